import { connectorPaths } from '../core/layout/connectors.ts';
import { placeCrosshair, type CrosshairDate } from '../core/layout/crosshair.ts';
import { markLayout, revealsTitle, type MarkState } from '../core/layout/mark-layout.ts';
import { SIZES } from '../core/layout/types.ts';
import { nearestWithin } from '../core/time/bounds.ts';
import { timeScale } from '../core/time/time-scale.ts';
import { endOf } from '../core/time/time-window.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { AxisLabel } from '../core/layout/axis.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { formatMoment } from '../text/format-tick.ts';
import { laterMessages } from '../text/later-messages.ts';
import type { AxisDrawing } from './draw-axis.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { MinimapDrawing } from './draw-minimap.ts';
import type { DrawnCluster, PlotDrawing } from './draw-plot.ts';

/** What a frame needs to know besides the state. */
export interface FrameInput {
  /** Pixels from the left of the plot to the pointer, if it is there. */
  readonly pointerX?: number | undefined;
  /** The event that has the focus, and whether that is visible. */
  readonly focus?: { readonly id: string; readonly isVisible: boolean } | undefined;
  /** The current height of something that belongs at `y`: it may still be moving there. */
  readonly glide?: ((id: string, y: number) => number) | undefined;
}

/**
 * The plot in the current state. State is read once here, not for each mark: each read of a derived value takes as long
 * as drawing a letter.
 */
export function plotDrawing(app: AppState, input: FrameInput = {}): PlotDrawing {
  const { scene, view, selection, catalog } = app;
  const { offsetPx, ticksInView } = scene;
  const { openId } = selection;
  const xOf = ({ x }: { readonly x: number }) => Math.round(x + offsetPx);
  const isInPlot = (x: number) => x >= 0 && x <= view.width;
  const today = xOf({ x: scene.toPx(catalog.dataset.asOf) });
  return {
    width: view.width,
    height: scene.height,
    minor: ticksInView.minor.map(xOf),
    major: ticksInView.major.map(xOf),
    eras: catalog.dataset.eras.map(({ from }) => xOf({ x: scene.toPx(from) })).filter(isInPlot),
    today: isInPlot(today) ? today : undefined,
    pointerX: input.pointerX,
    left: Math.round(offsetPx),
    connectors: openId === undefined ? [] : connectorPaths(scene.placedById, openId, app.relatedIds),
    clusters: clustersOf(app),
    marks: marksOf(app, input),
  };
}

function marksOf(app: AppState, { focus, glide }: FrameInput): DrawnMark[] {
  const { scene, catalog } = app;
  const { edges, contentOf, placed } = scene;
  const { isWhole, isNear } = app.plan;
  const isLarge = !isWhole;
  const left = Math.round(scene.offsetPx);
  const stateOf = statesOf(app);
  const marks: DrawnMark[] = [];
  for (const [lane, [laneId, events]] of Array.from(placed).entries()) {
    const { shape } = catalog.laneById.get(laneId)!;
    for (const one of events) {
      const { id } = one.event;
      const layout = markLayout(one, isNear, edges.get(id));
      if (layout.isOutside) continue;
      const state = stateOf(id);
      const hasFocus = focus?.id === id;
      marks.push({
        ...{ layout, shape, state, hasFocus, isOdd: lane % 2 === 0 },
        content: contentOf(catalog.byId.get(id)!),
        // On whole pixels, like the elements: letters would blur.
        x: Math.round(layout.x) + left,
        y: glide ? glide(id, layout.y) : layout.y,
        hasRing: hasFocus && focus.isVisible,
        isRevealed: hasFocus || revealsTitle(state, isLarge),
      });
    }
  }
  return marks;
}

function statesOf({ selection, finder }: AppState): (id: string) => MarkState {
  const { openId } = selection;
  const { hitIds } = finder;
  return (id) => (id === openId ? 'open' : !hitIds ? 'plain' : hitIds.has(id) ? 'found' : 'dimmed');
}

function clustersOf({ scene, view }: AppState): DrawnCluster[] {
  const { toPx, offsetPx, clusters } = scene;
  const { width } = view;
  const drawn: DrawnCluster[] = [];
  for (const ofLane of clusters.values()) {
    for (const { cluster, instant, y } of ofLane) {
      const x = Math.round(toPx(instant) + offsetPx);
      if (x >= -CLUSTER_PX && x <= width + CLUSTER_PX) drawn.push({ x, y, text: numberOn(cluster) });
    }
  }
  return drawn;
}

const numbers = new WeakMap<Cluster, string>();

/** Formatted once. */
function numberOn(cluster: Cluster): string {
  const text = numbers.get(cluster) ?? laterMessages.moreEvents.short(cluster.count);
  numbers.set(cluster, text);
  return text;
}

const CLUSTER_PX = 64;

/** The axis in the current state. */
export function axisDrawing(app: AppState, pointerX?: number): AxisDrawing {
  const { scene, view } = app;
  const { axis, offsetPx } = scene;
  const inPlot = ({ x, text }: AxisLabel) => ({ x: x + offsetPx, text });
  return {
    width: view.width,
    minor: axis.minor.map(inPlot),
    major: axis.headings.map(inPlot),
    pointer: pointerX === undefined ? undefined : crosshairOf(app, pointerX),
  };
}

/** The date at the pointer; beyond the first and the last event it is theirs. */
export function crosshairOf({ scene, view, store }: AppState, pointerX: number): CrosshairDate {
  const instant = nearestWithin(view.scale.toInstant(pointerX), store.extent);
  const labels = scene.axis.minor.map((label) => ({ ...label, x: label.x + scene.offsetPx }));
  const text = formatMoment(instant, scene.pointerUnit);
  return placeCrosshair({ x: pointerX, text, labels, widthPx: view.width }, scene.letters);
}

/** The minimap in the current state. */
export function minimapDrawing({ view }: AppState): MinimapDrawing {
  const scale = timeScale(view.bounds, view.width);
  const { window } = view;
  return { height: SIZES.minimapChart, left: scale.toPx(window.start), right: scale.toPx(endOf(window)) };
}
