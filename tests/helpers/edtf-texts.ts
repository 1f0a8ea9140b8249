import fc from 'fast-check';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const one = (...texts: string[]) => fc.constantFrom(...texts);

const qualifier = one('', '', '?', '~', '%');
const year = join(
  one('', '', '', '-'),
  fc.oneof(
    digits(4),
    two(0, 99).map((n) => `00${n}`),
    one('1900', '2000'),
  ),
);
const month = two(1, 12);
/** Days, not all of which exist in the calendar. */
const day = two(1, 31);
const date = fc.oneof(year, join(year, one('-'), month), join(year, one('-'), month, one('-'), day));
const hidden = fc.oneof(
  join(digits(3), one('X')),
  join(digits(2), one('XX')),
  join(year, one('-XX', '-XX-XX')),
  join(year, one('-'), month, one('-XX')),
);
const season = join(year, one('-'), two(21, 24));
const longYear = join(one('Y', 'Y-'), fc.stringMatching(/^[1-9]\d{4,10}$/));
const time = join(
  join(year, one('-'), month, one('-'), day, one('T')),
  join(two(0, 23), one(':'), two(0, 59), one(':'), two(0, 59)),
  fc.oneof(one('', 'Z', '+09:00', '-04', '+04:30', '-00:30', '+14:00', '-11:00'), join(one('+', '-'), two(0, 15), one(':'), two(0, 60))),
); // prettier-ignore

const simple = join(fc.oneof(date, date, date, hidden, season, longYear), qualifier);
const end = fc.oneof({ weight: 5, arbitrary: join(date, qualifier) }, simple, time, one('', '..'));
const interval = join(end, one('/'), end);
const levelTwo = fc.oneof(
  join(longYear, one('E2', 'S3')),
  join(digits(4), one('S2')),
  join(qualifier, digits(4), qualifier, one('-'), qualifier, month, qualifier),
  join(fc.stringMatching(/^[\dX]{4}-[\dX]{2}$/), one(''), fc.stringMatching(/^(-[\dX]{2})?$/)),
  join(year, one('-'), two(25, 41)),
  join(one('[', '{'), digits(4), one(',', '..'), digits(4), one(']', '}')),
);

/** EDTF texts of every kind, sometimes with a day that does not exist. */
const written = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 1, arbitrary: time },
  { weight: 3, arbitrary: interval },
  { weight: 1, arbitrary: levelTwo },
);

/** The same with one character deleted, inserted, changed or doubled, or two swapped. */
const mistyped = fc
  .tuple(written, fc.nat(), fc.constantFrom(...'0123456789X?~%/.-+TZ:YES[] '), fc.nat(4))
  .map(([text, n, typed, kind]) => {
    const at = n % (text.length + 1);
    const [before, here, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
    const instead = ['', typed + here, typed, here + here, after.slice(0, 1) + here][kind]!;
    return before + instead + (kind === 4 ? after.slice(1) : after);
  });

export const edtfTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: written },
  { weight: 1, arbitrary: mistyped },
);
