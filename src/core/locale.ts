/**
 * How the language of the page writes numbers, dates and names, and where a text in any language may be split. The only
 * file that names a locale and creates `Intl` formatters. Each is created when first needed, as the first one takes a
 * browser up to 20 ms.
 */

/** British English, for the order of its dates and because it distinguishes the dollars of different countries. */
const LOCALE = 'en-GB';

/** Caches what is made for each set of options. */
function makeOnce<Options extends object, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = new Map<string, Made>();
  return (options) => {
    const key = JSON.stringify(options);
    if (!made.has(key)) made.set(key, make(options));
    return made.get(key)!;
  };
}

/** For instants in milliseconds, always in UTC, so that no reader's time zone shifts a day. */
export const dateFormat = makeOnce(
  (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }),
);

export const numberFormat = makeOnce((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options));

/** A number in digits: "12,000". */
export const formatNumber = (value: number): string => numberFormat({}).format(value);

/** Compares two texts alphabetically, for `sort`. */
export function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator(LOCALE);
  return collator.compare(a, b);
}
let collator: Intl.Collator | undefined;

const displayNames = makeOnce(({ type }: { type: 'region' | 'language' }) => new Intl.DisplayNames(LOCALE, { type }));

/** The name of a country or a language from its code; the code itself if it is unknown or invalid. */
export function displayName(type: 'region' | 'language', code: string): string {
  try {
    return displayNames({ type }).of(code) ?? code;
  } catch {
    return code; // malformed code
  }
}

const segmenter = makeOnce(
  ({ granularity }: Required<Pick<Intl.SegmenterOptions, 'granularity'>>) =>
    new Intl.Segmenter(LOCALE, { granularity }),
);

/** The parts of a text in any language: characters as readers see them, words and what is between, or sentences. */
export function* segments(text: string, granularity: 'grapheme' | 'word' | 'sentence'): Generator<string> {
  for (const { segment } of segmenter({ granularity }).segment(text)) yield segment;
}
