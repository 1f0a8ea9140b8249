import { untrack } from 'svelte';
import type { Catalog } from '../../core/dataset/catalog.ts';
import { byDate } from '../../core/dataset/date-order.ts';
import type { TimelineEvent } from '../../core/dataset/types.ts';
import { edgeLabels, type EdgeLabel, type LaneInPlot } from '../../core/layout/edges.ts';
import type { Stretch } from '../../core/layout/footprint.ts';
import type { PlacedLane } from '../../core/layout/place.ts';
import { planTiles, rowsFor } from '../../core/layout/plan-tiles.ts';
import { SIZES, type PackedLane } from '../../core/layout/types.ts';
import { countRemainder, stretchOf, type Cluster, type Remainder } from '../../core/tiles/choose.ts';
import { keyOf, longestAt, type TileRange } from '../../core/tiles/grid.ts';
import { narrowingOf } from '../../core/tiles/narrowing.ts';
import { byImportance, type Tile } from '../../core/tiles/tile.ts';
import type { Instant } from '../../core/time/instant.ts';
import { endOf, type TimeWindow } from '../../core/time/time-window.ts';
import type { EventStore } from '../event-store.ts';
import type { Filtering } from '../filtering.svelte.ts';
import type { MarkPlan, PlacedCluster, Room } from '../mark-plan.ts';
import type { View } from '../view.svelte.ts';
import { MountQueue } from './mount-queue.svelte.ts';
import type { Tiles } from './tiles.ts';
import { VisibleTiles } from './visible-tiles.svelte.ts';

interface Parts {
  readonly store: EventStore;
  readonly view: View;
  readonly filtering: Filtering;
  readonly kept: readonly TimelineEvent[];
  readonly catalog: Catalog;
  readonly scene: Room;
}

/** Importance of the least important events. */
const LEAST = 3;

/** Marks and rows for the tiles around the view, and what remains in the tiles. */
export class TilePlan implements MarkPlan {
  readonly isWhole = false;
  readonly roomNeeded = 0;
  /** There are too many lines to let each have a row to itself. */
  readonly isNear = false;
  readonly #parts: Parts;
  readonly #visible: VisibleTiles;
  readonly #laneIds: readonly string[];
  readonly #queue = new MountQueue();
  /**
   * The previous plan: while the view moves and sizes and filters stay the same, events in both keep their rows as far
   * as possible. At rest a plan depends on nothing but the window.
   */
  #former: { readonly sizes: string; readonly scale: number; readonly lanes: readonly PackedLane[] } | undefined;

  constructor(parts: Parts, source: Tiles) {
    this.#parts = parts;
    this.#visible = new VisibleTiles(parts, source);
    this.#laneIds = parts.store.dataset.lanes.map(({ id }) => id);
  }

  /** The tiles around the view. */
  get tiles(): readonly Tile[] {
    return this.#visible.tiles;
  }

  get range(): TileRange {
    return this.#visible.range;
  }

  /** The events of each lane that become marks if there is room. */
  get chosen(): readonly (readonly TimelineEvent[])[] {
    return this.#visible.chosen;
  }

  readonly events: readonly TimelineEvent[] = $derived.by(() => this.chosen.flat().sort(byDate));

