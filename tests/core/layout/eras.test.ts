import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasBefore, eraRows, eraWindow, placeEras, presentEra } from '../../../src/core/layout/eras.ts';
import type { Era } from '../../../src/core/dataset/types.ts';
import { endOf } from '../../../src/core/time/time-window.ts';
import { dataset } from '../../helpers/dataset.ts';

const era = (id: string, from: number, until: number, isOpen = false): Era => ({
  ...{ id, title: { en: id }, start: '1946', from, until },
  ...(!isOpen && { end: '1950' }),
});
const eras = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 })), { maxLength: 8 })
  .map((all) => all.map(([from, span], i) => era(`e${i}`, from, from + span)).sort((a, b) => a.from - b.from));

describe('eras', () => {
  it('in the same row never overlap, and none is in a later row than it needs', () => {
    fc.assert(
      fc.property(eras, (all) => {
        const rows = eraRows(all);
        all.forEach((one, i) => {
          const before = all.slice(0, i).filter(({ until }) => until > one.from);
          const taken = before.map((other) => rows[all.indexOf(other)]!);
          expect(taken).not.toContain(rows[i]);
          for (let row = 0; row < rows[i]!; row++) expect(taken).toContain(row);
        });
      }),
    );
  });

  it('are placed within the plot, each that is in view once', () => {
    fc.assert(
      fc.property(eras, fc.integer({ min: -500, max: 1000 }), (all, start) => {
        const toPx = (instant: number) => (instant - start) * 2;
        const placed = placeEras(all, eraRows(all), toPx, 600);
        const inView = all.filter(({ from, until }) => toPx(until) > 0 && toPx(from) < 600);
        expect(placed.map((one) => one.era)).toEqual(inView);
        for (const { left, width } of placed) expect(left >= 0 && left + width <= 600 && width > 0).toBe(true);
      }),
    );
  });

  it('without an end go on to the edge of the plot', () => {
    const [placed] = placeEras([era('a', 0, 10, true)], [0], (instant) => instant, 600);
    expect(placed).toMatchObject({ left: 0, width: 600, begins: true });
  });

  it('are present if they fill at least half of the view, the most filling and then the shortest first', () => {
    const all = [era('long', 0, 1000), era('short', 400, 600), era('late', 1000, 1100)];
    const present = (start: number, span: number) => presentEra(all, { start, span })?.id;
    expect([present(450, 100), present(380, 200), present(0, 1900), present(0, 2100)]).toEqual([
      'short',
      'long',
      'long',
      undefined,
    ]);
  });

  it('are wholly in the view that is flown to', () => {
    const window = eraWindow(era('a', 100, 300));
    expect([window.start < 100, endOf(window) > 300, window.span < 220]).toEqual([true, true, true]);
  });

  it('are named before the first event that starts in them, and not at all if none does', () => {
    const { events, eras } = dataset(
      [
        { id: 'early', date: '1950' },
        { id: 'first', date: '1991' },
        { id: 'second', date: '1992' },
        { id: 'late', date: '2005' },
      ],
      {
        eras: [
          { id: 'nineties', title: { en: 'Nineties' }, start: '1990', end: '1999' },
          { id: 'open', title: { en: 'Open' }, start: '1991' },
          { id: 'empty', title: { en: 'Empty' }, start: '1995', end: '2000' },
          { id: 'later', title: { en: 'Later' }, start: '2000' },
        ],
      },
    );
    const before = Array.from(erasBefore(events, eras), ([id, all]) => [id, all.map((one) => one.id)]);
    expect(before).toEqual([
      ['first', ['nineties', 'open']],
      ['late', ['later']],
    ]);
  });
});
