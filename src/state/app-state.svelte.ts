import type { Catalog } from '../core/dataset/catalog.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import type { Location, Theme, ViewName } from '../core/location/location.ts';
import { makeFocusMap, moveFocus, nearestRemaining, type FocusMove } from '../core/navigation/focus.ts';
import type { Search } from '../core/search/search.ts';
import { boundsOf } from '../core/time/bounds.ts';
import { reveal, sameView, type TimeWindow } from '../core/time/time-window.ts';
import { Announcer } from './announcer.svelte.ts';
import { Filtering } from './filtering.svelte.ts';
import { Finder } from './finder.svelte.ts';
import { Scene, type LabelTexts } from './scene.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { View } from './view.svelte.ts';

/** What the program needs from the page it runs in. Tests give their own. */
export interface Surroundings {
  readonly flights: {
    /** Moves through time by way of `show`, at once or smoothly. A new flight ends the one before. */
    readonly fly: (from: TimeWindow, to: TimeWindow, show: (window: TimeWindow) => void) => void;
    readonly stop: () => void;
  };
  readonly loadSearch: (dataset: Dataset) => Search | Promise<Search>;
  readonly measure: MeasureText;
  readonly labelTexts: LabelTexts;
}

export type DialogName = 'keys' | 'about' | 'filters';

/** The whole state of the app: it owns the parts and does what takes more than one of them. */
export class AppState {
  readonly catalog: Catalog;
  readonly view: View;
  readonly filtering: Filtering;
  readonly finder: Finder;
  readonly selection = new Selection();
  readonly scene: Scene;
  readonly announcer = new Announcer();
  readonly #surroundings: Surroundings;

  #viewName: ViewName = $state.raw('timeline');
  #theme: Theme | undefined = $state.raw(undefined);
  #dialog: DialogName | undefined = $state.raw(undefined);
  #steps = $state.raw(0);

  constructor(catalog: Catalog, surroundings: Surroundings) {
    this.catalog = catalog;
    this.#surroundings = surroundings;
    this.view = new View(boundsOf(catalog.dataset));
    this.filtering = new Filtering(catalog);
    this.finder = new Finder(() => surroundings.loadSearch(catalog.dataset), this.filtering);
    this.scene = new Scene(this, surroundings.labelTexts, surroundings.measure);
  }

