import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import type { TimelineEvent } from '../../src/core/dataset/types.ts';
import { labelReach } from '../../src/core/layout/footprint.ts';
import { SIZES } from '../../src/core/layout/types.ts';
import { spanOf, startOf, type TileAddress } from '../../src/core/tiles/grid.ts';
import { byImportance } from '../../src/core/tiles/tile.ts';
import { MIN_SPAN } from '../../src/core/time/bounds.ts';
import { endOf } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { commandById, type CommandId } from '../../src/state/commands.ts';
import type { TilePlan } from '../../src/state/large/tile-plan.svelte.ts';
import { formatSpan } from '../../src/text/format-tick.ts';
import { makeApp } from '../helpers/app.ts';
import { contextOf } from '../helpers/commands.ts';
import { dataset } from '../helpers/dataset.ts';
import { SEEDED_LANES, seededDataset, seededRecords } from '../helpers/seeded.ts';

const catalog = makeCatalog(seededDataset(2000));
const { events } = catalog.dataset;
let app: AppState;
beforeEach(() => (app = makeApp(catalog)));

const byLane = new Map(SEEDED_LANES.map((id) => [id, events.filter(({ lane }) => lane === id)]));
const isIn = (address: TileAddress) => (event: TimelineEvent) =>
  event.time.anchor >= startOf(address) && event.time.anchor < startOf(address) + spanOf(address);
const marksOf = (lane: string) => app.scene.marks.get(lane)!;
const allMarks = () => SEEDED_LANES.flatMap(marksOf);
const run = (id: CommandId, focused?: string) => commandById(id).run(contextOf(app, focused));
const plan = () => app.plan as TilePlan;
const clusters = () => app.plan.clusters;

/** Any possible view, zoomed in as often as wide. */
const anyView = fc.record({ depth: fc.double({ min: 0, max: 1, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }) }); // prettier-ignore
function show({ depth, at }: { readonly depth: number; readonly at: number }) {
  const { bounds } = app.view;
  const span = bounds.span * (MIN_SPAN / bounds.span) ** depth;
  app.travel.show({ start: bounds.start + at * (bounds.span - span), span });
}
const atAnyView = (check: () => void, numRuns = 25) =>
  fc.assert(
    fc.property(fc.array(anyView, { minLength: 1, maxLength: 3 }), (views) => {
      for (const view of views) show(view);
      check();
    }),
    { numRuns },
  );

