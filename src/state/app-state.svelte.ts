import type { Catalog } from '../core/dataset/catalog.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { Dataset, TimelineEvent } from '../core/dataset/types.ts';
import type { MeasureText } from '../core/layout/text-width.ts';
import { sameLocation } from '../core/location/codec.ts';
import type { Location, ViewName } from '../core/location/location.ts';
import type { FocusMove, FocusTarget } from '../core/navigation/focus.ts';
import type { Search } from '../core/search/search.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { TileSource } from '../core/tiles/source.ts';
import { boundsOf } from '../core/time/bounds.ts';
import type { Instant } from '../core/time/instant.ts';
import { reveal, sameView, type TimeWindow } from '../core/time/time-window.ts';
import { Announcer } from './announcer.svelte.ts';
import type { EventStore } from './event-store.ts';
import { Filtering } from './filtering.svelte.ts';
import { Finder } from './finder.svelte.ts';
import type * as LargeModule from './large/index.ts';
import type { MarkPlan } from './mark-plan.ts';
import { MemoryStore } from './memory-store.ts';
import { RovingFocus } from './roving-focus.svelte.ts';
import { Scene, type SceneTexts } from './scene.svelte.ts';
import { Selection } from './selection.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { Travel, type Flights } from './travel.ts';
import { View } from './view.svelte.ts';
import { WholePlan } from './whole-plan.svelte.ts';

/** What the app needs from the page it runs in. Tests provide their own. */
export interface Environment {
  readonly flights: Flights;
  readonly loadSearch: (dataset: Dataset) => Search | Promise<Search>;
  readonly measure: MeasureText;
  readonly labelTexts: SceneTexts;
  readonly settings: Settings;
  /** Adds the current location to the history as a step, which Back undoes. */
  readonly push: () => void;
}

export type DialogName = 'keys' | 'about' | 'filters' | 'cluster' | 'problems';

/** What a timeline needs if its events cannot all be marks. Most can, and need not load it. */
export interface Large {
  readonly module: typeof LargeModule;
  /** Where the events are, if they are not in the dataset. */
  readonly source?: TileSource | undefined;
}

/** How to go to a location. */
export interface Going {
  /** At once, or smoothly if the reader wants that. */
  readonly how?: 'jump' | 'fly';
  /** Whether it adds a step that Back undoes, or corrects the current step. */
  readonly history?: 'push' | 'replace';
}

/** The whole state of the app: owns the parts and does what involves more than one of them. */
export class AppState {
  readonly store: EventStore;
  readonly view: View;
  readonly travel: Travel;
  readonly filtering: Filtering;
  readonly finder: Finder;
  readonly selection = new Selection();
  readonly plan: MarkPlan;
  readonly scene: Scene;
  readonly announcer = new Announcer();
  readonly settings: Settings;
  /** What is wrong in the data and has therefore been left out. */
  readonly problems: readonly Problem[];
  readonly #rovingFocus: RovingFocus;
  readonly #push: Environment['push'];

  #viewName: ViewName = $state.raw('timeline');
  #dialog: DialogName | undefined = $state.raw(undefined);
  #cluster: Cluster | undefined = $state.raw(undefined);

  /**
   * @param own the dataset; for a source, everything but its events
   * @param large what a timeline needs that has more events than can all be marks
   */
  constructor(own: Catalog, environment: Environment, large?: Large, problems: readonly Problem[] = []) {
    this.problems = problems;
    this.settings = environment.settings;
    this.#push = environment.push;
    const { dataset } = own;
    const remote = large?.source && new large.module.RemoteStore(large.source);
    this.store = remote ?? new MemoryStore(own);
    this.view = new View(boundsOf(this.store.extent));
    this.travel = new Travel(this.view, environment.flights);
    this.filtering = new Filtering(this);
    this.finder = new Finder(() => environment.loadSearch(dataset), this.filtering, this.store.search);
    this.#own = own;
    if (large) {
      const { MemoryTiles, TilePlan } = large.module;
      this.plan = new TilePlan(this, remote?.tiles ?? new MemoryTiles(this, dataset.lanes.map(({ id }) => id))); // prettier-ignore
    } else this.plan = new WholePlan(this);
    this.view.follow((window) => this.plan.follow(window));
    this.scene = new Scene(this, environment.labelTexts, environment.measure);
    this.#rovingFocus = new RovingFocus(this, own);
  }

