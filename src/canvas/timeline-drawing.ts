import type { Shape } from '../core/dataset/terms.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { textOf } from '../text/messages.ts';
import type { AxisDrawing } from './draw-axis.ts';
import type { PlotDrawing } from './draw-plot.ts';
import { axisDrawing, plotDrawing } from './drawing-of.ts';

/** A lane with its position, in pixels from the top of the plot. */
export interface LaneDrawing {
  readonly name: string;
  readonly shape: Shape;
  readonly top: number;
  readonly height: number;
}

/** The whole timeline at one moment, for drawing without a page around it. */
export interface TimelineDrawing {
  readonly lanes: readonly LaneDrawing[];
  readonly plot: PlotDrawing;
  readonly axis: AxisDrawing;
}

/** The timeline in the current state. */
export function timelineDrawing(app: AppState): TimelineDrawing {
  const lanes = app.scene.lanes.map(({ id, top, height }): LaneDrawing => {
    const { name, shape } = app.catalog.laneById.get(id)!;
    return { name: textOf(name), shape, top, height };
  });
  return { lanes, plot: plotDrawing(app), axis: axisDrawing(app) };
}
