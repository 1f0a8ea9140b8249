import { connectorPaths } from '../core/layout/connectors.ts';
import { isBarShown } from '../core/layout/is-bar-shown.ts';
import { SIZES } from '../core/layout/types.ts';
import { timeScale } from '../core/time/time-scale.ts';
import { endOf } from '../core/time/time-window.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { AxisLabel } from '../core/layout/axis.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { formatMoment } from '../text/format-tick.ts';
import { messages } from '../text/messages.ts';
import type { AxisDrawing } from './draw-axis.ts';
import type { MarkState, DrawnMark } from './draw-mark.ts';
import type { MinimapDrawing } from './draw-minimap.ts';
import type { DrawnCluster, PlotDrawing } from './draw-plot.ts';
import { labelTextOf } from './label-text.ts';

/** What a picture has to know besides the state. */
export interface Moment {
  /** Pixels from the left of the plot to the pointer, if it is there. */
  readonly pointerX?: number | undefined;
  /** The event that the keys are at, if one can see that. */
  readonly focusedId?: string | undefined;
  /** Where something is that belongs at a height: it may still be on its way. */
  readonly glide?: ((id: string, y: number) => number) | undefined;
}

/**
 * The plot as the state has it now. State is read once here, not for each mark: each look at what is derived takes as
 * long as to write a letter.
 */
export function plotDrawing(app: AppState, { pointerX, focusedId, glide }: Moment = {}): PlotDrawing {
  const { scene, view, catalog, selection } = app;
  const { edges, offsetPx, ticksInView } = scene;
  const { openId } = selection;
  const left = Math.round(offsetPx);
  const xOf = ({ x }: { readonly x: number }) => Math.round(x + offsetPx);
  const stateOf = statesOf(app);
  const marks: DrawnMark[] = [];
  for (const [laneId, placed] of scene.placed) {
    const { shape } = catalog.laneById.get(laneId)!;
    for (const one of placed) {
      const { id } = one.event;
      const edge = edges.get(id);
      if (edge?.isOutside) continue;
      const shift = edge?.shift ?? 0;
      const x = Math.round(one.x + shift) + left;
      /** Bars keep their distance from the icon, which stands on whole pixels. */
      const toPlot = (px: number) => px - one.x - shift + x;
      const barStart = toPlot(one.barStart);
      const barEnd = toPlot(one.barEnd);
      marks.push({
        x,
        y: glide ? glide(id, one.y) : one.y,
        barStart,
        barEnd: isBarShown(one) ? barEnd : barStart,
        lineStart: barEnd,
        lineEnd: toPlot(one.lineEnd),
        detail: edge?.detail ?? one.detail,
        side: edge?.side ?? one.side,
        isAway: shift > 0,
        label: labelTextOf(catalog.byId.get(id)!, shape),
        state: stateOf(id),
        hasFocus: id === focusedId,
      });
    }
  }
  return {
    width: view.width,
    height: scene.height,
    minor: ticksInView.minor.map(xOf),
    major: ticksInView.major.map(xOf),
    pointerX,
    left,
    connectors: openId === undefined ? [] : connectorPaths(scene.placedById, openId, app.relatedIds),
    clusters: clustersOf(app),
    marks,
  };
}

function statesOf({ selection, finder }: AppState): (id: string) => MarkState {
  const { openId } = selection;
  const { hitIds } = finder;
  return (id) => (id === openId ? 'open' : !hitIds ? 'plain' : hitIds.has(id) ? 'found' : 'dimmed');
}

function clustersOf({ scene, view }: AppState): DrawnCluster[] {
  const { toPx, offsetPx, clusters } = scene;
  const { width } = view;
  const pictures: DrawnCluster[] = [];
  for (const ofLane of clusters.values()) {
    for (const { cluster, instant, y } of ofLane) {
      const x = Math.round(toPx(instant) + offsetPx);
      if (x >= -CLUSTER_PX && x <= width + CLUSTER_PX) pictures.push({ x, y, text: numberOn(cluster) });
    }
  }
  return pictures;
}

const numbers = new WeakMap<Cluster, string>();

/** Formatted once. */
function numberOn(cluster: Cluster): string {
  const text = numbers.get(cluster) ?? messages.clusters.short(cluster.count);
  numbers.set(cluster, text);
  return text;
}

const CLUSTER_PX = 64;

/** The axis as the state has it now. */
export function axisDrawing({ scene, view }: AppState, pointerX?: number): AxisDrawing {
  const { minor, headings } = scene.axis;
  const { offsetPx } = scene;
  const inPlot = ({ x, text }: AxisLabel) => ({ x: x + offsetPx, text });
  return {
    width: view.width,
    minor: minor.map(inPlot),
    major: headings.map(inPlot),
    pointer:
      pointerX === undefined
        ? undefined
        : { x: pointerX, text: formatMoment(view.scale.toInstant(pointerX), scene.pointerUnit) },
  };
}

/** The strip of all years as the state has it now. */
export function minimapDrawing({ view }: AppState): MinimapDrawing {
  const scale = timeScale(view.bounds, view.width);
  const { window } = view;
  return { height: SIZES.minimapChart, left: scale.toPx(window.start), right: scale.toPx(endOf(window)) };
}
