import { SIZES } from '../core/layout/types.ts';

/** In pixels. */
export interface PlotSize {
  readonly width: number;
  /** The width without details beside it. */
  readonly fullWidth: number;
  /** Height of the frame around axis, plot and minimap. */
  readonly frameHeight: number;
  /** The height with the first screen’s question above it. */
  readonly leastHeight: number;
}

/** The size of a plot within its frame on a page. */
export function sizeOfPlot(plot: Element): PlotSize {
  const frame = plot.closest<HTMLElement>('.frame')!;
  const page = frame.closest('.page');
  const beside = (page?.clientWidth ?? frame.offsetWidth) - frame.offsetWidth;
  const hasRoom = matchMedia(`screen and (min-height: ${SIZES.introFrom}px)`).matches;
  const gone = hasRoom && page?.querySelector('.intro') === null ? SIZES.intro : 0;
  const [width, frameHeight] = [plot.clientWidth, frame.clientHeight];
  return { width, fullWidth: width + beside, frameHeight, leastHeight: frameHeight - gone };
}
