import { parseEdtf } from '../../src/core/time/edtf.ts';
import { daysInMonth } from '../../src/core/time/instant.ts';

type Verdict = 'only they read it' | 'only we read it' | 'read differently';

/** A kind of text that another parser reads differently from ours, and why ours is not wrong. */
export interface KnownDifference {
  readonly verdict: Verdict;
  readonly because: string;
  readonly example: string;
  /** True for all texts of that kind, and for as few others as possible. */
  readonly is: (text: string) => boolean;
}

const like = (pattern: RegExp) => (text: string) => pattern.test(text);
const isYearBeyond = (limit: number) => (text: string) => Math.abs(Number(/^Y(-?\d+)[?~%]?$/.exec(text)?.[1])) > limit;

function isLeapDayOfNoLeapYear(text: string): boolean {
  const year = /^(-?\d{4})-02-29(?:T.*|[?~%])?$/.exec(text)?.[1];
  return year !== undefined && daysInMonth(Number(year), 2) === 28;
}

/** Unspecified digits that level 1 forbids: it allows only a year's last, or whole months and days at the end. */
function hasUnknownDigitsOfLevelTwo(text: string): boolean {
  if (!/^-?[\dX]{4}(-[\dX]{2}){0,2}[?~%]?$/.test(text) || !text.includes('X')) return false;
  return !/^-?(\d{3}X|\d{2}XX|\d{4}-XX(-XX)?|\d{4}-(0[1-9]|1[0-2])-XX)[?~%]?$/.test(text);
}

/** A qualifier not at the end: for part of the date, or for the date up to that point. */
function hasQualifiersOfLevelTwo(text: string): boolean {
  return /[?~%]./.test(text) && /^-?\d{4}(-\d{2}){0,2}$/.test(text.replaceAll(/[?~%]/g, ''));
}

/** 1900-06-03/1900, or 1900/1900: legal, since an endpoint of an interval means some time within it. */
function beginsNoEarlierThanItsEnd(text: string): boolean {
  const result = parseEdtf(text);
  if (!result.ok) return false;
  const { start, end } = result.value;
  return typeof start === 'object' && typeof end === 'object' && start.from >= end.from;
}

const difference = (
  verdict: Verdict,
  example: string,
  is: KnownDifference['is'],
  because: string,
): KnownDifference => ({ verdict, example, is, because });

/** What we refuse on purpose but both packages accept. */
const ourLimits: readonly KnownDifference[] = [
  difference('only they read it', 'Y12345E3', like(/^(Y-?\d+|-?\d{4})(E\d+|S\d+|E\d+S\d+)$/), 'level 2: powers of ten, significant digits'),
  difference('only they read it', '2001-34', like(/^-?\d{4}-(2[5-9]|3\d|4[01])$/), 'level 2: quarters and the like'),
  difference('only they read it', '{1736,2736}', like(/^(\[.*\]|\{.*\})$/), 'level 2: sets'),
  difference('only they read it', '156X-12-25', hasUnknownDigitsOfLevelTwo, 'level 2: unspecified digits in any place'),
  difference('only they read it', '2004?-06-~11', hasQualifiersOfLevelTwo, 'level 2: qualified parts'),
  difference('only they read it', '1985-04-12T23:20:30', like(/T\d\d:\d\d:\d\d(\.\d+)?$/), 'a time without a zone has no place on a timeline of the world'),
  difference('only they read it', '1985-04-12T23:20:30.5Z', like(/T\d\d:\d\d:\d\d\.\d+(Z|[+-][\d:]+)$/), 'EDTF has no fractions of a second'),
  difference('only they read it', '1998-07-15T10:00:00Z/1999', like(/^[^/]+T\d\d:[^/]*\/[^/]*$|^[^/]*\/[^/]+T\d\d:[^/]*$/), 'EDTF has no times of day in intervals'),
  difference('only they read it', 'Y20000000001', isYearBeyond(20_000_000_000), 'a year that no calculation here could hold'),
  difference('only they read it', '-199X', like(/^-\d{2}[\dX]X[?~%]?$/), 'decades and centuries before the year 0: not needed yet'),
  difference('only they read it', '/..', like(/^\s*(\.\.)?\s*\/\s*(\.\.)?\s*$/), 'an interval of which nothing is known says nothing'),
]; // prettier-ignore

