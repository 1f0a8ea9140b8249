import type { ActiveFilter } from '../core/filter/active-filters.ts';
import { countryName } from './display-names.ts';
import { formatYear } from './format-time.ts';
import { laterMessages } from './later-messages.ts';
import { langOf, messages, textOf } from './messages.ts';

/** An active filter in words. The name may be in another language than the words about it. */
export interface FilterWords {
  readonly before: string;
  readonly name: string;
  readonly lang: string | undefined;
  readonly after: string;
}

/** An active filter in words: "Partner: UNICEF", "Since 1990", "Arts & culture hidden". */
export function filterWords(filter: ActiveFilter): FilterWords {
  const { active, facets, kinds } = laterMessages;
  const plain = (words: string): FilterWords => ({ before: words, name: '', lang: undefined, after: '' });
  switch (filter.by) {
    case 'only':
    case 'hidden': {
      const { by, lanes } = filter;
      if (by === 'hidden' && lanes.length > 1) return plain(active.hiddenLanes(lanes.length));
      const name = lanes.map((lane) => textOf(lane.name)).join(active.and);
      const [before, after] = by === 'only' ? [active.only, ''] : ['', active.hidden];
      return { before, name, lang: langOf(lanes[0]!.name), after };
    }
    case 'years':
      return plain(yearsInWords(filter.from, filter.to));
    case 'kind':
      return plain(active.value(facets.kind) + kinds[filter.kind]);
    case 'country':
      return plain(active.value(facets.country) + countryName(filter.id));
    default: {
      const { by, name } = filter;
      const isPlain = typeof name === 'string';
      const text = isPlain ? name : textOf(name);
      return { before: active.value(facets[by]), name: text, lang: isPlain ? undefined : langOf(name), after: '' };
    }
  }
}

/** The same as one text. */
export function filterText(filter: ActiveFilter): string {
  const { before, name, after } = filterWords(filter);
  return before + name + after;
}

function yearsInWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return laterMessages.active.until(formatYear(to!));
  if (to === undefined) return laterMessages.active.since(formatYear(from));
  const [first, last] = [formatYear(from), formatYear(to, from < 1)];
  return from === to ? first : messages.dates.yearRange(first, last);
}
