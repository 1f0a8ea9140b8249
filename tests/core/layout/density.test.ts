import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityFrom } from '../../../src/core/layout/density-from.ts';
import { densityOf, densityPath } from '../../../src/core/layout/density.ts';

const WINDOW = { start: 1000, span: 512 };
const anyEvent = fc
  .record({ from: fc.integer({ min: 500, max: 2000 }), days: fc.integer({ min: 1, max: 600 }) })
  .map(({ from, days }) => ({ from, until: from + days }));

describe('densityOf', () => {
  it('counts, for every stretch, the events that touch it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.constantFrom(1, 2, 8, 64), (events, bins) => {
        const length = WINDOW.span / bins;
        const touching = (bin: number) => {
          const start = WINDOW.start + bin * length;
          return events.filter(({ from, until }) => from < start + length && until > start).length;
        };
        expect([...densityOf(events, WINDOW, bins)]).toEqual(Array.from({ length: bins }, (_, bin) => touching(bin)));
      }),
    );
  });

  it('counts an event of no length once', () => {
    expect([...densityOf([{ from: 1256, until: 1256 }], WINDOW, 4)]).toEqual([0, 0, 1, 0]);
  });
});

describe('densityFrom', () => {
  it('spreads what is known by coarse pieces evenly, and leaves no gaps between them', () => {
    const whole = { from: 1000, until: 1512, counts: [8, 4] };
    expect([...densityFrom([whole], WINDOW, 4)]).toEqual([4, 4, 2, 2]);
  });

  it('shares a piece between the stretches it covers in part', () => {
    const whole = { from: 1000, until: 1512, counts: [6, 0] };
    expect([...densityFrom([whole], WINDOW, 3)].map((count) => Math.round(count * 1000))).toEqual([4000, 2000, 0]);
  });

  it('adds up to as many events as there are, and leaves out what is outside the window', () => {
    const counts = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 400 }), (counts, bins) => {
        const inside = densityFrom([{ from: 1100, until: 1400, counts }], WINDOW, bins);
        const sum = counts.reduce((all, count) => all + count, 0);
        expect(inside.reduce((all, count) => all + count, 0)).toBeCloseTo(sum, 6);
      }),
    );
    expect([...densityFrom([{ from: 2000, until: 2100, counts: [5] }], WINDOW, 2)]).toEqual([0, 0]);
    expect([...densityFrom([{ from: 900, until: 1100, counts: [4, 6] }], WINDOW, 1)]).toEqual([6]);
  });
});

describe('densityPath', () => {
  it.each([
    ['nothing', [0, 0], ''],
    ['one bar of full height', [0, 3], 'M10 40v-20h10v20z'],
    ['bars in proportion', [1, 2], 'M0 40v-10h10v10zM10 40v-20h10v20z'],
    ['a bar one can see, however small its share', [1, 1000], 'M0 40v-2h10v2zM10 40v-20h10v20z'],
  ])('draws %s', (_, counts, path) => {
    expect(densityPath(Uint32Array.from(counts), 10, 40, 20)).toBe(path);
  });

  it('rounds to tenths of a pixel', () => {
    expect(densityPath(Uint32Array.from([1, 3]), 10 / 3, 40, 20)).toBe('M0 40v-6.7h3.3v6.7zM3.3 40v-20h3.3v20z');
  });
});
