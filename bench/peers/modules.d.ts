/** Types of what is used of the peers, which are installed in this folder only when the bench runs. */

declare module 'vis-timeline/standalone' {
  interface Options {
    [name: string]: unknown;
    onInitialDrawComplete?: () => void;
  }
  export class Timeline {
    constructor(element: HTMLElement, items: unknown, groups: unknown, options: Options);
    getWindow(): { start: Date; end: Date };
    zoomIn(share: number): void;
    zoomOut(share: number): void;
  }
  export const DataSet: new (items: readonly unknown[]) => object;
}

declare module 'vis-timeline/styles/vis-timeline-graph2d.min.css';

declare module 'svelte-gantt' {
  export const SvelteGantt: new (options: { target: HTMLElement; props: Record<string, unknown> }) => object;
  export const SvelteGanttTable: unknown;
}
