import type { Catalog } from '../core/dataset/catalog.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import type { EdgeLabel, LaneInPlot } from '../core/layout/edges.ts';
import type { Stretch } from '../core/layout/footprint.ts';
import type { PlacedLane } from '../core/layout/place.ts';
import type { LabelledEvent, PackedLane } from '../core/layout/types.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/** What a plan needs to know about the scene. */
export interface Room {
  readonly labelOf: (event: TimelineEvent) => LabelledEvent;
  /** Height for all lanes in pixels. */
  readonly roomPx: number;
  /** Changes whenever labels become wider or narrower. */
  readonly textZoom: number;
}

/** A cluster in the plot: its instant, and its top in pixels. */
export interface PlacedCluster {
  readonly cluster: Cluster;
  readonly instant: Instant;
  readonly y: number;
}

/**
 * Which events are marks, and in which rows: either all of them at every zoom, or the most important ones near the
 * view, with the rest counted. Code that draws them treats both alike.
 */
export interface MarkPlan {
  /** Whether every event is a mark. */
  readonly isWhole: boolean;
  /** The events that are to become marks, in date order: the short list of the current view. */
  readonly events: readonly TimelineEvent[];
  /** The minimum height that shows every title while all years are in view; 0 if that cannot be guaranteed. */
  readonly roomNeeded: number;
  readonly lanes: readonly PackedLane[];
  /** Whether bars are lines above their labels. */
  readonly isNear: boolean;
  /** How labels differ from the plan because of the edges of the plot. */
  edges(lanes: readonly LaneInPlot[], plot: Stretch): ReadonlyMap<string, EdgeLabel>;
  /** The marks of every lane, in date order; filters may hide them. */
  marks(catalog: Catalog): ReadonlyMap<string, readonly TimelineEvent[]>;
  /** The events that are not marks, counted. */
  readonly clusters: readonly Cluster[];
  /** The clusters of each lane with their positions. */
  placeClusters(lanes: readonly PlacedLane[]): ReadonlyMap<string, readonly PlacedCluster[]>;
  /** The events of a cluster that are in memory. */
  eventsOf(cluster: Cluster): readonly TimelineEvent[];
  /** The ids of the marks and clusters that may be in the document now; undefined if all may. */
  readonly mounted: ReadonlySet<string> | undefined;
  /** Whether some are still waiting to be mounted. */
  readonly isFilling: boolean;
  /** Mounts more of them; called once per frame. */
  mountMore(): void;

  /** The approximate number of events in a window. */
  countIn(window: TimeWindow): number;
  /** Called with each window the view shows. */
  follow(window: TimeWindow): void;
  /** Fetches what the view needs and is not in memory. */
  load(): void;
  /** Whether something the view needs could not be fetched; `load` tries again. */
  readonly isMissing: boolean;
}