  readonly #focusMap = $derived.by(
    () =>
    makeFocusMap(this.catalog.dataset.lanes.map(({ id }) => id), this.filtering.events), // prettier-ignore
  );

  /** The event that is the one tab stop: where the keys were last, or the nearest to it that is still shown. */
  readonly tabStop: string | undefined = $derived.by(() => {
    const last = this.catalog.byId.get(this.selection.place?.id ?? '');
    if (!last) return this.filtering.events[0]?.id;
    return this.filtering.shownIds.has(last.id)
      ? last.id
      : nearestRemaining(this.#focusMap, last.lane, last.time.anchor)?.id;
  });

  /** The event whose details are open. */
  readonly openEvent: TimelineEvent | undefined = $derived.by(() => this.catalog.byId.get(this.selection.openId ?? ''));

  get viewName(): ViewName {
    return this.#viewName;
  }

  get theme(): Theme | undefined {
    return this.#theme;
  }

  get dialog(): DialogName | undefined {
    return this.#dialog;
  }

  /** Counts what Back should undo: opening, closing and changing the view, but not every small movement. */
  get steps(): number {
    return this.#steps;
  }

  /** Shows the timeline or the list; a timeline that comes back shows the event that is open. */
  showView(name: ViewName): void {
    if (name === this.#viewName) return;
    this.#viewName = name;
    this.#steps++;
    const { openEvent } = this;
    if (name === 'timeline' && openEvent)
      this.view.show(reveal(this.view.window, openEvent.time.anchor, openEvent.time.anchor));
  }

  setTheme(theme: Theme | undefined): void {
    this.#theme = theme;
  }

  showDialog(name: DialogName | undefined): void {
    this.#dialog = name;
  }

  /** Opens an event's details and brings it into view. */
  open(id: string): void {
    this.#select(id);
    this.bringIntoView(id);
  }

  #select(id: string): void {
    if (this.selection.openId !== id) this.#steps++;
    this.selection.open(id);
    this.finder.arriveAt(id);
  }

  /** Closes the details. */
  close(): void {
    if (this.selection.openId !== undefined) this.#steps++;
    this.selection.open(undefined);
  }

  /** Moves the focus among the events that are shown; open details follow. Returns where it now is. */
  moveFocus(move: FocusMove): string | undefined {
    const id = this.tabStop;
    if (id === undefined) return undefined;
    const place = this.selection.place?.id === id ? this.selection.place : { id, column: id };
    const next = moveFocus(this.#focusMap, place, move);
    if (this.selection.openId !== undefined) this.selection.open(next.id);
    this.selection.move(next);
    this.bringIntoView(next.id);
    return next.id;
  }

  /** The focus has come to an event by other ways than the keys above, such as Tab or a click. */
  focus(id: string): void {
    if (this.selection.place?.id !== id) this.selection.goTo(id);
    this.bringIntoView(id);
  }

  /** The event `by` places on in date order among those that are shown. */
  neighbour(id: string, by: 1 | -1): TimelineEvent | undefined {
    const shown = this.filtering.events;
    const at = shown.findIndex((event) => event.id === id);
    if (at >= 0) return shown[at + by];
    const order = this.catalog.orderOf.get(id)!;
    const after = shown.findIndex((event) => this.catalog.orderOf.get(event.id)! > order);
    const next = after < 0 ? shown.length : after;
    return shown[by > 0 ? next : next - 1];
  }

  /** Moves the timeline, where there is one, just as far as an event needs to be in it. */
  bringIntoView(id: string): void {
    if (!this.view.isShown) return;
    const { anchor } = this.catalog.byId.get(id)!.time;
    const { destination } = this.view;
    const target = this.view.fitted(reveal(destination, anchor, anchor));
    if (!sameView(target, destination)) this.flyTo(target);
  }

  /** Goes to an event and opens it, near enough to read what is around it. */
  goTo(id: string): void {
    const { from, until, anchor, isSpan, fades } = this.catalog.byId.get(id)!.time;
    const length = isSpan && !fades ? until - from : 0;
    const span = Math.min(this.view.bounds.span, Math.max(this.view.bounds.span / 4, length * 1.5));
    if (this.view.isShown && (!this.view.showsAll || this.view.bounds.span > span)) {
      const centre = anchor + length / 2;
      this.flyTo({ start: centre - span / 2, span });
    }
    this.#select(id);
  }

  /** Moves smoothly to a window, as far as the bounds allow. */
  flyTo(window: TimeWindow): void {
    const { view } = this;
    const isOver = !sameView(view.window, view.settled);
    view.headFor(window);
    this.#surroundings.flights.fly(view.window, view.destination, (on) => view.glide(isOver ? on : view.fitted(on)));
  }

  /** Follows a hand on the view: at once, a little over the bounds where it pulls. `release` when it lets go. */
  hold(window: TimeWindow): void {
    this.#surroundings.flights.stop();
    this.view.hold(window);
  }

  /** The hand lets go: a view over the bounds comes back. */
  release(): void {
    const { window, settled } = this.view;
    if (settled.start !== window.start || settled.span !== window.span) this.flyTo(settled);
  }

  /** Follows a wheel or a slider: at once, and never over the bounds. */
  show(window: TimeWindow): void {
    this.#surroundings.flights.stop();
    this.view.show(window);
  }

  /** Moves to all years. */
  showAll(): void {
    this.flyTo(this.view.bounds);
  }

  /** Where a link to the present view would lead. */
  readonly location: Location = $derived.by(() => ({
    window: this.view.showsAll ? undefined : this.view.settled,
    event: this.selection.openId,
    query: this.finder.query,
    filters: this.filtering.filters,
    view: this.#viewName,
    theme: this.#theme,
  }));

  /** Shows what a link says, at once. */
  apply(location: Location): void {
    this.filtering.set(location.filters);
    this.finder.find(location.query);
    this.show(location.window ?? this.view.bounds);
    this.selection.open(location.event);
    this.#viewName = location.view;
    this.#theme = location.theme;
    this.#dialog = undefined;
    if (location.event !== undefined) this.finder.arriveAt(location.event);
  }
}
