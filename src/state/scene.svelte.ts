import { hold } from '../core/hold.ts';
import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { AxisLetters, labelAxis, placeTicks, ticksBetween, type AxisTexts } from '../core/layout/axis.ts';
import { eraRows } from '../core/layout/eras.ts';
import type { EdgeLabel } from '../core/layout/edges.ts';
import { DrawnEvents, type DrawnEvent } from '../core/layout/drawn-events.ts';
import { createContents, createLabels, type LabelTexts, type MarkContent } from '../core/layout/label.ts';
import { markLayout } from '../core/layout/mark-layout.ts';
import { keepLanes, placeEvents, stackLanes, type PlacedLane } from '../core/layout/place.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { SIZES, type PlacedEvent } from '../core/layout/types.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TickUnit } from '../core/time/ticks.ts';
import type { MarkPlan, PlacedCluster, Room } from './mark-plan.ts';
import { RestingScene } from './resting-scene.svelte.ts';
import type { View } from './view.svelte.ts';

/** Written once, invisibly, on the plot to find out how wide text really is there. */
export const PROBE = 'Sphinx of black quartz, judge my vow 1946 – 2026';

/** The texts of a scene. */
export type SceneTexts = LabelTexts & AxisTexts;

/** What a scene is derived from. */
interface SceneParts {
  readonly catalog: Catalog;
  readonly view: View;
  readonly plan: MarkPlan;
}

/** The drawing: everything on the plot in pixels, derived from the view and the shown events. */
export class Scene implements Room {
  readonly #parts: SceneParts;
  readonly #view: View;
  readonly #texts: SceneTexts;
  readonly #measure: MeasureText;
  #textZoom = $state.raw(1);
  /** The texts and traits of an event to draw. */
  readonly contentOf: (event: TimelineEvent) => MarkContent;
  /** What the elements show: the scene when last at rest. */
  readonly resting: RestingScene;

  constructor(parts: SceneParts, texts: SceneTexts, measure: MeasureText) {
    this.#parts = parts;
    this.#view = parts.view;
    this.#texts = texts;
    this.contentOf = createContents(texts);
    this.#measure = measure;
    this.resting = new RestingScene(this, parts.view);
  }

  /** Takes the real width of `PROBE`: readers may have set larger letters or wider spacing than can be measured. */
  seeProbe(widthPx: number): void {
    const zoom = widthPx / this.#measure(PROBE, SIZES.fontPx);
    this.#textZoom = zoom < 1.01 ? 1 : zoom; // smaller letters only leave more room
  }

  /** How many times wider text on the plot is than measured; at least 1. */
  get textZoom(): number {
    return this.#textZoom;
  }

