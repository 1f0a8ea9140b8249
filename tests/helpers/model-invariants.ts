import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { checkRelations, explainLost, lostLinks } from '../../src/core/dataset/links.ts';
import { tablesOf } from '../../src/core/dataset/read-event.ts';
import { toRecord } from '../../src/core/formats/write-own.ts';
import type { Parsed } from '../../src/core/dataset/parse.ts';
import type { Problem } from '../../src/core/dataset/problem.ts';
import { isWebAddress } from '../../src/core/dataset/schema-values.ts';
import type { Dataset, TimelineEvent } from '../../src/core/dataset/types.ts';

const UNCLEAN = /[\p{Bidi_Control}\ufeff\ufffe\uffff]|(?![\n\r\t])\p{Cc}|\p{M}{5}/u;

/** Violations in a parsed dataset that no input may cause; empty if there are none. */
export function faultsOf({ dataset, problems }: Parsed): string[] {
  const faults = problems.flatMap(faultsOfProblem);
  if (problems.length > LIMITS.problems) faults.push(`${problems.length} problems`);
  if (!dataset) return problems.length > 0 ? faults : [...faults, 'refused without a reason'];
  makeCatalog(dataset);
  return [...faults, ...faultsOfModel(dataset), ...faultsOfEvents(dataset), ...faultsOfLinks(dataset)];
}

function faultsOfProblem({ path, value = '', reason }: Problem): string[] {
  const isShort = path.length <= LIMITS.reasonLength && value.length <= 60 && reason.length <= LIMITS.reasonLength;
  return [
    ...(isShort ? [] : [`a long problem: ${path}: ${value}: ${reason}`]),
    ...(reason.trim() === '' ? [`no reason at ${path}`] : []),
    ...(UNCLEAN.test(path + value + reason) ? [`an unclean problem: ${path}`] : []),
  ];
}

/** Checks for frozen plain objects, clean texts and finite numbers, all the way down. */
function faultsOfModel(value: unknown, path = 'dataset'): string[] {
  if (typeof value === 'string') return UNCLEAN.test(value) || !value.isWellFormed() ? [`unclean text at ${path}`] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${value} at ${path}`];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value].flatMap(([key, inner]) => faultsOfModel(inner, `${path}.${key}`));
  const prototype = Object.getPrototypeOf(value) as unknown;
  return [
    ...(Object.isFrozen(value) ? [] : [`not frozen: ${path}`]),
    ...(prototype === Object.prototype || prototype === Array.prototype ? [] : [`a strange prototype at ${path}`]),
    ...Object.entries(value).flatMap(([key, inner]) => faultsOfModel(inner, `${path}.${key}`)),
  ];
}

function faultsOfEvents({ events, lanes }: Dataset): string[] {
  const isInOrder = (event: TimelineEvent, i: number) =>
    i === 0 ||
    events[i - 1]!.time.anchor < event.time.anchor ||
    (events[i - 1]!.time.anchor === event.time.anchor && events[i - 1]!.order < event.order);
  const isTimely = ({ from, until, anchor, isSpan }: TimelineEvent['time']) =>
    (isSpan ? from <= until : from < until) && from <= anchor && anchor <= until;
  return [
    ...(events.every(isInOrder) ? [] : ['events out of order']),
    ...(new Set(events.map(({ id }) => id)).size === events.length ? [] : ['two events with one id']),
    ...(new Set(lanes.map(({ id }) => id)).size === lanes.length ? [] : ['two lanes with one id']),
    ...events.filter(({ time }) => !isTimely(time)).map(({ id }) => `an impossible time of ${id}`),
  ];
}

function faultsOfLinks(dataset: Dataset): string[] {
  const { events, sources } = dataset;
  const known = tablesOf(dataset);
  const byId = new Map(events.map((event) => [event.id, event]));
  const lost = events.flatMap((event) => {
    const record = toRecord(event);
    const misplaced = known.lanes.has(event.lane) ? [] : [{ path: `${event.id}.lane` }];
    const links = lostLinks(record, known).flatMap((lost) => explainLost(lost, known, event.id));
    return [...misplaced, ...links, ...checkRelations(record, byId, event.id)];
  });
  const unsafe = [...sources].filter(([, { url }]) => url !== undefined && !isWebAddress(url));
  return [...lost.map(({ path }) => `a link to nowhere: ${path}`), ...unsafe.map(([id]) => `an unsafe address: ${id}`)];
}