describe('a timeline of more events than can all be marks', () => {
  it('shows each event of the range as a mark or counts it in exactly one cluster, at any view', () => {
    atAnyView(() => {
      for (const { address } of plan().tiles) {
        for (const lane of SEEDED_LANES) {
          const here = byLane.get(lane)!.filter(isIn(address));
          const marks = marksOf(lane).filter(isIn(address));
          const counted = clusters().filter((one) => one.lane === lane && one.address === address);
          expect(counted.length).toBeLessThanOrEqual(1);
          expect(marks.length + (counted[0]?.count ?? 0)).toBe(here.length);
        }
      }
    });
  });

  it('draws as many unlabelled columns as its clusters count', () => {
    atAnyView(() => {
      const { bins } = plan();
      const drawn = bins.flat().reduce((sum, ofLane) => sum + ofLane.reduce((a, b) => a + b, 0), 0);
      expect(drawn).toBe(clusters().reduce((sum, { count }) => sum + count, 0));
    });
  });

  it('chooses the most important events of each lane and tile', () => {
    atAnyView(() => {
      for (const { address } of plan().tiles) {
        SEEDED_LANES.forEach((lane, i) => {
          const here = byLane.get(lane)!.filter(isIn(address)).sort(byImportance); // prettier-ignore
          const chosen = plan().chosen[i]!.filter(isIn(address)).sort(byImportance);
          expect(chosen).toEqual(here.slice(0, chosen.length));
        });
      }
    });
  });

  it('has about 200 marks at most, at any view', () => {
    atAnyView(() => expect(allMarks().length + clusters().length).toBeLessThanOrEqual(250));
  });

  it('never draws two labels over each other, nor over a cluster', () => {
    atAnyView(() => {
      for (const lane of SEEDED_LANES) {
        const rows = new Map<string, [number, number][]>();
        const take = (y: number, from: number, to: number) => {
          const taken = rows.get(String(y)) ?? [];
          expect(taken.filter(([a, b]) => a < to - 1 && from < b - 1)).toEqual([]);
          rows.set(String(y), [...taken, [from, to]]);
        };
        for (const { instant, y } of app.scene.clusters.get(lane)!) {
          take(y, app.scene.toPx(instant) - SIZES.cluster / 2, app.scene.toPx(instant) + SIZES.cluster / 2);
        }
        for (const placed of app.scene.placed.get(lane)!) {
          const edge = app.scene.edges.get(placed.event.id);
          if (edge?.isOutside) continue;
          const { detail, side, shift } = edge ?? { ...placed, shift: 0 };
          const { left, right } = labelReach(placed.event, detail, side);
          take(placed.y, placed.x + shift - left, placed.x + shift + right);
        }
      }
    }, 30);
  });

  it('keeps every mark in its row while the view moves within a range', () => {
    app.view.motion.attachCanvas(false);
    show({ depth: 0.4, at: 0.5 });
    const rows = () => new Map([...app.scene.placedById].map(([id, { row }]) => [id, row]));
    const before = rows();
    const { range } = plan();
    const { window } = app.view;
    app.travel.show({ start: window.start + window.span / 20, span: window.span });
    expect(plan().range).toBe(range);
    expect(rows()).toEqual(before);
  });

  it('keeps events that are in both ranges in their rows when the view moves on to the next', () => {
    app.view.motion.attachCanvas(false);
    show({ depth: 0.4, at: 0.5 });
    const before = new Map([...app.scene.placedById].map(([id, { row }]) => [id, row]));
    const { range } = plan();
    const { window } = app.view;
    app.travel.show({ start: window.start + window.span * 0.8, span: window.span });
    expect(plan().range).not.toBe(range);
    const moved = [...app.scene.placedById].filter(([id, { row }]) => before.has(id) && before.get(id) !== row);
    expect(moved.map(([id]) => id)).toEqual([]);
  });
});

