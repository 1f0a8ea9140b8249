/**
 * Citations in five formats. Our own code, because the one library for all of them, citeproc, is 149 kB (brotli) and
 * licensed CPAL/AGPL, and what is cited is always the same simple thing: an organisation's web page without authors.
 * Forms: APA 7th ed. 10.16, MLA 9th ed. 5.5, Chicago 17th ed. 14.207, https://www.bibtex.com/e/misc-entry/,
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import type { CivilDate } from '../time/instant.ts';
import type { EdtfDate } from '../time/edtf.ts';

/** A web page, with what citations need. */
export interface Citable {
  /** Unique among citables, for BibTeX and CSL: letters, digits and hyphens. */
  readonly id: string;
  /** In square brackets if it is not the title but a description of the page. */
  readonly title: string;
  /** The site or publisher, cited as the author. */
  readonly publisher: string;
  readonly url?: string | undefined;
  readonly issued?: EdtfDate | undefined;
  readonly accessed: CivilDate;
}

export const CITATION_STYLES = ['APA', 'MLA', 'Chicago', 'BibTeX', 'CSL-JSON'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The citation as plain text. */
export function cite(item: Citable, style: CitationStyle): string {
  return { APA: apa, MLA: mla, Chicago: chicago, BibTeX: bibtex, 'CSL-JSON': cslJson }[style](item);
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
/** MLA shortens all months but May, June and July. */
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** A year as people count: with an era before the year 1. */
const yearOf = (year: number | undefined) => (year !== undefined && year < 1 ? `${1 - year} BCE` : year);

/** Year, month and day, as far as they are known. */
function partsOf(date: EdtfDate | undefined): number[] {
  if (!date || date.precision === 'decade' || date.precision === 'century') return [];
  return [date.year, ...(date.month ? [date.month] : []), ...(date.day ? [date.day] : [])];
}

const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');
/** Only real titles are quoted; one in square brackets is a description (APA 9.22). */
const quoted = (title: string) => (title.startsWith('[') ? ended(title) : `“${ended(title)}”`);
const longDay = ({ year, month, day }: CivilDate) => `${MONTHS[month - 1]} ${day}, ${year}`;

function apa({ title, publisher, url, issued, accessed }: Citable): string {
  const [written, month, day] = partsOf(issued);
  const year = yearOf(written);
  const date = year === undefined ? 'n.d.' : `${year}${month ? `, ${MONTHS[month - 1]}${day ? ` ${day}` : ''}` : ''}`;
  const link = url && (year === undefined ? `Retrieved ${longDay(accessed)}, from ${url}` : url);
  return joined([ended(publisher), `(${date}).`, ended(title), link]);
}

function mla({ title, publisher, url, issued, accessed }: Citable): string {
  const [written, month, day] = partsOf(issued);
  const year = yearOf(written);
  const date = year && [day, month && MLA_MONTHS[month - 1], year].filter(Boolean).join(' ');
  const container = [publisher, date, url?.replace(/^https?:\/\//, '')].filter(Boolean).join(', ');
  const visited = `Accessed ${accessed.day} ${MLA_MONTHS[accessed.month - 1]} ${accessed.year}.`;
  return joined([quoted(title), ended(container), url && visited]);
}

function chicago({ title, publisher, url, issued, accessed }: Citable): string {
  const [written, month, day] = partsOf(issued);
  const year = yearOf(written);
  const date = year && `${month ? `${MONTHS[month - 1]}${day ? ` ${day},` : ''} ` : ''}${year}`;
  const when = date ? ended(date) : `Accessed ${longDay(accessed)}.`;
  return joined([ended(publisher), quoted(title), when, url && ended(url)]);
}

function bibtex({ id, title, publisher, url, issued, accessed }: Citable): string {
  const [year, month] = partsOf(issued);
  const iso = [accessed.year, accessed.month, accessed.day].map((part) => String(part).padStart(2, '0')).join('-');
  const fields = {
    author: `{{${escapeTex(publisher)}}}`,
    title: `{{${escapeTex(title)}}}`,
    year: year !== undefined && `{${yearOf(year)}}`,
    // Without braces: a BibTeX macro, which each bibliography style formats in its own way.
    month: month && MONTHS[month - 1]!.slice(0, 3).toLowerCase(),
    url: url && `{${url}}`,
    urldate: url && `{${iso}}`,
  };
  const lines = Object.entries(fields).filter(([, value]) => value);
  return `@misc{${id},\n${lines.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (c) => TEX[c] ?? `\\${c}`);

function cslJson({ id, title, publisher, url, issued, accessed }: Citable): string {
  const parts = partsOf(issued);
  const item = {
    id,
    type: 'webpage',
    title,
    author: [{ literal: publisher }],
    'container-title': publisher,
    ...(parts.length > 0 ? { issued: { 'date-parts': [parts] } } : {}),
    accessed: { 'date-parts': [[accessed.year, accessed.month, accessed.day]] },
    ...(url ? { URL: url } : {}),
  };
  return JSON.stringify([item], null, 2);
}
