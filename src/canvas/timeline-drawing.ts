import type { Shape } from '../core/dataset/schema.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { textOf } from '../text/messages.ts';
import type { AxisDrawing } from './draw-axis.ts';
import type { PlotDrawing } from './draw-plot.ts';
import { axisDrawing, plotDrawing } from './drawing-of.ts';

/** A lane with its place, in pixels from the top of the plot. */
export interface LaneDrawing {
  readonly name: string;
  readonly shape: Shape;
  readonly top: number;
  readonly height: number;
}

/** The whole timeline at one moment, for who has no page around its canvases. */
export interface TimelineDrawing {
  readonly lanes: readonly LaneDrawing[];
  readonly plot: PlotDrawing;
  readonly axis: AxisDrawing;
}

/** The timeline as the state has it now. */
export function timelineDrawing(app: AppState): TimelineDrawing {
  const lanes = app.scene.lanes.map(({ id, top, height }): LaneDrawing => {
    const { name, shape } = app.catalog.laneById.get(id)!;
    return { name: textOf(name), shape, top, height };
  });
  return { lanes, plot: plotDrawing(app), axis: axisDrawing(app) };
}
