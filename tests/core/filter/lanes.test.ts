import { describe, expect, it } from 'vitest';
import { countFacet, filterEvents, NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { lanesOff, onlyLane, switchLane } from '../../../src/core/filter/lanes.ts';
import { toParams } from '../../../src/core/location/codec.ts';
import { HOME } from '../../../src/core/location/location.ts';
import { dataset } from '../../helpers/dataset.ts';

const lanes = [
  { id: 'a', name: { en: 'A' } },
  { id: 'b', name: { en: 'B' } },
  { id: 'world', name: { en: 'World' }, isContext: true },
];
const all = dataset(
  [
    { id: 'own', lane: 'a', tags: ['x'] },
    { id: 'around', lane: 'world', kind: 'context', tags: ['x', 'y'] },
  ],
  { lanes },
);
const lane = (id: string) => all.lanes.find((one) => one.id === id)!;
const shown = (filters: object) => filterEvents(all, { ...NO_FILTERS, ...filters }).map(({ id }) => id);

describe('a lane with context', () => {
  it('is off until it is asked for, and then on', () => {
    expect(shown({})).toEqual(['own']);
    const on = switchLane(lane('world'), NO_FILTERS);
    expect(on).toEqual({ contextLanes: ['world'] });
    expect(shown(on)).toEqual(['own', 'around']);
    expect(switchLane(lane('world'), { ...NO_FILTERS, ...on })).toEqual({ contextLanes: [] });
  });

  it('is no filter: nothing of it counts while it is off, and a link says when it is on', () => {
    expect(countFacet(all, NO_FILTERS, 'topic')).toEqual([{ value: 'x', count: 1 }]);
    expect(countFacet(all, { ...NO_FILTERS, contextLanes: ['world'] }, 'topic')).toEqual([
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ]);
    const filters = { ...NO_FILTERS, contextLanes: ['world'] };
    expect(toParams({ ...HOME, filters }).toString()).toBe('show=world');
  });

  it('has a shape without a colour, unless the data give it another', () => {
    expect(all.lanes.map(({ shape }) => shape)).toEqual(['circle', 'square', 'ring']);
  });

  it('can be the only one', () => {
    expect([...lanesOff(all, { ...NO_FILTERS, ...onlyLane('world', all) })]).toEqual(['a', 'b']);
    expect([...lanesOff(all, { ...NO_FILTERS, ...onlyLane('a', all) })]).toEqual(['b', 'world']);
  });
});