  readonly #own: Catalog;

  /** Events that are always shown: hits, requested events (such as the open one) and the focused one. */
  readonly kept: readonly TimelineEvent[] = $derived.by(() => {
    const focused = this.#own.byId.get(this.selection.position?.id ?? '');
    return [...this.finder.best, ...(focused ? [focused] : []), ...this.store.requested];
  });

  /** Look-ups over the events in memory. */
  readonly catalog: Catalog = $derived.by(() =>
    this.store.isWhole ? this.#own : this.store.catalogOf([...this.plan.events, ...this.kept]),
  );

  /** The events for a list of the current view, in date order: all that pass, or the most important ones. */
  get topEvents(): readonly TimelineEvent[] {
    return this.plan.events;
  }

  /** The events that are focus targets, in date order; undefined if the plot determines them. */
  get listed(): readonly TimelineEvent[] | undefined {
    if (this.#viewName === 'list') return this.filtering.events;
    return this.plan.isWhole || !this.view.isShown ? this.topEvents : undefined;
  }

  /** The one tab stop: the last focused target, or the nearest one still shown. */
  get tabStop(): string | undefined {
    return this.#rovingFocus.tabStop;
  }

  /** The event whose details are open. */
  readonly openEvent: TimelineEvent | undefined = $derived.by(() => this.catalog.byId.get(this.selection.openId ?? ''));

  /** The events that the open one refers to, or that refer to it. */
  readonly relatedIds: readonly string[] = $derived.by(() =>
    (this.catalog.related.get(this.selection.openId ?? '') ?? []).map(({ event }) => event.id),
  );

  get viewName(): ViewName {
    return this.#viewName;
  }

  get dialog(): DialogName | undefined {
    return this.#dialog;
  }

  showDialog(name: DialogName | undefined): void {
    this.#dialog = name;
  }

  /** The cluster whose events are listed. */
  get cluster(): Cluster | undefined {
    return this.#dialog === 'cluster' ? this.#cluster : undefined;
  }

  /** Its events that are not marks, as far as they are in memory. */
  readonly clusterEvents: readonly TimelineEvent[] = $derived.by(() =>
    this.#cluster ? this.plan.eventsOf(this.#cluster) : [],
  );

  /** Where the app is now. */
  readonly location: Location = $derived.by(() => ({
    window: this.view.showsAll ? undefined : this.view.settled,
    event: this.selection.openId,
    query: this.finder.query,
    filters: this.filtering.filters,
    view: this.#viewName,
  }));

  /**
   * Goes to a location; omitted fields stay as they are. Resolves on arrival: the view is at rest, and the event, the
   * search results and the filter counts are loaded or have failed to load.
   */
  async go(to: Partial<Location>, { how = 'fly', history = 'replace' }: Going = {}): Promise<void> {
    const before = this.location;
    this.#dialog = undefined;
    if (to.filters) this.filtering.set(to.filters);
    if (to.query !== undefined) this.finder.find(to.query);
    if (to.view) this.#viewName = to.view;
    if ('event' in to) this.selection.open(to.event);
    if (to.event !== undefined) this.#arriveAtEvent(to.event);
    const moved = 'window' in to ? this.#move(to.window ?? this.view.bounds, how) : undefined;
    if (history === 'push' && !sameLocation(this.location, before)) this.#push();
    await Promise.all([
      moved,
      to.event === undefined ? undefined : this.store.request(to.event),
      to.filters && this.store.count(to.filters),
      (to.filters ?? to.query) === undefined ? undefined : this.finder.ask(),
    ]);
  }

  #move(window: TimeWindow, how: 'jump' | 'fly'): Promise<void> | undefined {
    if (how === 'fly') return this.travel.flyTo(window);
    this.travel.jump(window);
    return undefined;
  }

