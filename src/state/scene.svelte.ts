import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { AxisLetters, labelAxis, placeTicks, ticksBetween, type AxisTexts } from '../core/layout/axis.ts';
import { edgeLabels, type EdgeLabel } from '../core/layout/edges.ts';
import { DrawnEvents, type DrawnEvent } from '../core/layout/drawn-events.ts';
import { createContents, createLabels, type LabelTexts, type MarkContent } from '../core/layout/label.ts';
import { markLayout } from '../core/layout/mark-layout.ts';
import { placeEvents, stackLanes } from '../core/layout/place.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { SIZES, type PlacedEvent } from '../core/layout/types.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TickUnit } from '../core/time/ticks.ts';
import type { MarkPlan, PlacedCluster, Room } from './mark-plan.ts';
import { RestingScene } from './resting-scene.svelte.ts';
import type { View } from './view.svelte.ts';

/** What is written once, unseen, on the plot to learn how wide text really is there. */
export const PROBE = 'Sphinx of black quartz, judge my vow 1946 – 2026';

/** What is written on a scene. */
export type SceneTexts = LabelTexts & AxisTexts;

/** What a scene draws. */
interface SceneParts {
  readonly catalog: Catalog;
  readonly view: View;
  readonly plan: MarkPlan;
}

/** The drawing: everything on the plot in pixels, derived from the view and the events that are shown. */
export class Scene implements Room {
  readonly #parts: SceneParts;
  readonly #view: View;
  readonly #texts: SceneTexts;
  readonly #measure: MeasureText;
  #textZoom = $state.raw(1);
  /** What there is to draw of an event. */
  readonly contentOf: (event: TimelineEvent) => MarkContent;
  /** The part of it that elements follow once it stands still. */
  readonly resting: RestingScene;

  constructor(parts: SceneParts, texts: SceneTexts, measure: MeasureText) {
    this.#parts = parts;
    this.#view = parts.view;
    this.#texts = texts;
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

  readonly labelOf = $derived.by(() => {
    const zoom = this.#textZoom;
    return createLabels(this.contentOf, (...text) => this.#measure(...text) * zoom);
  });

  /** The minimap gives way on a low screen as long as all years are in view anyway. */
  readonly showsMinimap = $derived.by(
    () => !this.#view.showsAll || this.roomAboveMinimap >= this.#parts.plan.roomNeeded,
  );

  readonly roomAboveMinimap = $derived.by(() => Math.max(0, this.#view.frameHeight - SIZES.axis - SIZES.minimap));

  /** Height of the plot that can be seen without scrolling. */
  readonly roomPx = $derived.by(() =>
    this.showsMinimap ? this.roomAboveMinimap : Math.max(0, this.#view.frameHeight - SIZES.axis),
  );

  /** The events of every lane that have an element. */
  readonly marks: ReadonlyMap<string, readonly TimelineEvent[]> = $derived.by(() =>
    this.#parts.plan.marks(this.#parts.catalog),
  );

  /** The clusters of every lane; the same until the tiles or the lanes change. */
  readonly clusters: ReadonlyMap<string, readonly PlacedCluster[]> = $derived.by(() =>
    this.#parts.plan.placeClusters(this.lanes),
  );

  /** The ids of the marks and clusters that may be in the document now; undefined where all may. */
  get mounted(): ReadonlySet<string> | undefined {
    return this.#parts.plan.mounted;
  }

  /** Lanes from top to bottom with their heights. */
  readonly lanes = $derived.by(() => stackLanes(this.#parts.plan.lanes, this.roomPx));
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
    return new Map(this.#parts.plan.lanes.map((lane, i) => [lane.id, placeEvents(lane, this.lanes[i]!, page)]));
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

  /** How the axis is written, and how much room that takes. */
  readonly letters = $derived.by(() => {
    const zoom = this.#textZoom;
    return new AxisLetters(this.#texts, (...text) => this.#measure(...text) * zoom);
  });

  /** Axis lines of the page and one screen to either side, in the same pixels as the events. */
  readonly ticks = $derived.by(() => {
    const { span, width } = this.#view;
    return placeTicks({ origin: this.#origin, span, widthPx: width }, this.letters);
  });

  /** One unit finer than the axis would say what a reader asks for at the pointer, and no finer than a pixel can mean. */
  readonly pointerUnit: TickUnit = $derived.by(() =>
    this.ticks.unit === 'year' && this.#view.span < 366 * 40 ? 'month' : this.ticks.unit,
  );

  /** What is written on the axis. */
  readonly axis = $derived.by(() => {
    const left = -this.offsetPx;
    return labelAxis(this.ticks, this.#view.window.start, left, left + this.#view.width, this.letters);
  });

  /** The lines that the plot shows. */
  readonly ticksInView = $derived.by(() => {
    const left = -this.offsetPx;
    return ticksBetween(this.ticks, left, left + this.#view.width);
  });
}
