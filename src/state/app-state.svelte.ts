import type { Catalog } from '../core/dataset/catalog.ts';
import { byDate } from '../core/dataset/date-order.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import type { Location, Theme, ViewName } from '../core/location/location.ts';
import type { FocusMove, FocusTarget } from '../core/navigation/focus.ts';
import type { Search } from '../core/search/search.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { TileSource } from '../core/tiles/source.ts';
import { boundsOf, extentOf, type Extent } from '../core/time/bounds.ts';
import type { Instant } from '../core/time/instant.ts';
import { reveal, sameView } from '../core/time/time-window.ts';
import { Announcer } from './announcer.svelte.ts';
import type { VisibleTiles } from './large/visible-tiles.svelte.ts';
import { Filtering } from './filtering.svelte.ts';
import { Finder, type RemoteSearch } from './finder.svelte.ts';
import { EventStore } from './event-store.svelte.ts';
import { Scene, type SceneTexts } from './scene.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { RovingFocus } from './roving-focus.svelte.ts';
import { Travel, type Flights } from './travel.ts';
import { View } from './view.svelte.ts';

/** What the program needs from the page it runs in. Tests give their own. */
export interface Environment {
  readonly flights: Flights;
  readonly loadSearch: (dataset: Dataset) => Search | Promise<Search>;
  readonly measure: MeasureText;
  readonly labelTexts: SceneTexts;
}

export type DialogName = 'keys' | 'about' | 'filters' | 'cluster';

/** What a timeline needs that has more events than can all be marks. Most have not, and need not load it. */
export interface Large {
  readonly VisibleTiles: typeof VisibleTiles;
  /** Where the events are, if they are not in the dataset. */
  readonly source?: TileSource | undefined;
}

/** The whole state of the app: it owns the parts and does what takes more than one of them. */
export class AppState {
  /** When the first event begins and the last one ends. */
  readonly extent: Extent;
  readonly view: View;
  readonly travel: Travel;
  readonly store: EventStore;
  readonly filtering: Filtering;
  readonly finder: Finder;
  readonly selection = new Selection();
  readonly scene: Scene;
  readonly announcer = new Announcer();
  /** Absent where all events are marks, at every zoom. */
  readonly visibleTiles: VisibleTiles | undefined;
  readonly #rovingFocus: RovingFocus;

  #viewName: ViewName = $state.raw('timeline');
  #theme: Theme | undefined = $state.raw(undefined);
  #dialog: DialogName | undefined = $state.raw(undefined);
  #cluster: Cluster | undefined = $state.raw(undefined);
  #steps = $state.raw(0);

  /**
   * @param catalog the dataset; of a source, what it has besides its events
   * @param large what it takes for a timeline of more events than can all be marks
   */
  constructor(catalog: Catalog, environment: Environment, large?: Large) {
    const source = large?.source;
    const { dataset } = catalog;
    this.extent = source?.head ?? extentOf(dataset);
    this.view = new View(boundsOf(this.extent), (window) => this.visibleTiles?.follow(window));
    this.travel = new Travel(this.view, environment.flights);
    this.store = new EventStore(catalog, source, {
      chosen: () => this.visibleTiles?.chosen.flat(),
      found: () => this.finder.best,
      focusedId: () => this.selection.position?.id,
      filters: () => this.visibleTiles?.filters,
      counts: () => this.visibleTiles?.counts,
    });
    this.filtering = new Filtering(this.store);
    const remote: RemoteSearch | undefined = source && ((...query) => source.search(...query));
    this.finder = new Finder(() => environment.loadSearch(dataset), this.filtering, remote);
    if (large) {
      const parts = { view: this.view, filtering: this.filtering, keep: () => this.store.kept };
      this.visibleTiles = new large.VisibleTiles(parts, dataset, this.extent, source);
    }
    this.scene = new Scene(this, environment.labelTexts, environment.measure);
    const listed = () => {
      if (this.#viewName === 'list') return this.filtering.events;
      return this.visibleTiles && this.view.isShown ? undefined : this.topEvents;
    };
    this.#rovingFocus = new RovingFocus({ selection: this.selection, scene: this.scene, own: catalog, listed });
  }

  /** All events; of a source, those that are here. */
  get catalog(): Catalog {
    return this.store.catalog;
  }

  /** The one tab stop: where the keys were last, or the nearest to it that is still shown. */
  get tabStop(): string | undefined {
    return this.#rovingFocus.tabStop;
  }

  /** The event whose details are open. */
  readonly openEvent: TimelineEvent | undefined = $derived.by(() => this.store.find(this.selection.openId ?? ''));

  /** The events that the open one refers to, or that refer to it. */
  readonly relatedIds: readonly string[] = $derived.by(() =>
    (this.catalog.related.get(this.selection.openId ?? '') ?? []).map(({ event }) => event.id),
  );

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
      this.travel.jump(reveal(this.view.window, openEvent.time.anchor, openEvent.time.anchor));
  }

  setTheme(theme: Theme | undefined): void {
    this.#theme = theme;
  }

  showDialog(name: DialogName | undefined): void {
    this.#dialog = name;
  }

