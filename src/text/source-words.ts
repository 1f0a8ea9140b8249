import type { Source } from '../core/dataset/schema.ts';
import { toInstant } from '../core/time/instant.ts';
import { languageName } from './display-names.ts';
import { formatDay, formatEdtf } from './format-time.ts';
import { laterMessages } from './later-messages.ts';
import { messages } from './messages.ts';

/** A day such as 2026-11-22 in words. */
export function formatIsoDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return formatDay(toInstant(year!, month, date));
}

/** When a source is from, where in it, and in which language, unless it is the page's own: "2007, page 3, in Japanese". */
export const sourceOrigin = ({ date, language }: Source, locator?: string): string[] => [
  ...(date === undefined ? [] : [formatEdtf(date)]),
  ...(locator === undefined ? [] : [locator]),
  ...(language === messages.lang ? [] : [laterMessages.details.inLanguage(languageName(language))]),
];

/** How much of a source was read, and when: "read in part, last checked 22 November 2026". */
export const sourceReading = ({ read, checked }: Source): string =>
  [
    ...(read ? [laterMessages.readings[read]] : []),
    ...(checked === undefined ? [] : [laterMessages.details.checked(formatIsoDay(checked))]),
  ].join(', ');
