import type { Catalog } from '../../core/dataset/catalog.ts';
import type { TimelineEvent } from '../../core/dataset/types.ts';
import { compareTexts } from '../../core/locale.ts';
import { formatTime } from '../../text/format-time.ts';
import { textOf } from '../../text/messages.ts';

export const COLUMNS = ['date', 'title', 'lane', 'place', 'partners'] as const;
export type Column = (typeof COLUMNS)[number];

/** What a column of the list shows of an event, and how it sorts. */
interface ColumnOf {
  readonly text: (event: TimelineEvent) => string;
  readonly compare: (a: TimelineEvent, b: TimelineEvent) => number;
}

/** The list's columns: dates sort chronologically, lanes in their own order, the rest alphabetically by language. */
export function columnsOf({ dataset, laneById, orderOf }: Catalog): Readonly<Record<Column, ColumnOf>> {
  const { organisations, places, lanes } = dataset;
  const laneOrder = new Map(lanes.map(({ id }, i) => [id, i]));
  const byOrder = (order: (event: TimelineEvent) => number) => (a: TimelineEvent, b: TimelineEvent) =>
    order(a) - order(b);
  const alphabetical = (text: ColumnOf['text']) => ({
    text,
    compare: (a: TimelineEvent, b: TimelineEvent) => compareTexts(text(a), text(b)),
  });
  const unique = (names: readonly string[]) => [...new Set(names)].join('; ');
  return {
    date: { text: ({ time }) => formatTime(time), compare: byOrder(({ id }) => orderOf.get(id)!) },
    title: alphabetical(({ title }) => textOf(title)),
    lane: {
      text: ({ lane }) => textOf(laneById.get(lane)!.name),
      compare: byOrder(({ lane }) => laneOrder.get(lane)!),
    },
    place: alphabetical((event) => unique((event.places ?? []).map(({ place }) => textOf(places.get(place)!.name)))),
    partners: alphabetical((event) =>
      unique(
        (event.organisations ?? []).map(({ organisation }) => {
          const { name, shortName } = organisations.get(organisation)!;
          return textOf(shortName ?? name);
        }),
      ),
    ),
  };
}