describe('a cluster', () => {
  it('opens by going nearer, until its events are marks or it lists them', () => {
    const [cluster] = clusters();
    const before = app.view.span;
    app.openCluster(cluster!);
    expect(app.view.span).toBeLessThan(before / 2);
    expect(app.view.window.start).toBeLessThanOrEqual(cluster!.time.from + 1);
    expect(endOf(app.view.window)).toBeGreaterThanOrEqual(cluster!.time.until - 1);
    expect(app.dialogs.open).toBeUndefined();
  });

  it('can be reached by the arrow keys, in its lane and at its position in time', () => {
    const reached: string[] = [];
    app.focus(allMarks()[0]!.id);
    app.moveFocus('firstInLane');
    for (let i = 0; i < 80; i++) reached.push(app.moveFocus('nextInLane')!);
    expect(reached.some((id) => id.startsWith('+'))).toBe(true);
    expect(reached.some((id) => !id.startsWith('+'))).toBe(true);
  });

  it('leaves the tab stop in its lane, near where it was, once it has come apart', () => {
    const [cluster] = clusters();
    app.openCluster(cluster!);
    const target = app.catalog.byId.get(app.tabStop!) ?? clusters().find(({ id }) => id === app.tabStop)!;
    expect(target.lane).toBe(cluster!.lane);
    expect(Math.abs(target.time.anchor - cluster!.time.anchor)).toBeLessThan(cluster!.time.until - cluster!.time.from);
  });

  it('lists its events where one cannot go nearer', () => {
    const oneDay = seededRecords(1500).map((event) => ({ ...event, date: '1999-12-31' }));
    const lanes = SEEDED_LANES.map((id) => ({ id, name: { en: id } }));
    app = makeApp(makeCatalog(dataset(oneDay, { lanes })));
    app.openCluster(clusters()[0]!);
    expect([app.view.span, app.dialogs.open]).toEqual([MIN_SPAN, undefined]);
    const [cluster] = clusters();
    app.openCluster(cluster!);
    expect(app.dialogs.open).toBe('cluster');
    expect(app.dialogs.cluster).toBe(cluster);
    const marks = new Set(allMarks().map(({ id }) => id));
    expect(app.plan.eventsOf(app.dialogs.cluster!)).toHaveLength(cluster!.count);
    expect(app.plan.eventsOf(app.dialogs.cluster!).filter(({ id }) => marks.has(id))).toEqual([]);
  });

  it('lists all its events in the order of the file, as do the marks and the keys, and stands on their one day', () => {
    const oneDay = seededRecords(3000).map((event, i) => ({
      ...event,
      id: `e${(i * 7919) % 3000}`,
      lane: 'a',
      date: '1999-12-31',
    }));
    const indices = new Map(oneDay.map(({ id }, i) => [id, i]));
    app = makeApp(makeCatalog(dataset(oneDay, { lanes: [{ id: 'a', name: { en: 'a' } }] })));
    app.openCluster(clusters()[0]!);
    const [cluster] = clusters();
    app.openCluster(cluster!);
    const listed = app.plan.eventsOf(app.dialogs.cluster!).map(({ id }) => indices.get(id)!);
    expect(listed).toHaveLength(cluster!.count);
    expect(listed).toEqual(listed.toSorted((a, b) => a - b));
    const marks = app.scene.marks.get('a')!.map(({ id }) => indices.get(id)!);
    expect(marks.length).toBeGreaterThan(1);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
    const { from, until } = cluster!.stretch;
    expect(formatSpan(from, until)).toBe('31 December 1999');
  });
});

describe('keys and filters', () => {
  it('keep an event that has the focus among the marks, however far one goes away from it', () => {
    show({ depth: 0.8, at: 0.5 });
    const id = allMarks().sort(byImportance).at(-1)!.id;
    app.focus(id);
    for (let i = 0; i < 10; i++) run('zoomOut', id);
    expect(app.view.showsAll).toBe(true);
    expect(allMarks().map((event) => event.id)).toContain(id);
    expect(app.tabStop).toBe(id);
  });

  it('show search hits first', () => {
    app.finder.find('number 1234');
    expect(app.finder.hits).toHaveLength(1);
    expect(allMarks().map(({ id }) => id)).toContain('e1234');
  });

  it('take away what they hide, even where the keys are at it, and count what is left', () => {
    const lanes = SEEDED_LANES.map((id) => ({ id, name: { en: id } }));
    const records = seededRecords(2000).map((one, i) => ({
      ...one,
      kind: i % 2 ? ('report' as const) : ('agreement' as const),
    }));
    app = makeApp(makeCatalog(dataset(records, { lanes })));
    const { id } = allMarks().find(({ kind }) => kind === 'report')!;
    app.focus(id);
    app.filtering.toggle('kinds', 'agreement');
    expect(allMarks().map((event) => event.id)).not.toContain(id);
    expect(clusters().reduce((sum, { count }) => sum + count, allMarks().length)).toBe(1000);
    expect(
      Math.max(
        ...plan()
          .bins.flat()
          .flatMap((bins) => Array.from(bins)),
      ),
    ).toBeLessThan(1000);
  });

  it('take a lane away with all its marks and clusters', () => {
    app.filtering.toggle('hiddenLanes', 'b');
    expect(marksOf('b')).toEqual([]);
    expect(clusters().filter(({ lane }) => lane === 'b')).toEqual([]);
    expect(app.filtering.shown).toBe(events.filter(({ lane }) => lane !== 'b').length);
  });
});
