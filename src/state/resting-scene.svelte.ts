import { hold } from '../core/hold.ts';
import type { labelAxis, ticksBetween } from '../core/layout/axis.ts';
import type { DrawnEvent } from '../core/layout/drawn-events.ts';
import type { PlacedEvent } from '../core/layout/types.ts';
import type { Instant } from '../core/time/instant.ts';
import type { TimeWindow } from '../core/time/time-window.ts';
import type { PlacedCluster } from './mark-plan.ts';
import type { View } from './view.svelte.ts';

/** The parts of a scene that the elements show. */
interface LiveScene {
  readonly axis: ReturnType<typeof labelAxis>;
  readonly ticksInView: ReturnType<typeof ticksBetween>;
  readonly offsetPx: number;
  readonly toPx: (instant: Instant) => number;
  readonly placedById: ReadonlyMap<string, PlacedEvent>;
  readonly drawn: ReadonlyMap<string, readonly DrawnEvent[]>;
  readonly clusters: ReadonlyMap<string, readonly PlacedCluster[]>;
  readonly mounted: ReadonlySet<string> | undefined;
}

/**
 * What the elements show: the current scene or, while the view moves, the scene as it was when last at rest. Nothing is
 * computed until it is read.
 */
export class RestingScene {
  readonly #scene: LiveScene;
  readonly #view: View;

  constructor(scene: LiveScene, view: View) {
    this.#scene = scene;
    this.#view = view;
  }

  readonly #window = hold<TimeWindow>();
  readonly window = $derived.by(() => this.#window(this.#isHeld, () => this.#view.window));
  readonly #axis = hold<LiveScene['axis']>();
  readonly axis = $derived.by(() => this.#axis(this.#isHeld, () => this.#scene.axis));
  readonly #ticks = hold<LiveScene['ticksInView']>();
  readonly ticksInView = $derived.by(() => this.#ticks(this.#isHeld, () => this.#scene.ticksInView));
  readonly #offsetPx = hold<number>();
  readonly offsetPx = $derived.by(() => this.#offsetPx(this.#isHeld, () => this.#scene.offsetPx));
  readonly #toPx = hold<LiveScene['toPx']>();
  readonly toPx = $derived.by(() => this.#toPx(this.#isHeld, () => this.#scene.toPx));
  readonly #placedById = hold<LiveScene['placedById']>();
  readonly placedById = $derived.by(() => this.#placedById(this.#isHeld, () => this.#scene.placedById));
  readonly #drawn = hold<LiveScene['drawn']>();
  readonly drawn = $derived.by(() => this.#drawn(this.#isHeld, () => this.#scene.drawn));
  readonly #clusters = hold<LiveScene['clusters']>();
  readonly clusters = $derived.by(() => this.#clusters(this.#isHeld, () => this.#scene.clusters));
  readonly #mounted = hold<LiveScene['mounted']>();
  readonly mounted = $derived.by(() => this.#mounted(this.#isHeld, () => this.#scene.mounted));

  get #isHeld(): boolean {
    return this.#view.motion.isMoving;
  }
}
