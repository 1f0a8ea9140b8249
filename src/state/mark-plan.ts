import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import type { PlacedLane } from '../core/layout/place.ts';
import type { LabelledEvent, PackedLane } from '../core/layout/types.ts';
import type { Sliced } from '../core/sliced.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/** What a scene tells its plan. */
export interface Room {
  readonly labelOf: (event: TimelineEvent) => LabelledEvent;
  /** Height for all lanes in pixels, as it is and as it would be with the minimap. */
  readonly roomPx: number;
  readonly roomAboveMinimap: number;
  readonly showsMinimap: boolean;
  /** Changes whenever labels become wider or narrower. */
  readonly textZoom: number;
}

/** A cluster in the plot: where in time it stands, and its top in pixels. */
export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly instant: Instant;
  readonly y: number;
}

/**
 * Which events are marks, and in which rows: all of them at every zoom, or the most important ones near the view, while
 * the rest is counted. Who draws them asks the same of both.
 */
export interface MarkPlan {
  /** Whether every event is a mark. */
  readonly isWhole: boolean;
  /** The events that are to become marks, in date order: the short list of the present view. */
  readonly events: readonly TimelineEvent[];
  /** The least height in which every title is shown while all years are in view; 0 where that cannot be promised. */
  readonly roomNeeded: number;
  readonly lanes: readonly PackedLane[];
  /** The marks of every lane, in date order; filters may hide them. */
  marks(catalog: Catalog): ReadonlyMap<string, readonly TimelineEvent[]>;
  /** Events that are no marks, counted. */
  readonly clusters: readonly Cluster[];
  /** Where clusters stand, by lane. */
  placeClusters(lanes: readonly PlacedLane[]): ReadonlyMap<string, readonly PlacedCluster[]>;
  /** Events of a cluster as far as they are here. */
  eventsOf(cluster: Cluster): readonly TimelineEvent[];
  /** The ids of the marks and clusters that may be in the document now; undefined where all may. */
  readonly mounted: ReadonlySet<string> | undefined;
  /** Whether some still wait to come into the document. */
  readonly isFilling: boolean;
  /** Lets more of them in; once a frame. */
  mountMore(): void;

  /** How many events there are in a window, about. */
  countIn(window: TimeWindow): number;
  /** Makes the plans of all zoom levels, as far as they are known, one with each slice. */
  planAhead(): Sliced<void>;
  /** The view shows a window. */
  follow(window: TimeWindow): void;
  /** Fetches what the view needs and is not here. */
  load(): void;
  /** Whether something of the view could not be fetched; `load` tries again. */
  readonly isMissing: boolean;
}