  #arriveAtEvent(id: string): void {
    this.#remember(id);
    this.finder.arriveAt(id);
  }

  /** Opens an event's details and brings it into view. */
  open(id: string): Promise<void> {
    return this.go({ event: id, ...this.#windowWith(id) }, { history: 'push' });
  }

  /** Goes to an event and opens it, zoomed in far enough to read the surroundings. */
  goTo(id: string): Promise<void> {
    return this.go({ event: id, ...this.#windowAbout(id) }, { history: 'push' });
  }

  /** Closes the details. */
  close(): Promise<void> {
    return this.go({ event: undefined }, { history: 'push' });
  }

  /** Shows the timeline or the list; the timeline then includes the open event. */
  showView(view: ViewName): Promise<void> {
    const { openEvent } = this;
    const anchor = view === 'timeline' ? openEvent?.time.anchor : undefined;
    const window = anchor === undefined ? undefined : reveal(this.view.window, anchor, anchor);
    return this.go({ view, ...(window && { window }) }, { how: 'jump', history: 'push' });
  }

  /** The window moved just far enough to include an event; empty if it already does, or if there is no plot. */
  #windowWith(id: string): { readonly window?: TimeWindow } {
    const anchor = this.anchorOf(id);
    if (!this.view.isShown || anchor === undefined) return {};
    const { destination } = this.view;
    const window = this.view.fitted(reveal(destination, anchor, anchor));
    return sameView(window, destination) ? {} : { window };
  }

  #windowAbout(id: string): { readonly window?: TimeWindow } {
    const event = this.catalog.byId.get(id);
    if (!event || !this.view.isShown) return {};
    const { from, until, anchor, isSpan, fades, fadesIn } = event.time;
    const { bounds, showsAll } = this.view;
    const length = isSpan && !fades && !fadesIn ? until - from : 0;
    const span = Math.min(bounds.span, Math.max(bounds.span / 4, length * 1.5));
    return showsAll && span >= bounds.span ? {} : { window: { start: anchor + length / 2 - span / 2, span } };
  }

  /** An event or a cluster in memory. */
  #find(id: string): FocusTarget | undefined {
    return this.#rovingFocus.find(id) ?? this.catalog.byId.get(id);
  }

  #remember(id: string): void {
    const target = this.#find(id);
    if (target) this.#rovingFocus.arriveAt(target);
  }

  /** The instant of an event or a cluster, if it is in memory. */
  anchorOf(id: string): Instant | undefined {
    return this.#find(id)?.time.anchor;
  }

  /** Zooms in on the events of a cluster or, if that is not possible, lists them. */
  async openCluster(cluster: Cluster): Promise<void> {
    this.selection.goTo(cluster.id);
    this.#rovingFocus.arriveAt(cluster);
    const { from, until } = cluster.time;
    const target = this.view.fitted({ start: from, span: until - from });
    if (target.span < this.view.destination.span) return this.travel.flyTo(target);
    this.#cluster = cluster;
    this.#dialog = 'cluster';
  }

  /** Moves the focus among the shown events; open details follow. Returns the id that now has the focus. */
  moveFocus(move: FocusMove): string | undefined {
    const next = this.#rovingFocus.next(move);
    if (!next) return undefined;
    if (this.selection.openId !== undefined && this.catalog.byId.has(next.id)) {
      this.selection.open(next.id);
      void this.store.request(next.id);
    }
    this.#remember(next.id);
    this.selection.move(next);
    void this.bringIntoView(next.id);
    return next.id;
  }

  /** Called when an event gets the focus in another way than by `moveFocus`, such as Tab. */
  focus(id: string): void {
    this.arriveAt(id);
    void this.bringIntoView(id);
  }

  /** Called when something that is in view gets the focus. */
  arriveAt(id: string): void {
    if (this.selection.position?.id === id) return;
    this.#remember(id);
    this.selection.goTo(id);
  }

  /** Moves the timeline, if there is one, just far enough to include an event. */
  async bringIntoView(id: string): Promise<void> {
    const { window } = this.#windowWith(id);
    if (window) await this.travel.flyTo(window);
  }

  /** The previous or next shown event in date order. */
  neighbour(id: string, by: 1 | -1): TimelineEvent | undefined {
    const shown = this.filtering.events;
    const at = shown.findIndex((event) => event.id === id);
    if (at >= 0) return shown[at + by];
    const order = this.catalog.orderOf.get(id) ?? -1;
    const after = shown.findIndex((event) => this.catalog.orderOf.get(event.id)! > order);
    const next = after < 0 ? shown.length : after;
    return shown[by > 0 ? next : next - 1];
  }

  /** Ends everything in progress: flights, requests, timers, the worker. The state cannot be used afterwards. */
  end(): void {
    this.travel.stop();
    this.view.motion.detachCanvas();
    this.announcer.end();
    this.store.close();
  }
}
