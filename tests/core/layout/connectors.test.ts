import { describe, expect, it } from 'vitest';
import { connectorPaths } from '../../../src/core/layout/connectors.ts';
import { makeApp } from '../../helpers/app.ts';

const { placedById } = makeApp().scene;
const icon = (id: string) => {
  const { x, y, event } = placedById.get(id)!;
  return { x: x + (event.isSpan ? 12 : 0), y: y + 12 };
};

describe('connectorPaths', () => {
  it('lead from the icon of an event to that of each other, with a ring around it', () => {
    const [path] = connectorPaths(placedById, 'restart-japan', ['covid-relief-fund']);
    const [from, to] = [icon('restart-japan'), icon('covid-relief-fund')];
    expect(path!.startsWith(`M${from.x} ${from.y}C`)).toBe(true);
    expect(path).toContain(`${to.x} ${to.y}M${to.x - 11} ${to.y}a11 11`);
  });

  it('pass over what is not on the plot', () => {
    expect(connectorPaths(placedById, 'restart-japan', ['nowhere', 'eye-see'])).toHaveLength(1);
    expect(connectorPaths(placedById, 'nowhere', ['eye-see'])).toEqual([]);
  });
});
