import { createContext } from 'svelte';
import type { FocusMove } from '../core/navigation/focus.ts';
import type { Going, Location } from '../core/location/location.ts';
import type { Cluster } from '../core/tiles/choose.ts';
import type { TimeWindow } from '../core/time/time-window.ts';
import { afterPaint } from '../scheduling/after-paint.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import type { CommandContext } from '../state/commands.ts';
import { textOf } from '../text/messages.ts';
import { eventElementId, focusElement, focusEvent } from './focus.ts';

/** The id of the side panel's heading, which gets the focus when the panel opens. */
export const PANEL_HEADING = 'details-heading';

/**
 * Opens, steps through and closes events, and manages the focus. A panel that comes or goes takes longer than a frame:
 * what was pressed is painted first.
 */
export class Navigation implements CommandContext {
  readonly app: AppState;
  /** Whether the reader has used the keys to move around, so they need no explanation. */
  #knowsKeys = $state.raw(false);

  readonly #walk: () => Partial<Record<FocusMove, FocusMove>> | undefined;

  /** @param walk how moves in the current view differ from the timeline's */
  constructor(app: AppState, walk: () => Partial<Record<FocusMove, FocusMove>> | undefined = () => undefined) {
    this.app = app;
    this.#walk = walk;
  }

  get knowsKeys(): boolean {
    return this.#knowsKeys;
  }

  /** The event or cluster that has the focus. */
  get focused(): string | undefined {
    return this.app.selection.position && this.app.tabStop;
  }

  /** Opens an event; its heading gets the focus, and the event gets it back on closing. */
  async open(id: string): Promise<void> {
    await afterPaint();
    void this.app.open(id);
    await focusElement(PANEL_HEADING);
  }

  /** The same, and if there is a plot, zooms in far enough to read the surroundings. */
  async goTo(id: string): Promise<void> {
    await afterPaint();
    void (this.app.view.isShown ? this.app.goTo(id) : this.app.open(id));
    await focusElement(PANEL_HEADING);
  }

  /** Opens an event and leaves the focus where it is, so the reader can carry on. */
  visit(id: string): void {
    void this.app.open(id);
  }

  /** Steps to the previous or next event: like `visit`, and announces it. */
  step(id: string): void {
    this.visit(id);
    this.app.announcer.say(textOf(this.app.catalog.byId.get(id)!.title));
  }

  /** Closes the details; the focus returns to their event. */
  async close(): Promise<void> {
    await afterPaint();
    const id = this.app.selection.openId;
    if (id === undefined) return;
    void this.app.close();
    this.#leave(id);
  }

  /** Moves the focus to an event, or to the nearest one that is shown. */
  #leave(id: string): void {
    const next = this.app.filtering.shownIds.has(id) ? id : this.app.tabStop;
    if (next !== undefined && document.getElementById(eventElementId(next))) void focusEvent(next);
    else this.focusSearch();
  }

  /** Goes to a location; the focus follows into details that open and out of details that close. */
  async follow(location: Location): Promise<void> {
    const before = this.app.selection.openId;
    const arrival = this.app.go(location, { how: 'jump' });
    const after = this.app.selection.openId;
    if (after !== undefined && after !== before) void focusElement(PANEL_HEADING);
    else if (after === undefined && before !== undefined) this.#leave(before);
    await arrival;
  }

  focusSearch(): void {
    void focusElement('search');
  }

  moveFocus(move: FocusMove): void {
    this.#knowsKeys = true;
    const { app } = this;
    const isFirst = app.selection.position === undefined;
    if (isFirst && app.tabStop !== undefined) app.focus(app.tabStop);
    const id = isFirst ? app.tabStop : app.moveFocus(this.#walk()?.[move] ?? move);
    if (id !== undefined) void focusEvent(id);
  }

  moveView(window: TimeWindow, history: Going['history'] = 'replace'): void {
    this.#knowsKeys = true;
    void this.#keepFocus(this.app.go({ window }, { history }));
  }

  openCluster(cluster: Cluster): void {
    void this.#keepFocus(this.app.openCluster(cluster));
  }

  /** Zooming in dissolves a cluster: the focus then moves to the nearest of its events. */
  async #keepFocus(arrival: Promise<void>): Promise<void> {
    await arrival;
    await new Promise((resolve) => requestAnimationFrame(resolve)); // the elements follow in this frame
    const { app } = this;
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (isLost && app.dialogs.open === undefined && app.selection.position && app.tabStop !== undefined) await focusEvent(app.tabStop); // prettier-ignore
  }
}

export const [useNavigation, provideNavigation] = createContext<Navigation>();
