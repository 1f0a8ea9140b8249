import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import { countFacet, filterEvents, NO_FILTERS, type CountedFacet, type Filters } from '../../src/core/filter/filter.ts';
import { fromParams, toParams } from '../../src/core/location/codec.ts';
import { HOME } from '../../src/core/location/location.ts';
import type { TileSource } from '../../src/core/tiles/source.ts';
import { yieldToBrowser } from '../../src/scheduling/yield-to-browser.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { appOf, archiveSource } from '../helpers/archive-source.ts';
import { dataset } from '../helpers/dataset.ts';
import { follow } from '../helpers/follow.svelte.ts';
import { SEEDED_LANES, seededRecords } from '../helpers/seeded.ts';

const country = (code: string) => ({ name: { en: code }, country: code, latitude: 1, longitude: 1, precision: 'city' });
const HEAD = {
  lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })),
  organisations: { acme: { name: { en: 'Acme' } }, bell: { name: { en: 'Bell' } } },
  places: { kyoto: country('JP'), paris: country('FR') },
};
const records: EventRecord[] = seededRecords(3000).map((event, i) => ({
  ...event,
  ...(i % 3 > 0 && { kind: i % 3 === 1 ? 'report' : 'agreement' }),
  ...(i % 5 === 0 && { organisations: [{ organisation: i % 2 ? 'acme' : 'bell', role: 'lead' }] }),
  ...(i % 7 === 0 && { places: [{ place: 'kyoto' }, { place: 'paris' }] }),
}));
const whole = dataset(records, HEAD);
const SOME: Filters = {
  ...NO_FILTERS,
  kinds: ['report'],
  organisations: ['acme', 'bell'],
  fromYear: 1960,
  toYear: 1999,
};

let source: TileSource;
let app: AppState;
let unfollow: () => void;
/** Requests for tiles that wait until released. */
let held: (() => void)[] | undefined;
/** Requests for counts that wait until released. */
let heldCounts: (() => void)[] | undefined;

/** How many requests are in progress, without those being held. */
let asking = 0;
async function answered<T>(answer: Promise<T>): Promise<T> {
  asking++;
  return answer.finally(() => asking--);
}

/** Waits until everything has arrived: no requests and no timers pending for several tasks. */
async function settle() {
  for (let quiet = 0; quiet < 3; quiet++) {
    flushSync();
    await vi.runAllTimersAsync();
    await yieldToBrowser();
    if (asking > 0) quiet = -1;
  }
  flushSync();
}
async function release() {
  held?.forEach((go) => go());
  held = undefined;
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  held = heldCounts = undefined;
  const archive = await archiveSource(records, HEAD);
  source = {
    ...archive,
    facets: {
      ...archive.facets!,
      count: async (filters) => {
        if (heldCounts) await new Promise<void>((resolve) => heldCounts!.push(resolve));
        return answered(archive.facets!.count(filters));
      },
    },
    tile: async (...question) => {
      if (held) await new Promise<void>((resolve) => held!.push(resolve));
      return answered(archive.tile(...question));
    },
    search: (...question) => answered(archive.search(...question)),
    event: (...question) => answered(archive.event(...question)),
  };
  app = appOf(source);
  unfollow = follow(app);
  await settle();
});
afterEach(() => {
  unfollow();
  vi.useRealTimers();
});

const marks = () => [...app.scene.marks.values()].flat();
const counted = () => app.plan.clusters.reduce((sum, { count }) => sum + count, marks().length);
const rowsById = () => Object.fromEntries([...app.scene.placedById].map(([id, { row }]) => [id, row]));
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort();

