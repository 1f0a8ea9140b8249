import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { edgeLabels, type EdgeLabel } from '../core/layout/edges.ts';
import { placeEvents, stackLanes } from '../core/layout/place.ts';
import { createPlanner, heightOfTitles } from '../core/layout/plan.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { SIZES, type LabelledEvent, type PlacedEvent } from '../core/layout/types.ts';
import { ticksFor } from '../core/time/ticks.ts';
import type { Filtering } from './filtering.svelte.ts';
import type { Finder } from './finder.svelte.ts';
import type { View } from './view.svelte.ts';

/** What is written beside an event's icon. The dictionary makes these, so that layout knows no language. */
export interface LabelTexts {
  readonly title: (event: TimelineEvent) => string;
  readonly date: (event: TimelineEvent) => string;
  readonly sentence: (event: TimelineEvent) => string;
}

/** What is written once, unseen, on the plot to learn how wide text really is there. */
export const PROBE = 'Sphinx of black quartz, judge my vow 1946 – 2026';

/** Pixels between axis labels. */
const TICK_GAP = 64;

/** The drawing: everything on the plot in pixels, derived from the view and the events that are shown. */
export class Scene {
  readonly #catalog: Catalog;
  readonly #view: View;
  readonly #filtering: Filtering;
  readonly #finder: Finder;
  readonly #texts: LabelTexts;
  readonly #measure: MeasureText;
  #textZoom = $state.raw(1);

  constructor(
    parts: { catalog: Catalog; view: View; filtering: Filtering; finder: Finder },
    texts: LabelTexts,
    measure: MeasureText,
  ) {
    this.#catalog = parts.catalog;
    this.#view = parts.view;
    this.#filtering = parts.filtering;
    this.#finder = parts.finder;
    this.#texts = texts;
    this.#measure = measure;
  }

  /** Tells how wide `PROBE` really is: readers may have set larger letters or wider spacing than can be measured. */
  seeProbe(widthPx: number): void {
    const zoom = widthPx / this.#measure(PROBE, SIZES.fontPx);
    this.#textZoom = zoom < 1.01 ? 1 : zoom; // smaller letters only leave more room
  }

