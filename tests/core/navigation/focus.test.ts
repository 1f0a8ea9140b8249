import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeFocusMap,
  moveFocus,
  nearestRemaining,
  type FocusMap,
  type FocusMove,
  type FocusTarget,
} from '../../../src/core/navigation/focus.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';
import { MOVES, positionOf, pressesFrom } from '../../helpers/focus.ts'; // prettier-ignore

const LANES = ['a', 'b', 'c', 'd', 'e', 'f'];
const HEAD = { lanes: LANES.map((id) => ({ id, name: { en: id } })) };
const ownMap = makeFocusMap(ownDataset.lanes.map(({ id }) => id), ownDataset.events); // prettier-ignore

const anyDate = fc
  .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([year, month, exact]) => (exact ? `${year}-${String(month).padStart(2, '0')}` : String(year)));
/** 41 events in six lanes, some of which may be empty, with many on the same date. */
const randomMap: fc.Arbitrary<FocusMap> = fc
  .array(fc.record({ lane: fc.constantFrom(...LANES), date: anyDate }), { minLength: 41, maxLength: 41 })
  .map((records) => makeFocusMap(LANES, dataset(records.map((one, i) => ({ id: `e${i}`, ...one })), HEAD).events)); // prettier-ignore
/** The shipped events, with some filtered out. */
const filteredMap = fc
  .subarray([...ownDataset.events], { minLength: 1 })
  .map((events) => makeFocusMap(ownDataset.lanes.map(({ id }) => id), events)); // prettier-ignore
const anyMap = fc.oneof(randomMap, filteredMap);
const anyWalk = fc.array(fc.constantFrom(...MOVES), { maxLength: 12 });

/** Positions reached by walks from any event. */
const anyPosition = (map: FocusMap) =>
  fc
    .tuple(fc.constantFrom(...map.all.map(({ id }) => id)), anyWalk)
    .map(([id, walk]) => walk.reduce((position, move) => moveFocus(map, position, move), positionOf(id)));
const anyMapAndPosition = anyMap.chain((map) => fc.record({ map: fc.constant(map), position: anyPosition(map) }));

const laneIndex = (map: FocusMap, id: string) => map.lanes.findIndex((lane) => lane.some((event) => event.id === id));
const order = (map: FocusMap, id: string) => map.all.findIndex((event) => event.id === id);

describe('moveFocus', () => {
  const map = makeFocusMap(
    LANES,
    dataset(
      [
        { id: 'a1', lane: 'a', date: '1960' },
        { id: 'a2', lane: 'a', date: '1990' },
        { id: 'c1', lane: 'c', date: '1950' },
        { id: 'c2', lane: 'c', date: '1970' },
        { id: 'c3', lane: 'c', date: '2000' },
        { id: 'd1', lane: 'd', date: '1980' },
      ],
      HEAD,
    ).events,
  );

  it.each<[string, FocusMove[], string]>([
    ['a1', ['nextInLane'], 'a2'],
    ['a2', ['nextInLane'], 'a2'],
    ['a2', ['previousInLane'], 'a1'],
    ['a1', ['previousInLane'], 'a1'],
    ['a2', ['laneBelow'], 'c3'],
    ['a2', ['laneBelow', 'laneBelow'], 'd1'],
    ['a2', ['laneBelow', 'laneBelow', 'laneAbove'], 'c3'],
    ['a2', ['laneBelow', 'laneBelow', 'laneBelow', 'laneAbove', 'laneAbove'], 'a2'],
    ['a2', ['laneBelow', 'previousInLane', 'laneAbove'], 'a1'],
    ['a1', ['laneAbove'], 'a1'],
    ['c2', ['next'], 'd1'],
    ['c2', ['previous'], 'a1'],
    ['c3', ['next'], 'c3'],
    ['c1', ['previous'], 'c1'],
    ['c2', ['firstInLane'], 'c1'],
    ['c2', ['lastInLane'], 'c3'],
    ['d1', ['first'], 'c1'],
    ['d1', ['last'], 'c3'],
  ])('from %s by %j comes to %s', (from, moves, to) => {
    expect(moves.reduce((position, move) => moveFocus(map, position, move), positionOf(from)).id).toBe(to);
  });

  it('goes from where it is when the event of the last sideways move has been filtered away', () => {
    expect(moveFocus(map, { id: 'c3', column: 'gone' }, 'laneAbove')).toEqual({ id: 'a2', column: 'c3' });
  });

  it('stays where the event itself is not shown', () => {
    expect(moveFocus(map, positionOf('gone'), 'next')).toEqual(positionOf('gone'));
  });
});