  readonly labelOf = $derived.by(() => {
    const zoom = this.#textZoom;
    return createLabels(this.contentOf, (...text) => this.#measure(...text) * zoom);
  });

  /** The row of each era below the axis. */
  readonly eraRows = $derived.by(() => eraRows(this.#parts.catalog.dataset.eras));

  /** Height of the eras: titles alone if they overlap, or if their sentences would leave too little room. */
  readonly railPx = $derived.by(() => {
    const rows = Math.max(0, ...this.eraRows.map((row) => row + 1));
    const { showsAll, leastHeight, frameHeight } = this.#view;
    const isTall = (showsAll ? leastHeight : frameHeight) - SIZES.axis - SIZES.era >= this.#parts.plan.roomNeeded;
    return rows === 1 && isTall ? SIZES.era : rows * SIZES.eraTitle;
  });

  /** Height of everything above the lanes. */
  readonly headPx = $derived.by(() => SIZES.axis + this.railPx);

  /**
   * While all years are in view, eras stand in for the minimap. Without eras, it is hidden then where the screen is too
   * low for both.
   */
  readonly showsMinimap = $derived.by(
    () => !this.#view.showsAll || (this.railPx === 0 && this.roomAboveMinimap >= this.#parts.plan.roomNeeded),
  );

  /** Height for all lanes if there is a minimap. */
  readonly roomAboveMinimap = $derived.by(() => Math.max(0, this.#view.frameHeight - this.headPx - SIZES.minimap));

  /** Height of the plot that is visible without scrolling. */
  readonly roomPx = $derived.by(() =>
    this.showsMinimap ? this.roomAboveMinimap : Math.max(0, this.#view.frameHeight - this.headPx),
  );

  /** The events of each lane that have an element. */
  readonly marks: ReadonlyMap<string, readonly TimelineEvent[]> = $derived.by(() =>
    this.#parts.plan.marks(this.#parts.catalog),
  );

  /** The clusters of each lane; the same objects until the tiles or the lanes change. */
  readonly clusters: ReadonlyMap<string, readonly PlacedCluster[]> = $derived.by(() =>
    this.#parts.plan.placeClusters(this.lanes),
  );

  /** The ids of the marks and clusters that may be in the document now; undefined if all may. */
  get mounted(): ReadonlySet<string> | undefined {
    return this.#parts.plan.mounted;
  }

  readonly #keptLanes = hold<PlacedLane[]>();
  /** Lanes from top to bottom. Their heights change only once the view no longer moves. */
  readonly lanes = $derived.by(() => {
    const { lanes } = this.#parts.plan;
    const { isMoving } = this.#view.motion;
    const kept = this.#keptLanes(isMoving, () => stackLanes(lanes, this.roomPx));
    return isMoving ? keepLanes(lanes, kept) : kept;
  });
  /** Height of the plot: all lanes, and what is left over below them. */
  readonly height = $derived.by(() => Math.max(this.roomPx, this.lanes.reduce((sum, lane) => sum + lane.height, 0))); // prettier-ignore

  /** Index of the screenful of time: panning within it moves one layer and repositions nothing. */
  readonly #screenIndex = $derived.by(() =>
    Math.floor((this.#view.window.start - this.#view.bounds.start) / this.#view.span),
  );
  readonly #origin = $derived.by(() => this.#view.bounds.start + this.#screenIndex * this.#view.span);

  /** How far the layer of events and ticks is moved, in pixels. */
  readonly offsetPx = $derived.by(() => (this.#origin - this.#view.window.start) * this.#view.pxPerDay);

  /** The position of an instant, in pixels from the layer's origin. */
  readonly toPx: (instant: Instant) => number = $derived.by(() => {
    const [origin, pxPerDay] = [this.#origin, this.#view.pxPerDay];
    return (instant) => (instant - origin) * pxPerDay;
  });

  /** The shown events of each lane, in pixels from the layer's origin. */
  readonly placed: ReadonlyMap<string, readonly PlacedEvent[]> = $derived.by(() => {
    const { width, pxPerDay } = this.#view;
    const { isNear } = this.#parts.plan;
    const projection = { origin: this.#origin, pxPerDay, isNear, left: -2 * width, right: 4 * width };
    return new Map(this.#parts.plan.lanes.map((lane, i) => [lane.id, placeEvents(lane, this.lanes[i]!, projection)]));
  });

  readonly placedById: ReadonlyMap<string, PlacedEvent> = $derived.by(
    () => new Map([...this.placed.values()].flat().map((placed) => [placed.event.id, placed])),
  );

  /** The labels that change at the edges of the plot. */
  readonly edges: ReadonlyMap<string, EdgeLabel> = $derived.by(() => {
    const left = -this.offsetPx;
    const { toPx, clusters } = this;
    const toPlot = ({ instant, y }: PlacedCluster) => ({ x: toPx(instant), y });
    const lanes = Array.from(this.placed, ([id, events]) => ({
      events,
      clusters: (clusters.get(id) ?? []).map(toPlot),
    }));
    return this.#parts.plan.edges(lanes, { left, right: left + this.#view.width });
  });

  readonly #drawnEvents = new DrawnEvents();
  /** The marks of each lane as drawn: the same objects as before if nothing has changed. */
  readonly drawn: ReadonlyMap<string, readonly DrawnEvent[]> = $derived.by(() => {
    const { placedById, edges, marks } = this;
    const { isNear } = this.#parts.plan;
    const layoutOf = ({ id }: TimelineEvent) => {
      const placed = placedById.get(id);
      return placed && markLayout(placed, isNear, edges.get(id));
    };
    return this.#drawnEvents.update(marks, layoutOf);
  });

  /** The texts of the axis, and how much room they take. */
  readonly letters = $derived.by(() => {
    const zoom = this.#textZoom;
    return new AxisLetters(this.#texts, (...text) => this.#measure(...text) * zoom);
  });

  /** Axis lines of this screenful and the ones to either side, in the same pixels as the events. */
  readonly ticks = $derived.by(() => {
    const { span, width } = this.#view;
    return placeTicks({ origin: this.#origin, span, widthPx: width }, this.letters);
  });

  /** The unit of the date at the pointer: months if the axis shows years, unless a pixel is too coarse for that. */
  readonly pointerUnit: TickUnit = $derived.by(() =>
    this.ticks.unit === 'year' && this.#view.span < 366 * 40 ? 'month' : this.ticks.unit,
  );

  /** The labels of the axis. */
  readonly axis = $derived.by(() => {
    const left = -this.offsetPx;
    return labelAxis(this.ticks, this.#view.window.start, left, left + this.#view.width, this.letters);
  });

  /** The axis lines within the plot. */
  readonly ticksInView = $derived.by(() => {
    const left = -this.offsetPx;
    return ticksBetween(this.ticks, left, left + this.#view.width);
  });
}
