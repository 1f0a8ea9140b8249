import { withParents } from '../dataset/organisation-tree.ts';
import { yearsOf } from '../dataset/event-time.ts';
import type { EventRecord } from '../dataset/schema.ts';
import { KINDS } from '../dataset/terms.ts';
import type { Dataset, EventTime } from '../dataset/types.ts';

/** For each event a list of names, usually short, without duplicates. */
export interface NameLists {
  readonly names: readonly string[];
  /** Where the list of each event begins in `values`; one extra entry at the end. */
  readonly starts: Uint32Array;
  /** Indices into `names`. */
  readonly values: Uint16Array | Uint32Array;
}

/**
 * What the events of an archive are filtered by, besides their lanes: 17 bytes per event, and 2 for each of its
 * organisations and countries (4 if there are more than 65,536 organisations).
 */
export interface FacetColumns {
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
  /** First and last year, alternating. Years beyond two billion take 8 bytes instead of 4. */
  readonly years: Int32Array | Float64Array;
  readonly organisations: NameLists;
  readonly countries: NameLists;
}

/** The same while the events are being read, in any order. */
export class FacetRows {
  readonly #kind: Uint8Array;
  #years: Int32Array | Float64Array;
  readonly #organisations: ListRows;
  readonly #countries: ListRows;
  readonly #countryOf: ReadonlyMap<string, string>;
  /** Ids of each organisation and of those that it belongs to. */
  readonly #parentsOf: ReadonlyMap<string, readonly string[]>;
  #count = 0;

  /** @param capacity the maximum number of events */
  constructor({ organisations, places }: Dataset, capacity: number) {
    this.#kind = new Uint8Array(capacity);
    this.#years = new Int32Array(2 * capacity);
    this.#countryOf = new Map(
      [...places].flatMap(([id, { country }]) => (country === undefined ? [] : [[id, country]])),
    );
    this.#parentsOf = new Map([...organisations.keys()].map((id) => [id, withParents(id, organisations)]));
    this.#organisations = new ListRows([...organisations.keys()], capacity);
    this.#countries = new ListRows([...new Set(this.#countryOf.values())], capacity);
  }

  add({ kind = 'milestone', organisations, places }: EventRecord, time: EventTime): void {
    const index = this.#count++;
    this.#kind[index] = KINDS.indexOf(kind);
    const { first, last } = yearsOf(time);
    this.#setYear(2 * index, first);
    this.#setYear(2 * index + 1, last);
    this.#organisations.begin(index);
    for (const { organisation } of organisations ?? [])
      this.#parentsOf.get(organisation)!.forEach((id) => this.#organisations.add(id));
    this.#countries.begin(index);
    for (const { place } of places ?? []) {
      const country = this.#countryOf.get(place);
      if (country !== undefined) this.#countries.add(country);
    }
  }

  #setYear(at: number, year: number): void {
    if ((year | 0) !== year && this.#years instanceof Int32Array) this.#years = Float64Array.from(this.#years);
    this.#years[at] = year;
  }

  /** @param order the indices of the events as added, in the order wanted */
  inOrder(order: Uint32Array): FacetColumns {
    const years = this.#years.slice(0, 2 * order.length);
    order.forEach((index, i) => {
      years[2 * i] = this.#years[2 * index]!;
      years[2 * i + 1] = this.#years[2 * index + 1]!;
    });
    return {
      kind: Uint8Array.from(order, (index) => this.#kind[index]!),
      years,
      organisations: this.#organisations.inOrder(order, this.#count),
      countries: this.#countries.inOrder(order, this.#count),
    };
  }
}

class ListRows {
  readonly #names: readonly string[];
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  #values: Uint16Array | Uint32Array;
  #length = 0;
  /** Where the list being written begins. */
  #from = 0;

  constructor(names: readonly string[], capacity: number) {
    this.#names = names;
    this.#indexOf = new Map(names.map((name, i) => [name, i]));
    this.#starts = new Uint32Array(capacity + 1);
    this.#values = this.#empty(1024);
  }

  #empty(length: number): Uint16Array | Uint32Array {
    return this.#names.length > 2 ** 16 ? new Uint32Array(length) : new Uint16Array(length);
  }

  /** Begins the list of the next event. */
  begin(index: number): void {
    this.#starts[index] = this.#from = this.#length;
  }

  /** Adds a name to it, unless it is already there. */
  add(name: string): void {
    const value = this.#indexOf.get(name)!;
    for (let i = this.#from; i < this.#length; i++) if (this.#values[i] === value) return;
    if (this.#length === this.#values.length) {
      const larger = this.#empty(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  inOrder(order: Uint32Array, count: number): NameLists {
    this.#starts[count] = this.#length;
    const starts = new Uint32Array(order.length + 1);
    const values = this.#empty(this.#length);
    let length = 0;
    order.forEach((index, i) => {
      for (let k = this.#starts[index]!; k < this.#starts[index + 1]!; k++) values[length++] = this.#values[k]!;
      starts[i + 1] = length;
    });
    return { names: this.#names, starts, values };
  }
}
