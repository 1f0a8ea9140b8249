/** In pixels: the width of the plot, as it is and as it would be without details beside it, and the height of its frame. */
export interface PlotSize {
  readonly width: number;
  readonly fullWidth: number;
  readonly frameHeight: number;
}

/** The size of a plot within its frame on a page. */
export function sizeOfPlot(plot: Element): PlotSize {
  const frame = plot.closest<HTMLElement>('.frame')!;
  const beside = (frame.closest('.page')?.clientWidth ?? frame.offsetWidth) - frame.offsetWidth;
  return { width: plot.clientWidth, fullWidth: plot.clientWidth + beside, frameHeight: frame.clientHeight };
}