/** Where https://www.npmjs.com/package/edtf 4.11.1 differs from us. */
export const edtfDifferences: readonly KnownDifference[] = [
  ...ourLimits,
  difference('only they read it', '19690720', like(/^\d{5,}$/), 'takes digits for milliseconds since 1970'),
  difference('only they read it', '1900-02-29', isLeapDayOfNoLeapYear, 'does not know leap years: reads 1 March'),
  difference('only they read it', '200', like(/^-?\d{2,3}[?~%]?$/), 'decades and centuries by their first digits, which EDTF does not have'),
  difference('only they read it', '1985-04-12T23:20Z', like(/T(\d\d:\d\d|24:00:00)(Z|[+-][\d:]+)?$/), 'times without seconds, and 24:00, which EDTF does not have'),
  difference('only they read it', '1985-04-12T23:20:30+0430', like(/T\d\d:\d\d:\d\d(\.\d+)?[+-]\d{4}$/), 'an offset in basic format, which EDTF forbids'),
  difference('only they read it', '-0000-07-XX', like(/^-0000-/), 'a year minus zero'),
  difference('only we read it', '2001-21~', like(/^-?\d{4}-2[1-4][?~%]$/), 'no qualified seasons by default'),
  difference('only we read it', '199X?', like(/^(\d{3}X|\d{2}XX|-?\d{4}-(\d{2}|XX)-XX|-?\d{4}-XX)[?~%]$/), 'no qualifiers on unspecified digits'),
  difference('only we read it', 'Y17000?', like(/^Y-?\d+[?~%]$/), 'no qualifiers on years beyond four digits'),
  difference('only we read it', 'Y012345', like(/^Y-?0\d+$/), 'no leading zeros in years beyond four digits'),
  difference('only we read it', '1985-04-12T23:20:30-13:00', like(/-(00|00:00|12:\d\d|1[34](:\d\d)?)$/), 'offsets to the west only up to 12 hours, and not -00:00'),
  difference('read differently', '2001-21', like(/^-?\d{4}-2[1-4]$/), 'takes spring for January to March'),
  difference('read differently', '0000-02-29', like(/^0000-02-(28|29|XX)/), 'takes the year 0 for 1900 while it looks for the leap day'),
  difference('read differently', 'Y300000', isYearBeyond(271_820), 'cannot go beyond what Date holds: NaN'),
  difference('read differently', '-2000-XX', like(/^-\d{4}-(\d{2}-XX|XX|XX-XX)$/), 'unspecified digits before the year 0 turn the interval round'),
  difference('only we read it', '1900-06-03/1900', beginsNoEarlierThanItsEnd, 'no interval that ends in the day, month or year in which it begins'),
  difference('only we read it', '1998/199X', like(/^[^/]*[XY][^/]*\/.*$|^.*\/[^/]*[XY][^/]*$/), 'no decades and no years beyond four digits as ends of an interval'),
]; // prettier-ignore

/** Where https://www.npmjs.com/package/@edtf-ts/core 0.4.2 differs from us. */
export const edtfTsDifferences: readonly KnownDifference[] = [
  ...ourLimits,
  difference('read differently', '0062', like(/^00(\d\d|\dX|XX)(-.*)?[?~%]?$/), 'takes the years 0 to 99 for 1900 to 1999'),
  difference('read differently', '1985-04-12T23:20:30+04:30', like(/T\d\d:\d\d:\d\d[+-]\d\d(:\d\d)?$/), 'reads the offset and forgets it'),
  difference('read differently', 'Y300001', isYearBeyond(270_000), 'counts years beyond what Date holds by their mean length'),
  difference('only they read it', '1985-04-12T23:20:30+23:59', like(/T\d\d:\d\d:\d\d(\.\d+)?[+-](14:[0-5][1-9]|14:[1-9]0|1[5-9](:\d\d)?|[2-9]\d(:\d\d)?|\d\d:[6-9]\d)$/), 'offsets that no place on earth has'),
  difference('only they read it', '-0000', like(/^-0000([-?~%]|$)/), 'a year minus zero'),
  difference('only they read it', 'Y-04089', like(/^Y-?0+\d{1,4}[?~%]?$/), 'letter-prefixed years of four digits'),
  difference('only they read it', ' 1998', (text) => text.split('/').some((end) => end !== end.trim()), 'spaces around the date'),
  difference('only we read it', '1998-22/1999', like(/^\d{4}-2[1-4]\/(-?\d{4}(-\d{2}){0,2})$/), 'no season at the start of an interval that has nothing else of level 1'),
  difference('only we read it', '-2001-21', like(/^-\d{4}-2[1-4][?~%]?$/), 'no seasons before the year 0'),
]; // prettier-ignore
