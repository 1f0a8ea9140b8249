/** The values that the records of the dataset format are made of (see `schema.ts`). */
import * as v from 'valibot';
import { parseEdtf } from '../time/edtf.ts';
import { LIMITS } from './limits.ts';

/** Whitespace, marks and characters that `cleanText` removes do not count. */
const isVisible = (value: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);

export const content = (length: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'is empty'),
    v.maxLength(length, `is longer than ${length} characters`),
    v.check((value) => value === '' || isVisible(value), 'has nothing in it to read'),
  );

/** As in `lang` attributes (BCP 47): "en", "ja", "zh-Hant", "pt-BR". */
export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language code such as en'),
);

/** One text in one or more languages. */
export const text = (length: number = LIMITS.textLength) =>
  v.pipe(v.record(language, content(length)), v.minEntries(1, 'is in no language'));

export const list = <T extends v.GenericSchema>(item: T, length: number = LIMITS.listLength) =>
  v.pipe(v.array(item), v.maxLength(length, `has more than ${length} entries`));

export const id = v.pipe(
  v.string(),
  v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens'),
);

export const edtf = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const result = parseEdtf(dataset.value);
    if (!result.ok) addIssue({ message: `is not an EDTF date: ${result.reason}` });
  }),
);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const day = v.pipe(
  v.string(),
  v.regex(DAY, 'must be a day such as 2026-11-22'),
  v.check((value) => !DAY.test(value) || parseEdtf(value).ok, 'is not a day of the calendar'),
);

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.check((value) => isWebAddress(value), 'must be a web address that starts with https:// or http://'),
);

/** True for an absolute http(s) address without credentials, the only kind of link a dataset may contain. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(value)) return false; // the URL parser also accepts "https:page", relative to our own page
  try {
    // Not `URL.canParse`: after a few thousand calls, that of Node 20 and 22 rejects hosts with letters such as "á".
    const { username, password } = new URL(value);
    return username === '' && password === '';
  } catch {
    return false;
  }
}

/** A file beside the dataset: no address of another site, and nothing above its folder. */
export const imagePath = v.pipe(
  v.string(),
  v.maxLength(300, 'is longer than 300 characters'),
  v.regex(
    /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/,
    'must be the path of a JPEG, PNG, WebP or AVIF file beside the dataset, such as images/school.jpg',
  ),
);

/** What something is called in catalogues elsewhere. */
export const identifiers = v.strictObject({
  /** An item of Wikidata. */
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'must be an item of Wikidata such as Q41187'))),
  /** The Research Organization Registry (ror.org). */
  ror: v.optional(v.pipe(v.string(), v.regex(/^0[a-z0-9]{8}$/, 'must be the id of ror.org such as 04wxnsj81'))),
});

export const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as JP'));
