import type { Problem } from '../core/dataset/problem.ts';
import { firstSentence } from '../core/dataset/first-sentence.ts';
import { TABLE_NAMES } from '../core/dataset/table-schemas.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import { parseEdtf } from '../core/time/edtf.ts';
import { fromInstant } from '../core/time/instant.ts';
import { asProblems, type Fault } from './event-faults.ts';

/** How long texts of our own data may be: titles and sentences in characters, paragraphs in words. */
const MOST = { title: 90, sentence: 90, paragraph: 80 } as const;

/** What the rules for our own data say beyond the format (see CONTRIBUTING.md). */
export function houseFaults(dataset: Dataset): Problem[] {
  return [
    ...asProblems(dataset, (event) => [
      ...styleFaults(event),
      ...traceFaults(event, dataset),
      ...sourceFaults(event),
      ...kindFaults(event, dataset),
    ]),
    ...unusedEntries(dataset),
  ];
}

/** Something goes on if that was still seen in the last two years. */
const RECENT_YEARS = 2;

function traceFaults(event: TimelineEvent, dataset: Dataset): Fault[] {
  const { asOf } = dataset;
  if (event.time.end !== 'open') return [];
  const last = Math.max(...tracesOf(event, dataset));
  if (last >= asOf - RECENT_YEARS * 365.25) return [];
  const seen = Number.isFinite(last) ? `its last trace is of ${fromInstant(last - 1).year}` : 'no date in it says so';
  return [['date', `goes on (..), but ${seen}: end it in "/" and add lastTrace, or add what is newer to chronology`]];
}

/** The ends of all dates that show an event going on. */
function tracesOf({ chronology = [], figures = [], sources = [] }: TimelineEvent, dataset: Dataset): number[] {
  const dates = [
    ...chronology.map(({ date }) => date),
    ...figures.map(({ asOf }) => asOf),
    ...sources.map(({ source }) => dataset.sources.get(source)?.date),
  ];
  return dates.flatMap((date) => {
    const parsed = date === undefined ? undefined : parseEdtf(date);
    if (!parsed?.ok) return [];
    const { start, end = start } = parsed.value;
    return typeof end === 'object' ? [end.until] : [];
  });
}

function styleFaults({ title, shortTitle, summary, body = [] }: TimelineEvent): Fault[] {
  const faults: Fault[] = [];
  const { en: name = '' } = title;
  if (name.length > MOST.title) faults.push(['title.en', `has ${name.length} characters; at most ${MOST.title} fit`]);
  for (const [field, text] of [['title.en', name], ['shortTitle.en', shortTitle.en ?? '']] as const) {
    if (/[.!]$/.test(text)) faults.push([field, 'ends like a sentence: a title has no full stop']);
  } // prettier-ignore
  const sentence = firstSentence(summary?.en ?? '').length;
  if (sentence > MOST.sentence) {
    faults.push(['summary.en', `begins with a sentence of ${sentence} characters; at most ${MOST.sentence} fit`]);
  }
  body.forEach(({ en = '' }, i) => {
    const words = en.split(/\s+/).length;
    if (words > MOST.paragraph) {
      faults.push([`body.${i}.en`, `has ${words} words; a paragraph has at most ${MOST.paragraph}`]);
    }
  });
  return faults;
}

/** Every source that an event names is among its sources, the date has one, and one of the figures says most. */
function sourceFaults(event: TimelineEvent): Fault[] {
  const { sources = [], evidence, figures = [] } = event;
  const listed = new Set(sources.map(({ source }) => source));
  const faults: Fault[] = [];
  const look = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const where = path === '' ? key : `${path}.${key}`;
      if (key === 'source' && typeof inner === 'string' && !listed.has(inner)) {
        faults.push([where, `"${inner}" is not among the sources of the event`]);
      }
      look(inner, where);
    }
  };
  look(event, '');
  if (listed.size === 0) faults.push(['sources', 'is empty: every event has a source']);
  if (!evidence?.date?.length) faults.push(['evidence.date', 'is missing: which sources give the date?']);
  if (figures.length > 0 && !figures.some(({ key }) => key)) {
    faults.push(['figures', 'none is marked as key: which says most about the event?']);
  }
  return faults;
}

function kindFaults({ kind, lane }: TimelineEvent, { lanes }: Dataset): Fault[] {
  const isInContext = lanes.find(({ id }) => id === lane)!.isContext === true;
  if (isInContext === (kind === 'context')) return [];
  return [['kind', isInContext ? 'must be "context" in this lane' : '"context" is for lanes with isContext alone']];
}

/** Entries of tables that nothing refers to. */
function unusedEntries(dataset: Dataset): Problem[] {
  const ids = new Set<unknown>();
  const collect = (value: unknown) => {
    if (typeof value === 'string') ids.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  dataset.events.forEach(({ id: _, lane: __, relations: ___, ...rest }) => collect(rest));
  dataset.organisations.forEach(({ parent }) => ids.add(parent));
  dataset.people.forEach(({ roles = [] }) => roles.forEach(({ organisation }) => ids.add(organisation)));
  return TABLE_NAMES.flatMap((table) =>
    [...dataset[table].keys()].filter((id) => !ids.has(id)).map((id) => ({ path: `${table}.${id}`, reason: 'is used by no event' })),
  );
} // prettier-ignore
