import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { edgeLabels, type EdgeLabel } from '../core/layout/edges.ts';
import { DrawnEvents, type DrawnEvent } from '../core/layout/drawn-events.ts';
import { createContents, createLabels, type LabelTexts, type MarkContent } from '../core/layout/label.ts';
import { LEVELS } from '../core/layout/level.ts';
import { markLayout } from '../core/layout/mark-layout.ts';
import { placeEvents, stackLanes } from '../core/layout/place.ts';
import { createPlanner, heightOfTitles } from '../core/layout/plan.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { SIZES, type PackedLane, type PlacedEvent } from '../core/layout/types.ts';
import type { Sliced } from '../core/sliced.ts';
import type { Instant } from '../core/time/instant.ts';
import { ticksFor, type TickUnit } from '../core/time/ticks.ts';
import type { VisibleTiles } from './large/visible-tiles.svelte.ts';
import type { PlacedCluster } from './large/tile-plan.svelte.ts';
import type { Filtering } from './filtering.svelte.ts';
import type { Finder } from './finder.svelte.ts';
import { RestingScene } from './resting-scene.svelte.ts';
import type { View } from './view.svelte.ts';

/** What is written once, unseen, on the plot to learn how wide text really is there. */
export const PROBE = 'Sphinx of black quartz, judge my vow 1946 – 2026';

/** Pixels between axis labels. */
const TICK_GAP = 64;

/** Half a label of the axis: nearer to an edge it would be cut. */
const HALF_LABEL = 20;
/** Pixels that the label of the unit above keeps free for itself at the left edge of the axis. */
const CONTEXT_PX = 110;

/** What a scene draws. */
interface SceneParts {
  readonly catalog: Catalog;
  readonly view: View;
  readonly filtering: Filtering;
  readonly finder: Finder;
  /** Where there are too many events for all to be marks. */
  readonly visibleTiles?: VisibleTiles | undefined;
}

/** The drawing: everything on the plot in pixels, derived from the view and the events that are shown. */
export class Scene {
  readonly #parts: SceneParts;
  readonly #view: View;
  readonly #filtering: Filtering;
  readonly #finder: Finder;
  readonly #visibleTiles: VisibleTiles | undefined;
  readonly #measure: MeasureText;
  #textZoom = $state.raw(1);
  /** What there is to draw of an event. */
  readonly contentOf: (event: TimelineEvent) => MarkContent;
  /** The part of it that elements follow once it stands still. */
  readonly resting: RestingScene;

  constructor(parts: SceneParts, texts: LabelTexts, measure: MeasureText) {
    this.#parts = parts;
    this.#view = parts.view;
    this.#filtering = parts.filtering;
    this.#finder = parts.finder;
    this.#visibleTiles = parts.visibleTiles;
    this.contentOf = createContents(texts);
    this.#measure = measure;
    this.resting = new RestingScene(this, parts.view);
  }

  /** Tells how wide `PROBE` really is: readers may have set larger letters or wider spacing than can be measured. */
  seeProbe(widthPx: number): void {
    const zoom = widthPx / this.#measure(PROBE, SIZES.fontPx);
    this.#textZoom = zoom < 1.01 ? 1 : zoom; // smaller letters only leave more room
  }

  /** How much wider than it would be measured text is on the plot; at least 1. */
  get textZoom(): number {
    return this.#textZoom;
  }

