import type { Catalog } from '../core/dataset/catalog.ts';
import { isIn } from '../core/dataset/event-time.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { hold } from '../core/hold.ts';
import type { EdgeLabel, LaneInPlot } from '../core/layout/edges.ts';
import type { Stretch } from '../core/layout/footprint.ts';
import { isNear } from '../core/layout/level.ts';
import { pinnedLabels } from '../core/layout/pinned-labels.ts';
import { planWindow } from '../core/layout/plan-window.ts';
import { heightOfTitles } from '../core/layout/plan.ts';
import type { PackedLane } from '../core/layout/types.ts';
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

/** Every event is a mark at every zoom: rows and labels are planned for the window in which the view rests. */
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

  readonly #lanes = $derived.by(() => {
    const { catalog, filtering, scene } = this.#parts;
    return catalog.dataset.lanes.map(({ id }) => ({
      id,
      isHidden: filtering.off.has(id),
      events: filtering.events.filter(({ lane }) => lane === id).map((event) => scene.labelOf(event)),
    }));
  });

  readonly roomNeeded = $derived.by(() => heightOfTitles({ lanes: this.#lanes, scale: this.#scaleOf(this.#parts.view.bounds) })); // prettier-ignore

  readonly #hold = hold<{ readonly isNear: boolean; readonly lanes: readonly PackedLane[] }>();
  /** The level that was planned for. */
  #level = 0;

  /** While the view moves, a plan stays until the next level of zoom; at rest it depends on nothing but the window. */
  readonly #plan = $derived.by(() => {
    const { view } = this.#parts;
    const { level } = view;
    const isHeld = view.motion.isMoving && level === this.#level;
    return this.#hold(isHeld, () => {
      this.#level = level;
      const scale = this.#scaleOf(view.window);
      return {
        isNear: scale.isNear,
        lanes: planWindow({ ...this.#input, scale, inView: this.#idsIn(view.window) }),
      };
    });
  });

  readonly #input = $derived.by(() => {
    const { view, finder, filtering, scene } = this.#parts;
    return {
      lanes: this.#lanes,
      // All years have the same rows with the first screen and without it, as opening details closes it.
      heightPx: scene.roomPx - (view.showsAll ? view.frameHeight - view.leastHeight : 0),
      keep: finder.hitIds ?? NOTHING,
      narrowing: view.width / view.fullWidth,
      // What the page drawn at build shows stays where it is.
      most: view.showsAll && filtering.active === 0 ? ('year' as const) : undefined,
    };
  });

  /** As if no details stood beside the timeline: opening them changes no rows. */
  #scaleOf(window: TimeWindow) {
    const { bounds, fullWidth } = this.#parts.view;
    const pxPerDay = fullWidth / window.span;
    const left = window.start * pxPerDay;
    return { pxPerDay, isNear: isNear(bounds.span / window.span), plot: { left, right: left + fullWidth } };
  }

  #idsIn(window: TimeWindow): ReadonlySet<string> {
    return new Set(this.events.filter(({ time }) => isIn(time, window)).map(({ id }) => id));
  }

  get isNear(): boolean {
    return this.#plan.isNear;
  }

  get lanes(): readonly PackedLane[] {
    return this.#plan.lanes;
  }

  edges(lanes: readonly LaneInPlot[], plot: Stretch): ReadonlyMap<string, EdgeLabel> {
    const { isMoving } = this.#parts.view.motion;
    return pinnedLabels(lanes.flatMap(({ events }) => events), plot, isMoving); // prettier-ignore
  }

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
    return this.#idsIn(window).size;
  }

  follow(): void {}

  load(): void {}
}
