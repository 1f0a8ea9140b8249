/** The build's entry point to the app, to draw the prerendered page and the link preview: see `prerender/plugin.ts`. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import type { Dataset } from '../core/dataset/types.ts';
import type { LayoutOutline } from './outline.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { SIZES } from '../core/layout/types.ts';
import PrerenderedApp from './PrerenderedApp.svelte';
import { timelineDrawing, type TimelineDrawing } from '../canvas/timeline-drawing.ts';
import { loadMinimap } from '../ui/lazy.ts';
import type { AppState } from '../state/app-state.svelte.ts';

// Whatever the first view has must be there when it is drawn.
await loadMinimap();

/** Pixels of the plot's width and of the frame's height. */
export interface Size {
  readonly width: number;
  readonly frameHeight: number;
}

/** The page (or the list that a phone shows instead of the timeline) as HTML. */
export function drawPage(dataset: Dataset, size: Size, part: 'page' | 'list'): string {
  return render(PrerenderedApp, { props: { dataset, ...size, part } }).body;
}

/** The layout in a plot of another size. */
export function outline(dataset: Dataset, size: Size): LayoutOutline {
  return inState({ dataset, ...size }, toOutline);
}

/**
 * The whole timeline, ready to be drawn on a canvas.
 *
 * @param plot pixels of the plot alone
 * @param measure width of texts in the font it will be drawn with
 */
export function layOutTimeline(
  dataset: Dataset,
  plot: { readonly width: number; readonly height: number },
  measure: MeasureText,
): TimelineDrawing {
  // The preview has no room for eras.
  const props = { dataset: { ...dataset, eras: [] }, width: plot.width, measure };
  const least = plot.height + SIZES.axis;
  // The minimap is not included, and must not take up room either.
  const frameHeight = inState({ ...props, frameHeight: least }, ({ scene }) => scene.showsMinimap) ? least + SIZES.minimap : least; // prettier-ignore
  return stretched(inState({ ...props, frameHeight }, timelineDrawing), plot.height);
}

/** Lanes that share the height which is left over, with their marks in the middle: a picture has no empty bottom. */
function stretched({ lanes, plot, axis }: TimelineDrawing, height: number): TimelineDrawing {
  const more = Math.max(0, Math.floor((height - plot.height) / lanes.length));
  const moved = lanes.map((lane, i) => ({ ...lane, top: lane.top + i * more, height: lane.height + more }));
  const laneAt = (y: number) => lanes.findLastIndex(({ top }) => top <= y);
  const marks = plot.marks.map((mark) => ({ ...mark, y: mark.y + (laneAt(mark.y) + 0.5) * more }));
  return { lanes: moved, plot: { ...plot, height: plot.height + more * lanes.length, marks }, axis };
}

type Props = Omit<ComponentProps<typeof PrerenderedApp>, 'onstate' | 'part'>;

/** Queries the state of the app while it is being rendered: only then is nothing computed twice. */
function inState<T>(props: Props, ask: (app: AppState) => T): T {
  let said: T | undefined;
  const onstate = (app: AppState) => (said = ask(app));
  return (render(PrerenderedApp, { props: { ...props, onstate } }).body, said!);
}

function toOutline({ catalog, filtering, scene }: AppState): LayoutOutline {
  const shown = catalog.dataset.lanes.filter(({ id }) => !filtering.off.has(id));
  const marks = shown.flatMap(({ id }) =>
    catalog.byLane.get(id)!.map((event) => {
      const { row, side, detail, cutPx } = scene.placedById.get(event.id)!;
      // A title that is cut is left to the app: its width would take more bytes than there are.
      return { row, side: side === 'left' ? 1 : 0, bare: detail === 'icon' || cutPx !== undefined ? 1 : 0 } as const;
    }),
  );
  return {
    railPx: scene.railPx,
    showsMinimap: scene.showsMinimap,
    rows: scene.lanes.map(({ rowTops }) => rowTops.length),
    marks,
  };
}
