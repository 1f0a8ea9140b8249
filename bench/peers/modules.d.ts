/** What of the peers is used here. They are installed in this folder only when the bench runs. */

declare module 'vis-timeline/standalone' {
  interface Options {
    [name: string]: unknown;
    onInitialDrawComplete?: () => void;
  }
  export class Timeline {
    constructor(element: HTMLElement, items: unknown, groups: unknown, options: Options);
    getWindow(): { start: Date; end: Date };
  }
  export class DataSet {
    constructor(items: readonly unknown[]);
  }
}

declare module 'vis-timeline/styles/vis-timeline-graph2d.min.css';

declare module 'svelte-gantt' {
  export class SvelteGantt {
    constructor(options: { target: HTMLElement; props: Record<string, unknown> });
  }
  export const SvelteGanttTable: unknown;
}
