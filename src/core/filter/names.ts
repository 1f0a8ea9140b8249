import type { Text } from '../dataset/schema.ts';
import { peopleIn } from '../dataset/people.ts';
import { subjectId } from '../dataset/subject-id.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Subject } from './subject.ts';

/** A text of the dataset, or a plain string, as topics are. */
export type Name = Text | string;

/** What the subjects of a kind are called, by id. Countries have only their codes. */
export function namesOf(dataset: Dataset, kind: Exclude<Subject['kind'], 'country'>): ReadonlyMap<string, Name> {
  const { events, organisations, places } = dataset;
  switch (kind) {
    case 'organisation':
      return new Map([...organisations].map(([id, { name, shortName }]) => [id, shortName ?? name]));
    case 'place':
      return new Map([...places].map(([id, { name }]) => [id, name]));
    case 'topic':
      return firstOf(events.flatMap(({ tags }) => tags ?? []).map((tag) => [subjectId(tag), tag]));
    case 'person':
      return firstOf(events.flatMap((event) => peopleIn(event, dataset)).map(({ id, name }) => [id, name]));
  }
}

/** Of several spellings, the one that comes first. */
const firstOf = (entries: [string, Name][]) => new Map(entries.reverse());
