import type { Catalog } from '../core/dataset/catalog.ts';
import { byDate } from '../core/dataset/date-order.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import {
  makeFocusMap,
  moveFocus,
  nearestRemaining,
  type FocusMove,
  type FocusPosition,
  type FocusTarget,
} from '../core/navigation/focus.ts';
import type { Instant } from '../core/time/instant.ts';
import type { MarkPlan } from './mark-plan.ts';
import type { Scene } from './scene.svelte.ts';
import type { Selection } from './selection.svelte.ts';

interface Parts {
  readonly selection: Selection;
  readonly scene: Scene;
  readonly plan: MarkPlan;
  /** Events that are focus targets where there is no plot; undefined where the plot has them. */
  readonly listed: readonly TimelineEvent[] | undefined;
}

/** Where the keys stop: the events that are shown, and clusters of those that are not; and which one is the tab stop. */
export class RovingFocus {
  readonly #parts: Parts;
  readonly #own: Catalog;
  /** Where the keys were last, for when what they were at is gone. */
  #whereabouts: { readonly lane: string; readonly anchor: Instant } | undefined;

  /** @param own the dataset, whatever of it is here */
  constructor(parts: Parts, own: Catalog) {
    this.#parts = parts;
    this.#own = own;
  }

  /** In date order. */
  readonly #all: readonly FocusTarget[] = $derived.by(() => {
    const { scene, plan, listed } = this.#parts;
    return listed ?? [...[...scene.marks.values()].flat(), ...plan.clusters].sort(byDate);
  });

  readonly #byId: ReadonlyMap<string, FocusTarget> = $derived.by(
    () => new Map(this.#all.map((stop) => [stop.id, stop])),
  );

  readonly #map = $derived.by(
    () =>
    makeFocusMap(this.#own.dataset.lanes.map(({ id }) => id), this.#all), // prettier-ignore
  );

  /** The one tab stop: where the keys were last, or the nearest to it that is still shown. */
  readonly tabStop: string | undefined = $derived.by(() => {
    const id = this.#parts.selection.position?.id;
    if (id === undefined) return this.#all[0]?.id;
    if (this.#byId.has(id)) return id;
    const last = this.#own.byId.get(id);
    const at = last ? { lane: last.lane, anchor: last.time.anchor } : this.#whereabouts;
    return at ? nearestRemaining(this.#map, at.lane, at.anchor)?.id : this.#all[0]?.id;
  });

  find(id: string): FocusTarget | undefined {
    return this.#byId.get(id);
  }

  /** Remembers that the keys are at a stop. */
  arriveAt({ lane, time }: FocusTarget): void {
    this.#whereabouts = { lane, anchor: time.anchor };
  }

  /** Where a move leads from the tab stop; undefined where there is none. */
  next(move: FocusMove): FocusPosition | undefined {
    const id = this.tabStop;
    if (id === undefined) return undefined;
    const { position } = this.#parts.selection;
    return moveFocus(this.#map, position?.id === id ? position : { id, column: id }, move);
  }
}
