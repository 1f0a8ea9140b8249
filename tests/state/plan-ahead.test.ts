import { expect, it, vi } from 'vitest';
import * as pack from '../../src/core/layout/pack.ts';
import { runToEnd } from '../../src/core/sliced.ts';
import { makeApp } from '../helpers/app.ts';

vi.mock('../../src/core/layout/pack.ts', async (importOriginal) => {
  const original = await importOriginal<typeof pack>();
  return { ...original, packRows: vi.fn(original.packRows) };
});

it('what is planned ahead is planned no more when one zooms, until the plot has another size', () => {
  const app = makeApp();
  const { start, span } = app.view.bounds;
  const plansWhile = (act: () => void) => {
    vi.mocked(pack.packRows).mockClear();
    act();
    return vi.mocked(pack.packRows).mock.calls.length;
  };
  const zoomIn = () => {
    for (let zoom = 1.5; zoom < 10_000; zoom *= 1.5) {
      app.travel.show({ start: start + span / 2, span: span / zoom });
      expect(app.scene.placed.size).toBeGreaterThan(0);
    }
  };
  expect(plansWhile(() => runToEnd(app.plan.planAhead()))).toBeGreaterThan(0);
  expect(plansWhile(zoomIn)).toBe(0);
  app.view.resize({ frameHeight: app.view.frameHeight + 100 });
  expect(plansWhile(zoomIn)).toBeGreaterThan(0);
});
