import { describe, expect, it } from 'vitest';
import { boundsOf, extentOf, MIN_SPAN, nearestWithin, yearsIn, zoomLimit } from '../../../src/core/time/bounds.ts';
import { toInstant } from '../../../src/core/time/instant.ts';
import { endOf, windowBetween } from '../../../src/core/time/time-window.ts';
import { dataset } from '../../helpers/dataset.ts';
import { isoOf } from '../../helpers/instants.ts';

const extent = (...dates: string[]) => {
  const { from, until } = extentOf(dataset(dates.map((date, i) => ({ id: `e${i}`, date }))));
  return [isoOf(from), isoOf(until)];
};

describe('the extent of a dataset', () => {
  it('runs from where its first event begins to where its last one ends, whatever their order', () => {
    expect(extent('1959/1990', '1946-05-07', '1980')).toEqual(['1946-05-07', '1991-01-01']);
  });

  it('reaches to the end of the day of the dataset where an event goes on', () => {
    expect(extent('1959', '2008/..')).toEqual(['1959-01-01', '2026-11-23']);
  });

  it('is the year before its own date where there are no events', () => {
    expect(extent()).toEqual(['2025-01-01', '2026-11-22']);
  });
});

it('the nearest instant of an extent is itself, the first or one of the last day', () => {
  const extent = { from: 100, until: 200 };
  expect([0, 100, 150.5, 199.5, 200, 1000].map((instant) => nearestWithin(instant, extent))).toEqual([100, 100, 150.5, 199, 199, 199]); // prettier-ignore
  expect(nearestWithin(7, { from: 3, until: 3.5 })).toBe(3); // an hour
});

it('the years of a window are none that only the margin of the bounds reaches into', () => {
  const extent = extentOf(dataset([{ id: 'a', date: '1946/1979' }]));
  const bounds = boundsOf(extent);
  expect([isoOf(bounds.start), isoOf(endOf(bounds))].map((day) => day.slice(0, 4))).toEqual(['1945', '1980']);
  expect(yearsIn(bounds, extent)).toEqual([1946, 1979]);
  expect(yearsIn(windowBetween(toInstant(1950), toInstant(1960)), extent)).toEqual([1950, 1959]);
  expect(yearsIn(windowBetween(toInstant(1950), toInstant(1960, 1, 2)), extent)).toEqual([1950, 1960]);
});

describe('the bounds of a dataset', () => {
  it('leave an eightieth of the extent free on both sides', () => {
    const events = dataset([{ id: 'a', date: '1900/1979' }]);
    const { from, until } = extentOf(events);
    const bounds = boundsOf(extentOf(events));
    expect((from - bounds.start) / (until - from)).toBeCloseTo(1 / 80, 9);
    expect((endOf(bounds) - until) / (until - from)).toBeCloseTo(1 / 80, 9);
  });

  it('leave at least the narrowest view free about a single day', () => {
    const { span } = boundsOf(extentOf(dataset([{ id: 'a', date: '1969-07-20' }])));
    expect(span).toBe(1 + 2 * MIN_SPAN);
  });
});

describe('zooming', () => {
  it('leads to a year in a small timeline, nearer if events of a lane are closer together', () => {
    expect(zoomLimit([[0, 1000], [500]])).toBe(366);
    expect(zoomLimit([[0, 10], [500]])).toBe(200);
    expect(zoomLimit([[0, 0.01]])).toBe(MIN_SPAN);
  });

  it('is not limited by events at the same time, in other lanes, or alone', () => {
    expect([zoomLimit([[5, 5], [6]]), zoomLimit([[5]]), zoomLimit([])]).toEqual([366, 366, 366]);
  });

  it('leads to a week in a timeline of two hundred events', () => {
    expect(zoomLimit([Array.from({ length: 200 }, (_, i) => i * 1000)])).toBe(MIN_SPAN);
  });
});