  /** The anchor of each tile's clusters: its middle, moved so that they are not cut off while all years are in view. */
  readonly #anchors: ReadonlyMap<string, Instant> = $derived.by(() => {
    const { bounds, width } = this.#parts.view;
    const half = (SIZES.cluster / 2 / width) * longestAt(this.#visible.range.scale);
    const inside = (anchor: Instant) => Math.min(Math.max(anchor, bounds.start + half), endOf(bounds) - half);
    return new Map(this.tiles.map(({ address }) => [keyOf(address), inside(stretchOf(address, bounds).anchor)]));
  });

  readonly lanes: readonly PackedLane[] = $derived.by(() => {
    const { view, scene } = this.#parts;
    const { range, chosen, hidden, keptIds, filters } = this.#visible;
    const rows = rowsFor(this.#laneIds.length - hidden.size, scene.roomPx - hidden.size * SIZES.laneHidden);
    const sizes = [rows, view.width, scene.textZoom, narrowingOf(filters)].join();
    const former = view.motion.isMoving && this.#former?.sizes === sizes ? this.#former : undefined;
    const events = new Map(chosen.flat().map((event) => [event.id, event]));
    const plan = planTiles({
      lanes: this.#laneIds.map((id, lane) => ({ id, events: chosen[lane]!.map(scene.labelOf) })),
      pxPerDay: view.width / longestAt(range.scale),
      rows,
      keep: keptIds,
      clusters: [...this.#anchors.values()],
      former: former && { lanes: former.lanes, isNearer: former.scale < range.scale },
      compare: (a, b) => byImportance(events.get(a.id)!, events.get(b.id)!),
    });
    // Plans with substitutes for tiles still loading are not kept, so that the result does not depend on loading order.
    if (this.#visible.isComplete) this.#former = { sizes, scale: range.scale, lanes: plan };
    return plan.map((lane, i) => (hidden.has(i) ? { ...lane, isHidden: true, rowHeights: [] } : lane));
  });

  marks({ byId }: Catalog): ReadonlyMap<string, readonly TimelineEvent[]> {
    return new Map(this.lanes.map(({ id, events }) => [id, events.map(({ event }) => byId.get(event.id)!)]));
  }

  readonly #allMarks = $derived.by(() => [...this.marks(this.#parts.catalog).values()].flat());

  readonly #remainder: Remainder = $derived.by(() =>
    countRemainder(this.tiles, this.#laneIds, this.#allMarks, this.#visible.hidden, this.#parts.view.bounds),
  );

  get clusters(): readonly Cluster[] {
    return this.#remainder.clusters;
  }

  /** For each tile and lane, how many events of each bin are not marks. */
  get bins(): Remainder['bins'] {
    return this.#remainder.bins;
  }

  /** Clusters are in the last row of each lane, above the density. */
  placeClusters(lanes: readonly PlacedLane[]): Map<string, PlacedCluster[]> {
    return new Map(
      lanes.map(({ id, rowTops }) => {
        const toPlaced = (cluster: Cluster) => ({ cluster, instant: this.#anchors.get(cluster.tile)!, y: rowTops.at(-2) ?? 0 }); // prettier-ignore
        return [id, this.clusters.filter(({ lane }) => lane === id).map(toPlaced)];
      }),
    );
  }

  edges(lanes: readonly LaneInPlot[], plot: Stretch): ReadonlyMap<string, EdgeLabel> {
    return edgeLabels(lanes, plot);
  }

  eventsOf(cluster: Cluster): readonly TimelineEvent[] {
    const marks = new Set(this.#allMarks.map(({ id }) => id));
    return this.#visible.eventsOf(cluster).filter(({ id }) => !marks.has(id));
  }

  /** Mounts in this order: kept events, then those in view when the marks changed, the most important first. */
  readonly mounted: ReadonlySet<string> = $derived.by(() => {
    const { keptIds } = this.#visible;
    const { start, span } = untrack(() => this.#parts.view.window);
    const isInView = ({ from, until }: Cluster['time']) => from < start + span && until > start;
    const wants = [
      ...this.#allMarks.map(({ id, importance, time }) => ({ id, rank: keptIds.has(id) ? 0 : importance, time })),
      ...this.clusters.map(({ id, time }) => ({ id, rank: LEAST + 1, time })),
    ].map(({ id, rank, time }) => ({ id, rank: isInView(time) ? rank : rank + LEAST + 1 }));
    return this.#queue.mount(wants.sort((a, b) => a.rank - b.rank).map(({ id }) => id));
  });

  readonly isFilling: boolean = $derived.by(() => this.mounted.size < this.#allMarks.length + this.clusters.length);

  mountMore(): void {
    this.#queue.next();
  }

  countIn(window: TimeWindow): number {
    return this.#visible.countIn(window);
  }

  follow(window: TimeWindow): void {
    this.#visible.follow(window);
  }

  load(): void {
    this.#visible.load();
  }

  get isMissing(): boolean {
    return this.#visible.isMissing;
  }
}
