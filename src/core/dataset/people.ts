import { parseEdtf } from '../time/edtf.ts';
import type { Person, Text } from './schema.ts';
import { subjectId } from './subject-id.ts';
import type { Dataset, EventTime, TimelineEvent } from './types.ts';

/** A person as an event names them. */
export interface PersonInEvent {
  readonly id: string;
  readonly name: Text;
  /** What the person was at that time, as far as it is known. */
  readonly role?: Text | undefined;
  /** The id of the organisation of which the person was that. */
  readonly organisation?: string | undefined;
  readonly part?: Text | undefined;
}

/** The people of an event: those of the table, and those whom only the event names, as in format 1. */
export function peopleIn({ people = [], time }: TimelineEvent, dataset: Dataset): PersonInEvent[] {
  return people.flatMap(({ person: id, name, role, organisation, part }) => {
    const person = id === undefined ? undefined : dataset.people.get(id);
    if (id !== undefined && person) {
      const held = role ? undefined : roleAt(person, time);
      return [{ id, name: person.name, role: role ?? held?.role, organisation: organisation ?? held?.organisation, part }]; // prettier-ignore
    }
    return name ? [{ id: personId(name, dataset), name, role, organisation, part }] : [];
  });
}

/** The id of a person whom only events name: from the name in the main language of the dataset. */
const personId = (name: Text, { languages }: Dataset): string =>
  subjectId(name[languages[0] ?? ''] ?? Object.values(name)[0]!);

/** The role that a person had when an event began: the first whose time includes it, else the first without a time. */
function roleAt({ roles = [] }: Person, { from }: EventTime) {
  const includes = (text: string) => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) return false;
    const { start, end } = parsed.value;
    const begins = typeof start === 'object' ? start.from : -Infinity;
    const last = end ?? start;
    return begins <= from && from < (typeof last === 'object' ? last.until : Infinity);
  };
  return roles.find(({ time }) => time !== undefined && includes(time)) ?? roles.find(({ time }) => time === undefined);
}
