import type { Catalog } from '../core/dataset/catalog.ts';
import type { Problem } from '../core/dataset/problem.ts';
import type { TimelineEvent } from '../core/dataset/types.ts';
import { sameLocation } from '../core/location/codec.ts';
import { HOME, type Going, type Location, type ViewName } from '../core/location/location.ts';
import type { FocusMove, FocusTarget } from '../core/navigation/focus.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import { boundsOf, zoomLimit } from '../core/time/bounds.ts';
import type { Instant } from '../core/time/instant.ts';
import { reveal, type TimeWindow } from '../core/time/time-window.ts';
import { Announcer } from './announcer.svelte.ts';
import { Dialogs } from './dialogs.svelte.ts';
import type { Environment, Large } from './environment.ts';
import type { EventStore } from './event-store.ts';
import { windowAbout, windowWith } from './event-window.ts';
import { Filtering } from './filtering.svelte.ts';
import { FirstScreen } from './first-screen.svelte.ts';
import { Finder } from './finder.svelte.ts';
import type { MarkPlan } from './mark-plan.ts';
import { MemoryStore } from './memory-store.ts';
import { RovingFocus } from './roving-focus.svelte.ts';
import { Scene } from './scene.svelte.ts';
import { Selection } from './selection.svelte.ts';
import type { Settings } from './settings.svelte.ts';
import { Travel } from './travel.ts';
import { View } from './view.svelte.ts';
import { WholePlan } from './whole-plan.svelte.ts';

/** The whole state of the app: owns the parts and does what involves more than one of them. */
export class AppState {
  readonly store: EventStore;
  readonly view: View;
  readonly travel: Travel;
  readonly filtering: Filtering;
  readonly finder: Finder;
  readonly selection = new Selection();
  readonly dialogs = new Dialogs();
  readonly firstScreen = new FirstScreen(() => !this.view.motion.isAtRest);
  readonly plan: MarkPlan;
  readonly scene: Scene;
  readonly announcer = new Announcer();
  readonly settings: Settings;
  /** What is wrong in the data and has therefore been left out. */
  readonly problems: readonly Problem[];
  readonly #rovingFocus: RovingFocus;
  readonly #push: Environment['push'];
  readonly #own: Catalog;

  #viewName: ViewName = $state.raw('timeline');

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
    const starts = [...own.byLane.values()].map((events) => events.map(({ time }) => time.anchor));
    this.view = new View(boundsOf(this.store.extent), this.store.isWhole ? zoomLimit(starts) : undefined);
    this.travel = new Travel(this.view, environment.flights);
    this.filtering = new Filtering(this);
    this.finder = new Finder(() => environment.loadSearch(dataset), this.filtering, this.store.search);
    this.#own = own;
    if (large) {
      const { MemoryTiles, TilePlan } = large.module;
      this.plan = new TilePlan(this, remote?.tiles ?? new MemoryTiles(this, dataset.lanes.map(({ id }) => id))); // prettier-ignore
    } else this.plan = new WholePlan(this);
    this.view.follow((window) => {
      if (!this.view.showsAll) this.firstScreen.leave();
      this.plan.follow(window);
    });
    this.scene = new Scene(this, environment.labelTexts, environment.measure);
    this.#rovingFocus = new RovingFocus(this, own);
  }

  /** Events that are always shown: hits, requested events (such as the open one) and the focused one. */
  readonly kept: readonly TimelineEvent[] = $derived.by(() => {
    const focused = this.#own.byId.get(this.selection.position?.id ?? '');
    return [...this.finder.best, ...(focused ? [focused] : []), ...this.store.requested];
  });

  /** Look-ups over the events in memory. */
  readonly catalog: Catalog = $derived.by(() =>
    this.store.isWhole ? this.#own : this.store.catalogOf([...this.plan.events, ...this.kept]),
  );

  /** The events that are focus targets, in date order; undefined if the plot determines them. */
  get listed(): readonly TimelineEvent[] | undefined {
    if (this.#viewName === 'list') return this.filtering.events;
    return this.plan.isWhole || !this.view.isShown ? this.plan.events : undefined;
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

  /** Where the app is, or is on its way to. */
  readonly location: Location = $derived.by(() => ({
    window: this.view.isBoundFor(this.view.bounds) ? undefined : this.view.fitted(this.view.destination),
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
    this.dialogs.close();
    if (to.filters) this.filtering.replace(to.filters);
    if (to.query !== undefined) this.finder.find(to.query);
    if (to.view) this.#viewName = to.view;
    if ('event' in to) this.selection.open(to.event);
    if (to.event !== undefined) {
      this.#remember(to.event);
      this.finder.arriveAt(to.event);
    }
    if (!sameLocation(this.location, HOME)) this.firstScreen.leave();
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

  /** Opens an event's details and brings it into view. */
  open(id: string): Promise<void> {
    return this.#openAt(id, windowWith(this.view, this.anchorOf(id)));
  }

  /** Goes to an event and opens it, zoomed in far enough to read the surroundings. */
  goTo(id: string): Promise<void> {
    return this.#openAt(id, windowAbout(this.view, this.catalog.byId.get(id)?.time));
  }

  #openAt(event: string, window: TimeWindow | undefined): Promise<void> {
    return this.go({ event, ...(window && { window }) }, { history: 'push' });
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
  openCluster(cluster: Cluster): Promise<void> {
    this.selection.goTo(cluster.id);
    this.#rovingFocus.arriveAt(cluster);
    const { from, until } = cluster.time;
    const target = this.view.fitted({ start: from, span: until - from });
    if (target.span < this.view.destination.span) return this.go({ window: target }, { history: 'push' });
    this.dialogs.list(cluster);
    return Promise.resolve();
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
    const window = windowWith(this.view, this.anchorOf(id));
    if (window) await this.travel.flyTo(window);
  }

  /** Ends everything in progress: flights, requests, timers, the worker. The state cannot be used afterwards. */
  end(): void {
    this.travel.stop();
    this.view.motion.detachCanvas();
    this.announcer.end();
    this.store.close();
  }
}