  /** The cluster whose events are listed. */
  get cluster(): Cluster | undefined {
    return this.#dialog === 'cluster' ? this.#cluster : undefined;
  }

  /** Its events that are no marks, as far as they are here. */
  readonly clusterEvents: readonly TimelineEvent[] = $derived.by(() => {
    const cluster = this.#cluster;
    if (!cluster || !this.visibleTiles) return [];
    const marks = new Set(this.scene.marks.get(cluster.lane)?.map(({ id }) => id));
    return this.visibleTiles.eventsOf(cluster).filter(({ id }) => !marks.has(id));
  });

  /** What a short list of the present view has: all events, or the most important ones; in date order. */
  readonly topEvents: readonly TimelineEvent[] = $derived.by(() => {
    if (!this.visibleTiles) return this.filtering.events;
    return this.visibleTiles.chosen.flat().sort(byDate);
  });

  /** Opens an event's details and brings it into view. */
  open(id: string): void {
    this.#select(id);
    this.bringIntoView(id);
  }

  #select(id: string): void {
    if (this.selection.openId !== id) this.#steps++;
    this.selection.open(id);
    this.#remember(id);
    this.finder.arriveAt(id);
    void this.store.know(id);
  }

  /** An event or a cluster that is here. */
  #find(id: string): FocusTarget | undefined {
    return this.#rovingFocus.find(id) ?? this.catalog.byId.get(id);
  }

  #remember(id: string): void {
    const stop = this.#find(id);
    if (stop) this.#rovingFocus.arriveAt(stop);
  }

  /** Where in time an event or a cluster stands, if it is here. */
  anchorOf(id: string): Instant | undefined {
    return this.#find(id)?.time.anchor;
  }

  /** Goes nearer to the events of a cluster; where that is not possible, lists them. */
  openCluster(cluster: Cluster): void {
    this.selection.goTo(cluster.id);
    this.#rovingFocus.arriveAt(cluster);
    const { from, until } = cluster.time;
    const target = this.view.fitted({ start: from, span: until - from });
    if (target.span < this.view.destination.span) return this.travel.flyTo(target);
    this.#cluster = cluster;
    this.#dialog = 'cluster';
  }

  /** Closes the details. */
  close(): void {
    if (this.selection.openId !== undefined) this.#steps++;
    this.selection.open(undefined);
  }

  /** Moves the focus among the events that are shown; open details follow. Returns where it now is. */
  moveFocus(move: FocusMove): string | undefined {
    const next = this.#rovingFocus.next(move);
    if (!next) return undefined;
    if (this.selection.openId !== undefined && this.catalog.byId.has(next.id)) {
      this.selection.open(next.id);
      void this.store.know(next.id);
    }
    this.#remember(next.id);
    this.selection.move(next);
    this.bringIntoView(next.id);
    return next.id;
  }

  /** The focus has come to an event by other ways than the keys above, such as Tab or a click. */
  focus(id: string): void {
    this.arriveAt(id);
    this.bringIntoView(id);
  }

  /** The focus has come to something that is in view. */
  arriveAt(id: string): void {
    if (this.selection.position?.id === id) return;
    this.#remember(id);
    this.selection.goTo(id);
  }

  /** The event `by` places on in date order among those that are shown. */
  neighbour(id: string, by: 1 | -1): TimelineEvent | undefined {
    const shown = this.filtering.events;
    const at = shown.findIndex((event) => event.id === id);
    if (at >= 0) return shown[at + by];
    const order = this.catalog.orderOf.get(id) ?? -1;
    const after = shown.findIndex((event) => this.catalog.orderOf.get(event.id)! > order);
    const next = after < 0 ? shown.length : after;
    return shown[by > 0 ? next : next - 1];
  }

  /** Moves the timeline, where there is one, just as far as an event needs to be in it. */
  bringIntoView(id: string): void {
    const anchor = this.anchorOf(id);
    if (!this.view.isShown || anchor === undefined) return;
    const { destination } = this.view;
    const target = this.view.fitted(reveal(destination, anchor, anchor));
    if (!sameView(target, destination)) this.travel.flyTo(target);
  }

  /** Goes to an event and opens it, near enough to read what is around it. */
  goTo(id: string): void {
    const event = this.catalog.byId.get(id);
    if (!event) return;
    const { from, until, anchor, isSpan, fades, fadesIn } = event.time;
    const length = isSpan && !fades && !fadesIn ? until - from : 0;
    const span = Math.min(this.view.bounds.span, Math.max(this.view.bounds.span / 4, length * 1.5));
    if (this.view.isShown && (!this.view.showsAll || this.view.bounds.span > span)) {
      const centre = anchor + length / 2;
      this.travel.flyTo({ start: centre - span / 2, span });
    }
    this.#select(id);
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
    this.travel.jump(location.window ?? this.view.bounds);
    this.selection.open(location.event);
    if (location.event !== undefined) void this.store.know(location.event);
    this.#viewName = location.view;
    this.#theme = location.theme;
    this.#dialog = undefined;
    if (location.event !== undefined) this.finder.arriveAt(location.event);
  }
}
