import { describe, expect, it } from 'vitest';
import { planTiles, rowsFor, type TilePlanInput } from '../../../src/core/layout/plan-tiles.ts';
import type { LabelledEvent, PackedLane } from '../../../src/core/layout/types.ts';
import { label, point } from '../../helpers/layout.ts';

const major = point('major', 100, { importance: 1, ...label(80) });
const minor = point('minor', 110, { importance: 3, ...label(80) });

const plan = (events: readonly LabelledEvent[], more: Partial<TilePlanInput> = {}) =>
  planTiles({
    lanes: [{ id: 'a', events }],
    pxPerDay: 1,
    rows: 1,
    keep: new Set(),
    clusters: [],
    compare: (a, b) => a.importance - b.importance,
    ...more,
  });
const rowsOf = ([lane]: readonly PackedLane[]) => Object.fromEntries(lane!.events.map(({ event, row, detail }) => [event.id, `${row} ${detail}`])); // prettier-ignore

describe('a range with less room than events', () => {
  it('gives the row to the most important one', () => {
    expect(rowsOf(plan([major, minor]))).toEqual({ major: '0 date' });
  });

  it('gives it to what is to be kept before that', () => {
    expect(rowsOf(plan([major, minor], { keep: new Set(['minor']) }))).toMatchObject({ minor: '0 date' });
  });

  it('keeps a cluster’s space in the last row free', () => {
    expect(rowsOf(plan([major], { clusters: [150] }))).toEqual({ major: '0 icon' });
    expect(rowsOf(plan([major], { clusters: [150], rows: 2 }))).toEqual({ major: '0 date' });
  });
});

describe('events of the previous range', () => {
  const lanes = plan([minor], { rows: 2 }).map((lane) => ({
    ...lane,
    events: lane.events.map((packed) => ({ ...packed, row: 1 })),
  }));

  it('stays in its row when one goes nearer, whatever else comes', () => {
    const nearer = plan([major, minor], { rows: 2, pxPerDay: 2, former: { lanes, isNearer: false } });
    expect(rowsOf(nearer)).toMatchObject({ minor: expect.stringMatching(/^1 /) as string, major: expect.stringMatching(/^0 /) as string }); // prettier-ignore
  });

  it('stays in its row when one goes away, if nothing more important wants the space', () => {
    const farther = plan([minor], { rows: 2, former: { lanes, isNearer: true } });
    expect(rowsOf(farther)).toEqual({ minor: '1 date' });
  });

  it('gives way when one goes away and something more important comes', () => {
    const former = { lanes: lanes.map((lane) => ({ ...lane, events: lane.events.map((packed) => ({ ...packed, row: 0 })) })) }; // prettier-ignore
    expect(rowsOf(plan([major, minor], { former: { ...former, isNearer: true } }))).toEqual({ major: '0 date' });
    expect(rowsOf(plan([major, minor], { former: { ...former, isNearer: false } }))).toMatchObject({ minor: '0 date' }); // prettier-ignore
  });
});

it('there are as many rows as fit, at least one and not too many to take in', () => {
  expect([10, 300, 100_000].map((height) => rowsFor(4, height))).toEqual([1, 2, 12]);
  expect(rowsFor(0, 300)).toBe(11);
});
