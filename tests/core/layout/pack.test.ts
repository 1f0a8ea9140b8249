import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, type PackInput } from '../../../src/core/layout/pack.ts';
import type { PackedEvent } from '../../../src/core/layout/types.ts';
import {
  anyDetail,
  anyEvents,
  anyPxPerDay,
  drawnBox,
  label,
  labelBox,
  overlaps,
  point,
  rowCount,
} from '../../helpers/layout.ts';

const anyInput = (constraints: fc.ArrayConstraints): fc.Arbitrary<PackInput> =>
  anyEvents(constraints).chain((events) =>
    fc.record({
      events: fc.constant(events),
      details: fc.array(anyDetail, { minLength: events.length, maxLength: events.length }),
      scale: anyPxPerDay.map((pxPerDay) => ({ pxPerDay, isNear: false })),
      onlyRight: fc.boolean(),
    }),
  );

/** The fewest rows, then the fewest labels on the left, by trying every choice of sides and rows. */
function bruteForce({ events, details, scale }: PackInput): { rows: number; lefts: number } {
  let best = { rows: Infinity, lefts: Infinity };
  for (let choice = 0; choice < 2 ** events.length; choice++) {
    const packed = events.map((event, i): PackedEvent => {
      return { event, detail: details[i]!, side: (choice >> i) & 1 ? 'left' : 'right', row: 0 };
    });
    const lefts = packed.filter(({ side }) => side === 'left').length;
    if (packed.some(({ side, detail }) => side === 'left' && detail === 'icon')) continue;
    const boxes = packed.map((one) => drawnBox(one, scale.pxPerDay));
    const clash = (i: number, j: number) =>
      boxes[i]!.left < boxes[j]!.right + 4 && boxes[j]!.left < boxes[i]!.right + 4;
    const rows = fewestRows(events.length, clash);
    if (rows < best.rows || (rows === best.rows && lefts < best.lefts)) best = { rows, lefts };
  }
  return best;
}

function fewestRows(count: number, clash: (i: number, j: number) => boolean, rows: number[][] = [], next = 0): number {
  if (next === count) return rows.length;
  const inOld = rows.map((row, r) =>
    row.some((other) => clash(other, next))
      ? Infinity
      : fewestRows(count, clash, rows.with(r, [...row, next]), next + 1),
  );
  return Math.min(...inOld, fewestRows(count, clash, [...rows, [next]], next + 1));
}

describe('packRows', () => {
  it('keeps every event, in order, with the detail it was given', () => {
    fc.assert(
      fc.property(anyInput({ maxLength: 20 }), (input) => {
        const packed = packRows(input);
        expect(packed.map(({ event }) => event)).toEqual(input.events);
        expect(packed.map(({ detail }) => detail)).toEqual(input.details);
      }),
    );
  });

  it('lets nothing overlap in a row, at this zoom and at any closer one', () => {
    fc.assert(
      fc.property(anyInput({ maxLength: 20 }), fc.double({ min: 1, max: 200, noNaN: true }), (input, closer) => {
        expect(overlaps(packRows(input), input.scale.pxPerDay * closer)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('needs as few rows as the best of all choices, with as few labels on the left', () => {
    fc.assert(
      fc.property(anyInput({ maxLength: 6 }), (input) => {
        const packed = packRows({ ...input, onlyRight: false });
        const lefts = packed.filter(({ side }) => side === 'left').length;
        expect({ rows: rowCount(packed), lefts }).toEqual(
          input.events.length === 0 ? { rows: 0, lefts: 0 } : bruteForce(input),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('turns labels of a crowd too large to try all sides only to save rows', () => {
    fc.assert(
      fc.property(anyInput({ minLength: 13, maxLength: 24 }), (input) => {
        const right = packRows({ ...input, onlyRight: true });
        const either = packRows({ ...input, onlyRight: false });
        const turned = either.some(({ side }) => side === 'left');
        expect(rowCount(either)).toBeLessThanOrEqual(rowCount(right) - (turned ? 1 : 0));
      }),
    );
  });

  it('saves a row in a crowd where turning one label does', () => {
    const events = Array.from({ length: 13 }, (_, i) => point(`e${i}`, i * 300, label(i === 11 ? 80 : 180)));
    const crowd = [...events, point('late', 12 * 300 + 150, label(180))];
    const input = { events: crowd, details: crowd.map(() => 'title' as const), scale: { pxPerDay: 1, isNear: false } };
    expect(rowCount(packRows({ ...input, onlyRight: true }))).toBe(2);
    const either = packRows(input);
    expect(rowCount(either)).toBe(1);
    expect(either.filter(({ side }) => side === 'left').map(({ event }) => event.id)).toEqual(['e12']);
  });

  it.each([6, 16])('keeps the labels of %i events within the limits wherever a side allows it', (count) => {
    fc.assert(
      fc.property(anyInput({ minLength: count, maxLength: count }), (input) => {
        const limits = { left: -12, right: 20_000 * input.scale.pxPerDay + 12 };
        const isInside = (one: PackedEvent) => {
          const { left, right } = labelBox(one.event, one.detail, one.side, one.event.anchor * input.scale.pxPerDay);
          return one.side === 'left' ? left >= limits.left : right <= limits.right;
        };
        for (const one of packRows({ ...input, scale: { ...input.scale, plot: limits } })) {
          const other = { ...one, side: one.side === 'left' ? 'right' : 'left' } as const;
          if (!isInside(one)) expect(one.detail === 'icon' || !isInside(other), one.event.id).toBe(true);
        }
      }),
    );
  });

  it.each([
    [116, 1],
    [115, 2],
  ])('leaves four pixels between two events of a row: with the second at %i px it takes %i', (anchor, rows) => {
    const events = [point('a', 0, label(88)), point('b', anchor, label(88))];
    const input = {
      events,
      details: ['title', 'title'] as const,
      scale: { pxPerDay: 1, isNear: false },
      onlyRight: true,
    };
    expect(rowCount(packRows(input))).toBe(rows);
  });

  it.each([
    [50, 'right'],
    [70, 'left'],
  ])('puts a label that fits nowhere where there is more room: at %i of 100 px on the %s', (anchor, side) => {
    const input = {
      events: [point('a', anchor, label(500))],
      details: ['title'] as const,
      scale: { pxPerDay: 1, isNear: false },
    };
    expect(packRows({ ...input, scale: { ...input.scale, plot: { left: 0, right: 100 } } })[0]!.side).toBe(side);
  });

  it('with labels only on the right, still turns one that would leave the limits', () => {
    const input = {
      events: [point('a', 550, label(100))],
      details: ['title'] as const,
      scale: { pxPerDay: 1, isNear: false },
    };
    expect(
      packRows({ ...input, onlyRight: true, scale: { ...input.scale, plot: { left: 0, right: 600 } } })[0]!.side,
    ).toBe('left');
  });
});