describe('among any events, after any walk', () => {
  it('down then up, and up then down, returns', () => {
    fc.assert(
      fc.property(anyMapAndPosition, ({ map, position }) => {
        const pairs = [
          ['laneBelow', 'laneAbove'],
          ['laneAbove', 'laneBelow'],
        ] as const;
        for (const [there, back] of pairs) {
          const moved = moveFocus(map, position, there);
          if (moved.id !== position.id) expect(moveFocus(map, moved, back)).toEqual(position);
        }
      }),
    );
  });

  it('down and up go one lane on, to its nearest event, and stop at the border', () => {
    fc.assert(
      fc.property(anyMapAndPosition, ({ map, position }) => {
        const lane = laneIndex(map, position.id);
        const anchor = map.all[order(map, position.column)]!.time.anchor;
        const distance = (event: FocusTarget) => Math.abs(event.time.anchor - anchor);
        for (const [move, by] of [['laneBelow', 1], ['laneAbove', -1]] as const) {
          const { id } = moveFocus(map, position, move);
          const target = map.lanes[lane + by];
          if (!target) expect(id).toBe(position.id);
          else expect(distance(target.find((event) => event.id === id)!)).toBe(Math.min(...target.map(distance)));
        } // prettier-ignore
      }),
    );
  });

  it('nothing wraps round: forward never leads back, nor back forward', () => {
    fc.assert(
      fc.property(anyMapAndPosition, ({ map, position }) => {
        const by = (move: FocusMove) => order(map, moveFocus(map, position, move).id) - order(map, position.id);
        for (const move of ['next', 'nextInLane', 'last', 'lastInLane'] as const) expect(by(move)).toBeGreaterThanOrEqual(0); // prettier-ignore
        for (const move of ['previous', 'previousInLane', 'first', 'firstInLane'] as const) expect(by(move)).toBeLessThanOrEqual(0); // prettier-ignore
      }),
    );
  });

  it('every event can be reached from every other', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        for (const { id } of map.all) expect(pressesFrom(map, id).size).toBe(map.all.length);
      }),
      { numRuns: 10 },
    );
  });
});

it('any two shipped events are at most 8 presses apart, and at most 3 on average', () => {
  const presses = ownMap.all.flatMap(({ id }) => [...pressesFrom(ownMap, id)].filter(([other]) => other !== id));
  const counts = presses.map(([, count]) => count);
  expect(counts).toHaveLength(33 * 32);
  expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  expect(counts.reduce((sum, count) => sum + count) / counts.length).toBeLessThanOrEqual(3);
});

describe('nearestRemaining', () => {
  const remaining = makeFocusMap(LANES, dataset([{ id: 'a1', date: '1960' }, { id: 'c1', lane: 'c', date: '1990' }], HEAD).events); // prettier-ignore

  it.each([
    ['the nearest in its lane', 'a', 9000, 'a1'],
    ['the nearest of all where its lane is empty', 'b', 9000, 'c1'],
  ])('is %s', (_, lane, anchor, id) => {
    expect(nearestRemaining(remaining, lane, anchor)?.id).toBe(id);
  });

  it('is nothing where nothing is left', () => {
    expect(nearestRemaining(makeFocusMap(LANES, []), 'a', 0)).toBeUndefined();
  });
});
