import { untrack } from 'svelte';
import type { TimelineEvent } from '../../core/dataset/types.ts';
import type { PlacedLane } from '../../core/layout/place.ts';
import { planTiles, rowsFor } from '../../core/layout/plan-tiles.ts';
import { SIZES, type LabelledEvent, type PackedLane } from '../../core/layout/types.ts';
import { countRemainder, stretchOf, type Cluster, type Remainder } from '../../core/tiles/choose.ts';
import { keyOf, longestAt } from '../../core/tiles/grid.ts';
import { narrowingOf } from '../../core/tiles/narrowing.ts';
import { byImportance } from '../../core/tiles/tile.ts';
import type { Instant } from '../../core/time/instant.ts';
import { endOf } from '../../core/time/time-window.ts';
import { MountQueue } from './mount-queue.svelte.ts';
import type { VisibleTiles } from './visible-tiles.svelte.ts';
import type { View } from '../view.svelte.ts';

/** A cluster in the plot: where in time it stands, and its top in pixels. */
export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly instant: Instant;
  readonly y: number;
}

/** What the scene knows and a plan needs. */
interface Room {
  readonly labelOf: (event: TimelineEvent) => LabelledEvent;
  /** Height for all lanes. */
  readonly heightPx: number;
  /** Changes whenever labels become wider or narrower. */
  readonly textZoom: number;
}

/** Rows for the page of a large timeline, and what then is left of it. */
export class TilePlan {
  readonly #visibleTiles: VisibleTiles;
  readonly #view: View;
  readonly #laneIds: readonly string[];
  /** The plan before: what is in both stays where it is, as far as possible, while sizes and filters are the same. */
  #former: { readonly sizes: string; readonly scale: number; readonly lanes: readonly PackedLane[] } | undefined;

  readonly mountQueue = new MountQueue();

  constructor(visibleTiles: VisibleTiles, view: View, laneIds: readonly string[]) {
    this.#visibleTiles = visibleTiles;
    this.#view = view;
    this.#laneIds = laneIds;
  }

  /** Where the clusters of each tile stand: in its middle, but whole while all years are in view. */
  readonly #anchors: ReadonlyMap<string, Instant> = $derived.by(() => {
    const { bounds, width } = this.#view;
    const half = (SIZES.cluster / 2 / width) * longestAt(this.#visibleTiles.range.scale);
    const inside = (anchor: Instant) => Math.min(Math.max(anchor, bounds.start + half), endOf(bounds) - half);
    return new Map(
      this.#visibleTiles.tiles.map(({ address }) => [keyOf(address), inside(stretchOf(address, bounds).anchor)]),
    );
  });

  plan({ labelOf, heightPx, textZoom }: Room): PackedLane[] {
    const { range, chosen, hidden, keptIds } = this.#visibleTiles;
    const rows = rowsFor(this.#laneIds.length - hidden.size, heightPx - hidden.size * SIZES.laneMin);
    const sizes = [rows, this.#view.width, textZoom, narrowingOf(this.#visibleTiles.filters)].join();
    const former = this.#former?.sizes === sizes ? this.#former : undefined;
    const events = new Map(chosen.flat().map((event) => [event.id, event]));
    const plan = planTiles({
      lanes: this.#laneIds.map((id, lane) => ({ id, events: chosen[lane]!.map(labelOf) })),
      pxPerDay: this.#view.width / longestAt(range.scale),
      rows,
      keep: keptIds,
      clusters: [...this.#anchors.values()],
      former: former && { lanes: former.lanes, isNearer: former.scale < range.scale },
      compare: (a, b) => byImportance(events.get(a.id)!, events.get(b.id)!),
    });
    // What only stands in for tiles to come is not held on to: in the end the same is shown, whichever way it came.
    if (this.#visibleTiles.isComplete) this.#former = { sizes, scale: range.scale, lanes: plan };
    return plan.map((lane, i) => (hidden.has(i) ? { ...lane, rowHeights: [] } : lane));
  }

  /** Events of the page that are no marks, counted. */
  remainder(marks: readonly TimelineEvent[]): Remainder {
    return countRemainder(this.#visibleTiles.tiles, this.#laneIds, marks, this.#visibleTiles.hidden, this.#view.bounds);
  }

  /** The clusters of every lane, in its last row above the density. */
  place(clusters: readonly Cluster[], lanes: readonly PlacedLane[]): Map<string, PlacedCluster[]> {
    return new Map(
      lanes.map(({ id, rowTops }) => {
        const toPlaced = (cluster: Cluster) => ({ cluster, instant: this.#anchors.get(cluster.tile)!, y: rowTops.at(-2) ?? 0 }); // prettier-ignore
        return [id, clusters.filter(({ lane }) => lane === id).map(toPlaced)];
      }),
    );
  }

  /**
   * Which marks and clusters may be in the document now: first what is kept, then what was in view when they changed, and
   * of that the most important.
   */
  mount(marks: readonly TimelineEvent[], clusters: readonly Cluster[]): ReadonlySet<string> {
    const { keptIds } = this.#visibleTiles;
    const { start, span } = untrack(() => this.#view.window);
    const isInView = ({ from, until }: Cluster['time']) => from < start + span && until > start;
    const wants = [
      ...marks.map(({ id, importance, time }) => ({ id, rank: keptIds.has(id) ? 0 : importance, time })),
      ...clusters.map(({ id, time }) => ({ id, rank: LEAST + 1, time })),
    ].map(({ id, rank, time }) => ({ id, rank: isInView(time) ? rank : rank + LEAST + 1 }));
    return this.mountQueue.mount(wants.sort((a, b) => a.rank - b.rank).map(({ id }) => id));
  }
}

/** Importance of the least important events. */
const LEAST = 3;