  readonly #labelled: ReadonlyMap<string, LabelledEvent> = $derived.by(() => {
    const measure: MeasureText = (...text) => this.#measure(...text) * this.#textZoom;
    return new Map(this.#catalog.dataset.events.map((event) => [event.id, labelEvent(event, this.#texts, measure)]));
  });

  readonly #lanes = $derived.by(() =>
    this.#catalog.dataset.lanes.map(({ id }) => ({
      id,
      events: this.#filtering.events
        .filter((event) => event.lane === id)
        .map(({ id: event }) => this.#labelled.get(event)!),
    })),
  );

  readonly #plannerInput = $derived.by(() => {
    const { bounds, width } = this.#view;
    const fitPxPerDay = width / bounds.span;
    const left = bounds.start * fitPxPerDay;
    return { lanes: this.#lanes, keep: this.#finder.hitIds, fitPxPerDay, limits: { left, right: left + width } };
  });

  readonly #roomNeeded = $derived(heightOfTitles({ ...this.#plannerInput, heightPx: 0 }));

  /** The minimap gives way on a low screen as long as all years are in view anyway. */
  readonly showsMinimap = $derived.by(() => {
    const room = this.#view.frameHeight - SIZES.axis - SIZES.minimap;
    return !this.#view.showsAll || room >= this.#roomNeeded;
  });

  /** Height of the plot that can be seen without scrolling. */
  readonly #roomPx = $derived.by(() =>
    Math.max(0, this.#view.frameHeight - SIZES.axis - (this.showsMinimap ? SIZES.minimap : 0)),
  );

  /** Rows and details: made once for each zoom level, set of events and size of the plot. */
  readonly #planner = $derived.by(() => createPlanner({ ...this.#plannerInput, heightPx: this.#roomPx }));
  readonly #plan = $derived.by(() => this.#planner(this.#view.level));

  /** Lanes from top to bottom with their heights. */
  readonly lanes = $derived.by(() => stackLanes(this.#plan, this.#roomPx));
  readonly height = $derived(this.lanes.reduce((sum, lane) => sum + lane.height, 0));

  /** One screen's worth of time: panning within it moves one layer and places nothing again. */
  readonly #pageIndex = $derived.by(() =>
    Math.floor((this.#view.window.start - this.#view.bounds.start) / this.#view.span),
  );
  readonly #origin = $derived.by(() => this.#view.bounds.start + this.#pageIndex * this.#view.span);

  /** Pixels by which the layer of events and ticks is moved. */
  readonly offsetPx = $derived.by(() => (this.#origin - this.#view.window.start) * this.#view.pxPerDay);

  /** The shown events of every lane in pixels from the page's origin. */
  readonly placed: ReadonlyMap<string, readonly PlacedEvent[]> = $derived.by(() => {
    const { pxPerDay, width } = this.#view;
    const page = { origin: this.#origin, pxPerDay, left: -2 * width, right: 4 * width };
    return new Map(this.#plan.map((lane, i) => [lane.id, placeEvents(lane, this.lanes[i]!, page)]));
  });

  readonly placedById: ReadonlyMap<string, PlacedEvent> = $derived.by(
    () => new Map([...this.placed.values()].flat().map((placed) => [placed.event.id, placed])),
  );

  #lastEdges: ReadonlyMap<string, EdgeLabel> = new Map();
  /** Labels that the edge of the plot changes. The same map as long as nothing in it changes, to spare every mark. */
  readonly edges: ReadonlyMap<string, EdgeLabel> = $derived.by(() => {
    const left = -this.offsetPx;
    const edges = edgeLabels([...this.placed.values()].flat(), left, left + this.#view.width);
    if (!sameEdges(edges, this.#lastEdges)) this.#lastEdges = edges;
    return this.#lastEdges;
  });

  /** Axis lines of the page and one screen to either side, in the same pixels as the events. */
  readonly ticks = $derived.by(() => {
    const { span, width, pxPerDay } = this.#view;
    const origin = this.#origin;
    const ticks = ticksFor({ start: origin - span, span: 3 * span }, 3 * width, TICK_GAP);
    const toTick = (instant: number) => ({ instant, x: (instant - origin) * pxPerDay });
    return { unit: ticks.unit, minor: ticks.minor.map(toTick), major: ticks.major.map(toTick) };
  });

  /** The part of them that the plot shows. */
  readonly ticksInView = $derived.by(() => {
    const left = -this.offsetPx;
    const right = left + this.#view.width;
    const inView = ({ x }: { readonly x: number }) => x >= left && x <= right;
    return { minor: this.ticks.minor.filter(inView), major: this.ticks.major.filter(inView) };
  });
}

function labelEvent(event: TimelineEvent, texts: LabelTexts, measure: MeasureText): LabelledEvent {
  const { id, lane, importance, time } = event;
  const { from, until, anchor, isSpan, fades, isOngoing } = time;
  const width = (text: string, bold = false) => Math.ceil(measure(text, SIZES.fontPx, bold));
  const title = width(texts.title(event), importance === 1) + SIZES.labelPadding;
  let date: number | undefined;
  let sentence: number | undefined;
  return {
    ...{ id, lane, importance, from, until, anchor, isSpan, fades, isOngoing },
    labelPx: {
      icon: 0,
      title,
      // Made when one first zooms in: the first picture needs only titles.
      get date() {
        return (date ??= title + width(` ${texts.date(event)}`) + SIZES.dateGap);
      },
      get sentence() {
        const whole = (sentence ??= width(texts.sentence(event)) + SIZES.labelPadding);
        return Math.max(this.date, Math.min(whole, SIZES.sentencePx));
      },
    },
  };
}

function sameEdges(a: ReadonlyMap<string, EdgeLabel>, b: ReadonlyMap<string, EdgeLabel>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { detail, side, shift, isOutside }] of a) {
    const other = b.get(id);
    if (other?.detail !== detail || other.side !== side || other.shift !== shift || other.isOutside !== isOutside) {
      return false;
    }
  }
  return true;
}
