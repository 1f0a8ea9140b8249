import { formerNamesOf } from '../dataset/organisation-tree.ts';
import { peopleIn } from '../dataset/people.ts';
import { yearsOf } from '../dataset/event-time.ts';
import type { Text } from '../dataset/schema.ts';
import type { Dataset, TimelineEvent } from '../dataset/types.ts';
import { displayName } from '../locale.ts';

/** What kind of text a field is; shown beside a match that is not in the title. */
export type FieldName =
  'title' | 'name' | 'organisation' | 'person' | 'place' | 'programme' | 'tag' | 'year' | 'summary' | 'text';

/** A text of an event that can be searched. */
export interface Field {
  readonly name: FieldName;
  readonly text: string;
}

/** How much a match in a field counts. */
export const WEIGHTS: Readonly<Record<FieldName, number>> = {
  title: 1,
  name: 0.9,
  programme: 0.7,
  organisation: 0.65,
  person: 0.65,
  place: 0.6,
  year: 0.6,
  tag: 0.5,
  summary: 0.5,
  text: 0.3,
};

/**
 * Every text of an event, in all its languages.
 *
 * @param common ids of organisations whose former names say nothing, because they take part in nearly every event
 */
export function fieldsOf(event: TimelineEvent, dataset: Dataset, common?: ReadonlySet<string>): Field[] {
  const { organisations, places, people } = dataset;
  const fields: Field[] = [];
  const add = (name: FieldName, ...texts: readonly (Text | string | undefined)[]) => {
    for (const text of texts) {
      for (const value of valuesOf(text)) fields.push({ name, text: value });
    }
  };
  add('title', event.shortTitle, event.title);
  for (const { name, note } of event.names ?? []) {
    add('name', name);
    add('text', note);
  }
  for (const entry of event.organisations ?? []) {
    const organisation = organisations.get(entry.organisation)!;
    const former = common?.has(entry.organisation) ? [] : formerNamesOf(organisation);
    add('organisation', organisation.name, organisation.shortName, ...former.map(({ name }) => name));
    add('text', entry.note);
  }
  for (const { name, role, part } of peopleIn(event, dataset)) {
    add('person', name);
    add('text', role, part);
  }
  for (const entry of event.places ?? []) {
    const place = places.get(entry.place)!;
    add('place', place.name, place.country && displayName('region', place.country));
    add('text', entry.note, place.note);
  }
  add('programme', ...(event.programmes ?? []), ...(event.technologies ?? []));
  add('tag', ...(event.tags ?? []));
  add('year', ...yearTexts(event));
  add('summary', event.summary);
  add('text', ...(event.body ?? []), event.dateNote);
  for (const { title, items } of event.agreed ?? []) add('text', title, ...(items ?? []));
  for (const { label } of event.figures ?? []) add('text', label);
  for (const { text } of event.chronology ?? []) add('text', text);
  for (const { by, person, organisation, text } of event.statements ?? []) {
    add('text', by, people.get(person ?? '')?.name, organisations.get(organisation ?? '')?.name, text);
  }
  for (const { alt, caption } of event.images ?? []) add('text', alt, caption);
  for (const { reading, claims } of event.conflicts ?? []) add('text', reading, ...claims.map((claim) => claim.text));
  return fields;
}

const valuesOf = (text: Text | string | undefined): string[] =>
  typeof text === 'string' ? [text] : Object.values(text ?? {});

/** The years people would search an event by; not the current year for one that is ongoing. */
function yearTexts({ time }: TimelineEvent): string[] {
  const { first, last } = yearsOf(time);
  const years = time.isSpan && !time.fades && last !== first ? [first, last] : [first];
  return years.map((year) => (year < 1 ? `${1 - year} BCE` : String(year)));
}
