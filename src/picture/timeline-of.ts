import type { Shape } from '../core/dataset/schema.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { textOf } from '../text/words.ts';
import type { AxisPicture } from './draw-axis.ts';
import type { PlotPicture } from './draw-plot.ts';
import { axisOf, plotOf } from './picture-of.ts';

/** A lane with its place, in pixels from the top of the plot. */
export interface LanePicture {
  readonly name: string;
  readonly shape: Shape;
  readonly top: number;
  readonly height: number;
}

/** The whole timeline at one moment, for who has no page around its canvases. */
export interface TimelinePicture {
  readonly lanes: readonly LanePicture[];
  readonly plot: PlotPicture;
  readonly axis: AxisPicture;
}

/** The timeline as the state has it now. */
export function timelineOf(app: AppState): TimelinePicture {
  const lanes = app.scene.lanes.map(({ id, top, height }): LanePicture => {
    const { name, shape } = app.catalog.laneById.get(id)!;
    return { name: textOf(name), shape, top, height };
  });
  return { lanes, plot: plotOf(app), axis: axisOf(app) };
}
