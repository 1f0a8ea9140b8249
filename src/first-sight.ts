/** What the build asks of the app to draw the page before any script runs: see `build/prerender.ts`. */
import { render } from 'svelte/server';
import type { Dataset } from './core/dataset/types.ts';
import type { Sketch } from './core/layout/sketch.ts';
import FirstSight from './FirstSight.svelte';
import type { AppState } from './state/app-state.svelte.ts';

/** Pixels of the plot's width and of the frame's height. */
export interface Size {
  readonly width: number;
  readonly frameHeight: number;
}

/** The page (or the list that a phone shows in place of the timeline) as HTML. */
export function drawPage(dataset: Dataset, size: Size, part: 'page' | 'list'): string {
  return render(FirstSight, { props: { dataset, ...size, part } }).body;
}

/** Where everything would be in a plot of another size. */
export function sketch(dataset: Dataset, size: Size): Sketch {
  let found: Sketch | undefined;
  const onstate = (app: AppState) => (found = toSketch(app));
  return (render(FirstSight, { props: { dataset, ...size, onstate } }).body, found!);
}

function toSketch({ catalog, scene }: AppState): Sketch {
  const marks = catalog.dataset.lanes.flatMap(({ id }) =>
    catalog.byLane.get(id)!.map((event) => {
      const { row, side, detail } = scene.placedById.get(event.id)!;
      return { row, side: side === 'left' ? 1 : 0, bare: detail === 'icon' ? 1 : 0 } as const;
    }),
  );
  return { showsMinimap: scene.showsMinimap, rows: scene.lanes.map(({ rowTops }) => rowTops.length), marks };
}