  readonly #labelOf = $derived.by(() => {
    const zoom = this.#textZoom;
    return createLabels(this.contentOf, (...text) => this.#measure(...text) * zoom);
  });

  readonly #lanes = $derived.by(() =>
    this.#parts.catalog.dataset.lanes.map(({ id }) => ({
      id,
      events: this.#filtering.events.filter((event) => event.lane === id).map((event) => this.#labelOf(event)),
    })),
  );

  readonly #plannerInput = $derived.by(() => {
    const { bounds, width } = this.#view;
    const fitPxPerDay = width / bounds.span;
    const left = bounds.start * fitPxPerDay;
    return { lanes: this.#lanes, keep: this.#finder.hitIds, fitPxPerDay, limits: { left, right: left + width } };
  });

  readonly #roomNeeded = $derived.by(() =>
    this.#visibleTiles ? 0 : heightOfTitles({ ...this.#plannerInput, heightPx: 0 }),
  );

  /** The minimap gives way on a low screen as long as all years are in view anyway. */
  readonly showsMinimap = $derived.by(() => !this.#view.showsAll || this.#roomAboveMinimap >= this.#roomNeeded);

  readonly #roomAboveMinimap = $derived.by(() => Math.max(0, this.#view.frameHeight - SIZES.axis - SIZES.minimap));

  /** Height of the plot that can be seen without scrolling. */
  readonly roomPx = $derived.by(() =>
    this.showsMinimap ? this.#roomAboveMinimap : Math.max(0, this.#view.frameHeight - SIZES.axis),
  );

  /** Rows and details: made once for each zoom level, set of events and size of the plot. */
  readonly #plannerWithMinimap = $derived.by(() =>
    createPlanner({ ...this.#plannerInput, heightPx: this.#roomAboveMinimap }),
  );
  readonly #planner = $derived.by(() =>
    this.showsMinimap ? this.#plannerWithMinimap : createPlanner({ ...this.#plannerInput, heightPx: this.roomPx }),
  );
  readonly #plan: readonly PackedLane[] = $derived.by(() =>
    this.#visibleTiles
      ? this.#visibleTiles.layout.plan({ labelOf: this.#labelOf, heightPx: this.roomPx, textZoom: this.#textZoom })
      : this.#planner(this.#view.level),
  );

  /** Makes the plans of all zoom levels, one with each step: to have them before they are needed. */
  *planAhead(): Sliced<void> {
    if (this.#visibleTiles) return; // its plans are of pages, and nobody knows which will be asked for
    const planner = this.#plannerWithMinimap; // which is there as soon as one zooms in
    for (let level = 0; level < LEVELS; level++) {
      planner(level);
      yield;
    }
  }

  /** The events of every lane that have an element: all of them, or those of a large timeline that are marks. */
  readonly marks: ReadonlyMap<string, readonly TimelineEvent[]> = $derived.by(() => {
    const { byLane, byId } = this.#parts.catalog;
    if (!this.#visibleTiles) return byLane;
    return new Map(this.#plan.map(({ id, events }) => [id, events.map(({ event }) => byId.get(event.id)!)]));
  });

  /** What is left of a large timeline: events that are no marks, counted. */
  readonly remainder = $derived.by(() => this.#visibleTiles?.layout.remainder([...this.marks.values()].flat()));

  /** The clusters of every lane; the same until the page or the lanes change. */
  readonly clusters: ReadonlyMap<string, readonly PlacedCluster[]> = $derived.by(() => {
    return this.#visibleTiles?.layout.place(this.remainder!.clusters, this.lanes) ?? new Map();
  });

  /** The ids of the marks and clusters that may be in the document now; undefined where all may. */
  readonly mounted: ReadonlySet<string> | undefined = $derived.by(() =>
    this.#visibleTiles?.layout.mount([...this.marks.values()].flat(), this.remainder!.clusters),
  );

  /** Lanes from top to bottom with their heights. */
  readonly lanes = $derived.by(() => stackLanes(this.#plan, this.roomPx));
  readonly height = $derived(this.lanes.reduce((sum, lane) => sum + lane.height, 0));

  /** One screen's worth of time: panning within it moves one layer and places nothing again. */
  readonly #pageIndex = $derived.by(() =>
    Math.floor((this.#view.window.start - this.#view.bounds.start) / this.#view.span),
  );
  readonly #origin = $derived.by(() => this.#view.bounds.start + this.#pageIndex * this.#view.span);

  /** Pixels by which the layer of events and ticks is moved. */
  readonly offsetPx = $derived.by(() => (this.#origin - this.#view.window.start) * this.#view.pxPerDay);

  /** Where an instant is, in pixels from the page's origin. */
  readonly toPx: (instant: Instant) => number = $derived.by(() => {
    const [origin, pxPerDay] = [this.#origin, this.#view.pxPerDay];
    return (instant) => (instant - origin) * pxPerDay;
  });

  /** The shown events of every lane in pixels from the page's origin. */
  readonly placed: ReadonlyMap<string, readonly PlacedEvent[]> = $derived.by(() => {
    const { width, pxPerDay } = this.#view;
    const page = { origin: this.#origin, pxPerDay, left: -2 * width, right: 4 * width };
    return new Map(this.#plan.map((lane, i) => [lane.id, placeEvents(lane, this.lanes[i]!, page)]));
  });

  readonly placedById: ReadonlyMap<string, PlacedEvent> = $derived.by(
    () => new Map([...this.placed.values()].flat().map((placed) => [placed.event.id, placed])),
  );

  /** Labels that the edge of the plot changes. */
  readonly edges: ReadonlyMap<string, EdgeLabel> = $derived.by(() => {
    const left = -this.offsetPx;
    const { toPx, clusters } = this;
    const toPlot = ({ instant, y }: PlacedCluster) => ({ x: toPx(instant), y });
    const lanes = Array.from(this.placed, ([id, events]) => ({
      events,
      clusters: (clusters.get(id) ?? []).map(toPlot),
    }));
    return edgeLabels(lanes, left, left + this.#view.width);
  });

  readonly #drawnEvents = new DrawnEvents();
  /** The marks of every lane as they are drawn: the same objects as before where nothing has changed. */
  readonly drawn: ReadonlyMap<string, readonly DrawnEvent[]> = $derived.by(() => {
    const { placedById, edges, marks } = this;
    const layoutOf = ({ id }: TimelineEvent) => {
      const placed = placedById.get(id);
      return placed && markLayout(placed, edges.get(id));
    };
    return this.#drawnEvents.update(marks, layoutOf);
  });

  /** Axis lines of the page and one screen to either side, in the same pixels as the events. */
  readonly ticks = $derived.by(() => {
    const { span, width, pxPerDay } = this.#view;
    const origin = this.#origin;
    const ticks = ticksFor({ start: origin - span, span: 3 * span }, 3 * width, TICK_GAP);
    const toTick = (instant: number) => ({ instant, x: (instant - origin) * pxPerDay });
    return { unit: ticks.unit, minor: ticks.minor.map(toTick), major: ticks.major.map(toTick) };
  });

  /** One unit finer than the axis would say what a reader asks for at the pointer, and no finer than a pixel can mean. */
  readonly pointerUnit: TickUnit = $derived.by(() =>
    this.ticks.unit === 'year' && this.#view.span < 366 * 40 ? 'month' : this.ticks.unit,
  );

  /** Those of them that have a label on the axis; over the years there is none. */
  readonly axis = $derived.by(() => {
    const { unit } = this.ticks;
    const { minor, major } = this.ticksInView;
    const left = -this.offsetPx;
    const right = left + this.#view.width;
    return {
      unit,
      minor: minor.filter(({ x }) => x >= left + HALF_LABEL && x <= right - HALF_LABEL),
      major: major.filter(({ x }) => x > left + CONTEXT_PX),
      context: unit === 'year' ? undefined : this.#view.window.start,
    };
  });

  /** The part of them that the plot shows. */
  readonly ticksInView = $derived.by(() => {
    const left = -this.offsetPx;
    const right = left + this.#view.width;
    const inView = ({ x }: { readonly x: number }) => x >= left && x <= right;
    return { minor: this.ticks.minor.filter(inView), major: this.ticks.major.filter(inView) };
  });

  /** Whether marks or clusters still wait to come into the document. */
  readonly isFilling: boolean = $derived.by(() => {
    if (!this.mounted) return false;
    const marks = [...this.marks.values()].reduce((sum, { length }) => sum + length, 0);
    return this.mounted.size < marks + this.remainder!.clusters.length;
  });
}