/** Checks that the page shows the same as if the events were filtered in the page. */
function expectFiltered(filters: Filters) {
  const passing = filterEvents(whole, filters);
  const ids = new Set(idsOf(passing));
  expect([app.filtering.shown, app.filtering.total]).toEqual([passing.length, 3000]);
  for (const facet of ['lane', 'kind', 'organisation', 'country'] satisfies CountedFacet[]) {
    expect([facet, app.filtering.counts(facet)]).toEqual([facet, countFacet(whole, filters, facet)]);
  }
  expect(counted()).toBe(passing.length);
  expect([...marks(), ...app.filtering.events].filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(marks().filter(({ id }) => !app.filtering.shownIds.has(id))).toEqual([]);
  expect(app.plan.countIn(app.view.bounds)).toBe(passing.length);
  const lanes = SEEDED_LANES.map((_, lane) =>
    Array.from(app.store.densityOf(lane, app.filtering.filters, app.view.bounds, 50)).reduce((sum, n) => sum + n, 0),
  );
  SEEDED_LANES.forEach((id, lane) => expect(lanes[lane]).toBeCloseTo(passing.filter((event) => event.lane === id).length)); // prettier-ignore
}

describe('a timeline of a source', () => {
  it('is filtered by everything, and cleared again', async () => {
    expectFiltered(NO_FILTERS);
    app.filtering.set(SOME);
    await settle();
    expect(filterEvents(whole, SOME).length).toBeGreaterThan(50);
    expectFiltered(SOME);
    app.filtering.toggle('hiddenLanes', 'b');
    app.filtering.toggle('countries', 'JP');
    await settle();
    expectFiltered({ ...SOME, hiddenLanes: ['b'], countries: ['JP'] });
    app.filtering.clear();
    await settle();
    expectFiltered(NO_FILTERS);
  });

  it('shows the same at once when a link has the filters', async () => {
    const { start, span } = app.view.bounds;
    const window = { start: start + span / 2, span: span / 4 };
    app.travel.show(window);
    await settle();
    expect(Object.keys(rowsById()).length).toBeGreaterThan(20);
    const filters: Filters = { ...NO_FILTERS, kinds: ['report'] };
    app.filtering.set(filters);
    await settle();
    const before = rowsById();
    unfollow();
    app = appOf(source);
    void app.go({ ...HOME, window, filters });
    unfollow = follow(app);
    await settle();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    expect(rowsById()).toEqual(before);
  });

  it('stays as it was until all that passes has come, and is never empty', async () => {
    const before = { marks: idsOf(marks()), listed: idsOf(app.filtering.events), counted: counted() };
    held = [];
    app.filtering.set(SOME);
    await settle();
    expect(app.filtering.shown).toBe(filterEvents(whole, SOME).length);
    expect({ marks: idsOf(marks()), listed: idsOf(app.filtering.events), counted: counted() }).toEqual(before);
    await release();
    expectFiltered(SOME);
  });

  it('drops answers to superseded filters', async () => {
    held = [];
    app.filtering.set(SOME);
    await settle();
    const first = held;
    held = [];
    app.filtering.set({ kinds: ['agreement'], organisations: [], toYear: undefined });
    await settle();
    const filters = app.filtering.filters;
    first.forEach((go) => go());
    const late = held;
    held = undefined;
    await settle();
    expect(counted()).toBe(3000);
    late.forEach((go) => go());
    await settle();
    expectFiltered(filters);
  });

  it('drops counts for superseded filters, and says when it is waiting for some', async () => {
    heldCounts = [];
    app.filtering.set(SOME);
    await settle();
    let isKnown = false;
    void app.store.count(app.filtering.filters).then(() => (isKnown = true));
    await settle();
    expect(isKnown).toBe(false);
    app.filtering.set({ kinds: ['agreement'] });
    await settle();
    const [first, second] = heldCounts;
    heldCounts = undefined;
    second!();
    await settle();
    first!();
    await settle();
    await app.store.count(app.filtering.filters);
    expectFiltered({ ...SOME, kinds: ['agreement'] });
  });

  it('goes back to what it still shows without asking again', async () => {
    held = [];
    app.filtering.set(SOME);
    await settle();
    held = [];
    app.filtering.clear();
    await settle();
    expect(held).toEqual([]);
    expectFiltered(NO_FILTERS);
  });

  it('asks for no other tiles when a lane is switched off', async () => {
    held = [];
    app.filtering.toggle('hiddenLanes', 'a');
    await settle();
    expect(held).toEqual([]);
    expectFiltered({ ...NO_FILTERS, hiddenLanes: ['a'] });
  });

  it('is searched among what passes, and says how many matches are hidden', async () => {
    app.finder.find('title');
    await settle();
    expect([app.finder.total, app.finder.hiddenByFilters]).toEqual([3000, 0]);
    app.filtering.set(SOME);
    await settle();
    const passing = filterEvents(whole, SOME);
    expect([app.finder.total, app.finder.hiddenByFilters]).toEqual([passing.length, 3000 - passing.length]);
    expect(app.finder.hits.filter(({ event }) => !passing.some(({ id }) => id === event.id))).toEqual([]);
  });

  it('keeps the details of an event that the filters hide, but not its mark', async () => {
    const { id } = whole.events.find(({ kind, importance }) => kind === 'agreement' && importance === 1)!;
    app.open(id);
    app.focus(id);
    await settle();
    expect(idsOf(marks())).toContain(id);
    app.filtering.set(SOME);
    await settle();
    expect(app.openEvent?.id).toBe(id);
    expect(app.filtering.shownIds.has(id)).toBe(false);
    expect(app.catalog.byId.has(id)).toBe(true);
    expectFiltered(SOME);
  });

  it('is not filtered by what the source does not count, and a link that does says so', () => {
    const link = { dataset: app.catalog.dataset, facets: app.store.facets, countries: app.store.countries };
    const { location, ignored } = fromParams('kind=report&place=kyoto&topic=film&person=ada', link);
    expect(location.filters).toEqual({ ...NO_FILTERS, kinds: ['report'] });
    expect(ignored).toEqual(['place', 'topic', 'person']);
    expect(app.filtering.counts('topic')).toEqual([]);
  });

  it('is filtered by lanes alone where the source knows nothing else', async () => {
    unfollow();
    const { facets: _, ...files } = source;
    app = appOf(files);
    const link = toParams({ ...HOME, filters: { ...SOME, hiddenLanes: ['b'] } }).toString();
    const { location, ignored } = fromParams(link, {
      dataset: app.catalog.dataset,
      facets: app.store.facets,
      countries: app.store.countries,
    });
    void app.go(location);
    unfollow = follow(app);
    await settle();
    expect(app.filtering.filters).toEqual({ ...NO_FILTERS, hiddenLanes: ['b'] });
    expect(ignored).toEqual(['kind', 'org', 'since', 'until']);
    expect([app.store.facets, app.filtering.shown]).toEqual([['lane'], filterEvents(whole, app.filtering.filters).length]); // prettier-ignore
  });
});
