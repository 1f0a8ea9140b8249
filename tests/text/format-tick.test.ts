import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/core/time/instant.ts';
import { formatMoment, formatTick, formatTickContext } from '../../src/text/format-tick.ts';

const at = { march: toInstant(2011, 3, 14), bce: toInstant(-43, 12, 31), far: toInstant(-13_800_000_000) };

describe('a line of the axis', () => {
  it.each([
    ['year', '2011', '2011', '2011'],
    ['month', 'Mar', '2011', 'March 2011'],
    ['day', '14', 'March 2011', '14 March 2011'],
  ] as const)('of %ss is named %s, under %s, and a moment there is %s', (unit, tick, context, moment) => {
    const march = at.march + 0.99; // still the same day
    expect([formatTick(march, unit), formatTickContext(march, unit), formatMoment(march, unit)]).toEqual([
      tick,
      context,
      moment,
    ]);
  });

  it('before the year 1 counts as people do', () => {
    expect([formatTick(at.bce, 'year'), formatTickContext(at.bce, 'month')]).toEqual(['44 BCE', '44 BCE']);
    expect(formatMoment(at.bce, 'day')).toBe('31 December 44 BCE');
  });

  it('is named where Date would give up', () => {
    expect(formatTick(at.far, 'year')).toBe('13,800,000,001 BCE');
  });

  it('has a name of its own in every month', () => {
    const names = Array.from({ length: 12 }, (_, i) => formatTick(toInstant(1959, i + 1), 'month'));
    expect(names.map((name) => name.slice(0, 3))).toEqual([
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
    ]);
  });
});
