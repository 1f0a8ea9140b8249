import type { Catalog } from '../core/dataset/catalog.ts';
import { isIn } from '../core/dataset/event-time.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { LEVELS } from '../core/layout/level.ts';
import { createPlanner, heightOfTitles } from '../core/layout/plan.ts';
import type { PackedLane } from '../core/layout/types.ts';
import type { Sliced } from '../core/sliced.ts';
import type { TimeWindow } from '../core/time/time-window.ts';
import type { Filtering } from './filtering.svelte.ts';
import type { Finder } from './finder.svelte.ts';
import type { MarkPlan, PlacedCluster, Room } from './mark-plan.ts';
import type { View } from './view.svelte.ts';

interface Parts {
  readonly catalog: Catalog;
  readonly view: View;
  readonly filtering: Filtering;
  readonly finder: Finder;
  readonly scene: Room;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_CLUSTERS: ReadonlyMap<string, readonly PlacedCluster[]> = new Map();

/** Every event is a mark at every zoom: rows and details are planned once for each level, set of events and size. */
export class WholePlan implements MarkPlan {
  readonly isWhole = true;
  readonly clusters = [];
  readonly mounted = undefined;
  readonly isFilling = false;
  readonly isMissing = false;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get events(): readonly TimelineEvent[] {
    return this.#parts.filtering.events;
  }

  readonly #labelled = $derived.by(() => {
    const { catalog, filtering, scene } = this.#parts;
    return catalog.dataset.lanes.map(({ id }) => ({
      id,
      events: filtering.events.filter(({ lane }) => lane === id).map((event) => scene.labelOf(event)),
    }));
  });

  readonly #input = $derived.by(() => {
    const { view, finder } = this.#parts;
    const { bounds, width } = view;
    const fitPxPerDay = width / bounds.span;
    const left = bounds.start * fitPxPerDay;
    return {
      lanes: this.#labelled,
      keep: finder.hitIds ?? NOTHING,
      fitPxPerDay,
      limits: { left, right: left + width },
    };
  });

  readonly roomNeeded = $derived.by(() => heightOfTitles({ ...this.#input, heightPx: 0 }));

  readonly #plannerWithMinimap = $derived.by(() =>
    createPlanner({ ...this.#input, heightPx: this.#parts.scene.roomAboveMinimap }),
  );

  readonly #planner = $derived.by(() => {
    const { showsMinimap, roomPx } = this.#parts.scene;
    return showsMinimap ? this.#plannerWithMinimap : createPlanner({ ...this.#input, heightPx: roomPx });
  });

  readonly lanes: readonly PackedLane[] = $derived.by(() => this.#planner(this.#parts.view.level));

  marks({ byLane }: Catalog): ReadonlyMap<string, readonly TimelineEvent[]> {
    return byLane;
  }

  placeClusters(): ReadonlyMap<string, readonly PlacedCluster[]> {
    return NO_CLUSTERS;
  }

  eventsOf(): readonly TimelineEvent[] {
    return [];
  }

  mountMore(): void {}

  countIn(window: TimeWindow): number {
    return this.#parts.filtering.events.filter(({ time }) => isIn(time, window)).length;
  }

  *planAhead(): Sliced<void> {
    const planner = this.#plannerWithMinimap; // the minimap is there as soon as the reader zooms in
    for (let level = 0; level < LEVELS; level++) {
      planner(level);
      yield;
    }
  }

  follow(): void {}

  load(): void {}
}
