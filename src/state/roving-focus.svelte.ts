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
  /** The events that are focus targets if there is no plot; undefined if the plot determines them. */
  readonly listed: readonly TimelineEvent[] | undefined;
}

/** What the keys move between: the shown events and the clusters of the others; and which one is the tab stop. */
export class RovingFocus {
  readonly #parts: Parts;
  readonly #own: Catalog;
  /** The last focused position, in case the target there is gone. */
  #whereabouts: { readonly lane: string; readonly anchor: Instant } | undefined;

  /** @param own the dataset, as far as it is in memory */
  constructor(parts: Parts, own: Catalog) {
    this.#parts = parts;
    this.#own = own;
  }

  /** All focus targets in date order. */
  readonly #all: readonly FocusTarget[] = $derived.by(() => {
    const { scene, plan, listed } = this.#parts;
    return listed ?? [...[...scene.marks.values()].flat(), ...plan.clusters].sort(byDate);
  });

  readonly #byId: ReadonlyMap<string, FocusTarget> = $derived.by(
    () => new Map(this.#all.map((target) => [target.id, target])),
  );

  readonly #map = $derived.by(
    () =>
    makeFocusMap(this.#own.dataset.lanes.map(({ id }) => id), this.#all), // prettier-ignore
  );

  /** The one tab stop: the last focused target, or the nearest one still shown. */
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

  /** Remembers the target that the keys have reached. */
  arriveAt({ lane, time }: FocusTarget): void {
    this.#whereabouts = { lane, anchor: time.anchor };
  }

  /** Where a move leads from the tab stop; undefined if nowhere. */
  next(move: FocusMove): FocusPosition | undefined {
    const id = this.tabStop;
    if (id === undefined) return undefined;
    const { position } = this.#parts.selection;
    return moveFocus(this.#map, position?.id === id ? position : { id, column: id }, move);
  }
}
