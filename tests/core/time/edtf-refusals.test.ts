import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/core/time/edtf.ts';
import { runs } from '../../helpers/random.ts';

const YEAR_FIRST = 'dates are written year first, with hyphens and two digits each: 1998-07-05 or 1998-07';

const reasonFor = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? 'accepted' : result.reason;
};

describe('text that is not an EDTF date of level 0 or 1', () => {
  it.each([
    ['', 'expected a date such as 1998, 1998-07 or 1998-07-15'],
    ['..', 'expected a date such as 1998, 1998-07 or 1998-07-15'],
    ['the year', 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['circa 1998', 'a date that is about right is written 1998~'],
    ['c. 1998', 'a date that is about right is written 1998~'],
    [' 1998', 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['1998-7', YEAR_FIRST],
    ['1998-07-5', YEAR_FIRST],
    ['1998-7-15', YEAR_FIRST],
    ['15.07.1998', YEAR_FIRST],
    ['15-07-1998', YEAR_FIRST],
    ['1998.07.15', YEAR_FIRST],
    ['15/07/1998', YEAR_FIRST],
    ['7/15/98', YEAR_FIRST],
    ['1998/07/15', YEAR_FIRST],
    ['07/1998', YEAR_FIRST],
    ['1998-2000', 'an interval is written with a "/": 1990/2000'],
    ['1998–2000', 'an interval is written with a "/": 1990/2000'],
    ['1998 - 2000', 'an interval is written with a "/": 1990/2000'],
    ['1998 to 2000', 'an interval is written with a "/": 1990/2000'],
    ['1998..2000', 'an interval is written with a "/": 1990/2000'],
    ['2008/present', 'what goes on to this day is written 2008/..'],
    ['2008/Now', 'what goes on to this day is written 2008/..'],
    ['2008-present', 'what goes on to this day is written 2008/..'],
    ['2008–', 'what goes on to this day is written 2008/..'],
    ['2008..', 'what goes on to this day is written 2008/..'],
    ['-199X', 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['19690720', 'years have four digits (longer ones start with Y); dates need hyphens: 1969-07-20'],
    ['62', 'years have four digits: 0062'],
    ['-0000', 'year 0 is written 0000'],
    ['Y1998', 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['Y01998', '"Y" is for years beyond four digits'],
    ['Y-09999', '"Y" is for years beyond four digits'],
    ['Y20000000001', 'years go to Y20000000000'],
    ['Y-20000000001', 'years go to Y20000000000'],
    ['Y-17E7', 'expected a date such as 1998, 1998-07, 1998-07-15, 1998? or 199X'],
    ['1998-00', 'the month is 01 to 12, or a season 21 to 24'],
    ['1998-13', 'the month is 01 to 12, or a season 21 to 24'],
    ['1998-25', 'the month is 01 to 12, or a season 21 to 24'],
    ['1998-04-00', 'the day is 01 to 30 in that month'],
    ['1998-04-31', 'the day is 01 to 30 in that month'],
    ['1900-02-29', 'the day is 01 to 28 in that month'],
    ['2000-02-30', 'the day is 01 to 29 in that month'],
    ['2001-21-01', 'a season has no day'],
    ['2001-21-XX', 'a season has no day'],
    ['1985-XX-04', 'a day needs its month'],
    ['012X-08', 'a year with unknown digits has no month'],
    ['21XX-22', 'a year with unknown digits has no month'],
    ['2004?-06-11', '"?", "~" and "%" stand at the end of the date'],
    ['?2004-06', '"?", "~" and "%" stand at the end of the date'],
    ['2004-06-11?~', '"?", "~" and "%" stand at the end of the date'],
    ['[1667,1668,1670..1672]', 'sets of dates (EDTF level 2) are not supported'],
    ['{1960,1961-12}', 'sets of dates (EDTF level 2) are not supported'],
    ['1998/1999/2000', 'an interval has one "/", as in 1990/2000'],
    ['1998-07-01/1998-07-02/x', 'an interval has one "/", as in 1990/2000'],
    ['/', 'an interval needs at least one date'],
    ['../..', 'an interval needs at least one date'],
    ['2008/1964', 'the end is before the start'],
    ['2004-06-12/2004-06-11', 'the end is before the start'],
    ['1998-13/2000', 'the month is 01 to 12, or a season 21 to 24'],
    ['1998/2000-13', 'the month is 01 to 12, or a season 21 to 24'],
    [`${'1'.repeat(60)}/1998`, 'a date has at most 64 characters'],
  ])('%j is refused: %s', (text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });

  it.each([
    ['1985-04-12T23:20:30', 'a time ends with Z or an offset such as +09:00'],
    ['1985-04-12T23:20Z', 'a time is written hh:mm:ss'],
    ['1985-04-12T23:20:30.5Z', 'a time is written hh:mm:ss'],
    ['1985-04-12T24:00:00Z', 'a time is written hh:mm:ss'],
    ['1985-04-12T23:60:00Z', 'a time is written hh:mm:ss'],
    ['1985-04-12T23:59:60Z', 'a time is written hh:mm:ss'],
    ['1985-04-12T23:20:30+14:01', 'an offset is written +hh:mm, up to 14 hours'],
    ['1985-04-12T23:20:30-15', 'an offset is written +hh:mm, up to 14 hours'],
    ['1985-04-12T23:20:30+04:60', 'an offset is written +hh:mm, up to 14 hours'],
    ['1985-04-31T23:20:30Z', 'the day is 01 to 30 in that month'],
    ['1985-04-XXT23:20:30Z', 'a time needs a whole date'],
    ['199X-04-12T23:20:30Z', 'a year with unknown digits has no month'],
    // EDTF keeps the colons of ISO 8601's extended format; its intervals and qualifiers are only for dates.
    ['1985-04-12T23:20:30+0430', 'a time is written 1969-07-20T20:17:40Z, or with an offset such as +09:00'],
    ['1985-04-12 23:20:30', 'a time is written 1969-07-20T20:17:40Z, or with an offset such as +09:00'],
    ['1985-04-12T23:20:30Z/1986', 'an interval runs between dates, without times of day'],
    ['../1985-04-12T23:20:30Z', 'an interval runs between dates, without times of day'],
    ['1985-04-12T23:20:30Z?', 'a time has no "?", "~" or "%"'],
  ])('the time %j is refused: %s', (text, reason) => {
    expect(reasonFor(text)).toBe(reason);
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.stringMatching(/^[0-9X?~%/.\-TZ:+Y]{0,40}$/),
    fc.stringMatching(/^-?[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?(\/(\.\.|[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?)?)?$/),
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d(Z|[+-][01]\d:[0-6]\d)?$/),
    fc.stringMatching(/^Y-?\d{4,12}[?~%]?$/),
  );

  it('a refusal says why in one short line, and an acceptance has an interval that begins before it ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseEdtf(text);
        if (!result.ok) {
          expect(result.reason).toMatch(/^.{10,100}$/);
          return;
        }
        const { start, end } = result.value;
        for (const date of [start, end]) {
          if (typeof date === 'object') expect(date.from).toBeLessThan(date.until);
        }
        if (typeof start === 'object' && typeof end === 'object') expect(start.from).toBeLessThan(end.until);
      }),
      { numRuns: runs(5000) },
    );
  });
});
