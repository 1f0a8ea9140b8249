import type { Cluster } from '../core/tiles/choose.ts';

export type DialogName = 'keys' | 'about' | 'filters' | 'cluster' | 'problems' | 'partners' | 'sources';

/** Which dialog is open, and what it is about. */
export class Dialogs {
  #open: DialogName | undefined = $state.raw(undefined);
  #cluster: Cluster | undefined = $state.raw(undefined);

  get open(): DialogName | undefined {
    return this.#open;
  }

  /** The cluster whose events are listed; undefined unless its dialog is open. */
  get cluster(): Cluster | undefined {
    return this.#open === 'cluster' ? this.#cluster : undefined;
  }

  show(name: DialogName): void {
    this.#open = name;
  }

  /** Lists the events of a cluster. */
  list(cluster: Cluster): void {
    this.#cluster = cluster;
    this.#open = 'cluster';
  }

  close(): void {
    this.#open = undefined;
  }
}
