import { neighbourAmong } from '../../src/core/dataset/neighbour.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME } from '../../src/core/location/location.ts';
import { endOf, type TimeWindow } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { ownCatalog } from '../helpers/dataset.ts';
import { makeApp } from '../helpers/app.ts';

const neighbour = (app: AppState, id: string, by: 1 | -1) =>
  neighbourAmong(app.filtering.events, app.catalog.orderOf, id, by);

let app: AppState;
beforeEach(() => (app = makeApp()));

const anchorOf = (id: string) => ownCatalog.byId.get(id)!.time.anchor;
const isInside = (window: TimeWindow, id: string) => {
  const margin = window.span / 13; // events stay a twelfth of the view away from its edge
  return window.start + margin <= anchorOf(id) && anchorOf(id) <= endOf(window) - margin;
};
/** A view of five years, starting at the beginning of a year. */
const years = (first: number) => ({ start: (first - 1970) * 365.25, span: 5 * 365.25 });

describe('opening and closing', () => {
  it('opens an event, brings it into view, and puts the keys there', () => {
    app.travel.show(years(1960));
    app.open('curiostep');
    expect(app.openEvent).toBe(ownCatalog.byId.get('curiostep'));
    expect(app.tabStop).toBe('curiostep');
    expect(isInside(app.view.window, 'curiostep')).toBe(true);
    expect(app.view.span).toBe(years(1960).span);
  });

  it('counts as steps what Back should undo, and nothing else', () => {
    const pushed = vi.fn();
    app = makeApp(ownCatalog, undefined, undefined, undefined, pushed);
    const stepsOf = (act: () => void) => {
      pushed.mockClear();
      act();
      return pushed.mock.calls.length;
    };
    expect(stepsOf(() => app.open('curiostep'))).toBe(1);
    expect(stepsOf(() => app.open('curiostep'))).toBe(0);
    expect(stepsOf(() => app.open('eye-see'))).toBe(1);
    expect(stepsOf(() => app.moveFocus('next'))).toBe(0);
    expect(stepsOf(() => app.close())).toBe(1);
    expect(stepsOf(() => app.close())).toBe(0);
    expect(stepsOf(() => app.showView('list'))).toBe(1);
    expect(stepsOf(() => app.showView('list'))).toBe(0);
    expect(stepsOf(() => app.travel.show(years(1990)))).toBe(0);
    expect(stepsOf(() => app.finder.find('covid'))).toBe(0);
    expect(stepsOf(() => void app.go({ ...HOME, event: 'eye-see', view: 'list' }))).toBe(0);
  });

  it('goes on stepping through the hits from the event that is opened', () => {
    app.finder.find('foundation');
    const [first, second] = app.finder.hits.map(({ event }) => event.id);
    app.open(first!);
    expect(app.finder.step(1)?.event.id).toBe(second);
  });

  it('shows one dialog at a time', () => {
    app.dialogs.show('keys');
    app.dialogs.show('about');
    expect(app.dialogs.open).toBe('about');
    app.dialogs.close();
    expect(app.dialogs.open).toBeUndefined();
  });

  it('shows the view that is chosen', () => {
    expect(app.viewName).toBe('timeline');
    void app.showView('list');
    expect(app.viewName).toBe('list');
  });
});

describe('the tab stop', () => {
  it('is the first event until the keys have been somewhere', () => {
    expect(app.tabStop).toBe('tokyo-telecommunications-engineering');
    app.focus('eye-see');
    expect(app.tabStop).toBe('eye-see');
  });

  it('falls to the nearest of the lane when its event is filtered away, and comes back', () => {
    app.focus('covid-fund-report');
    app.filtering.toggle('kinds', 'milestone');
    expect(app.tabStop).toBe('social-justice-fund');
    app.filtering.clear();
    expect(app.tabStop).toBe('covid-fund-report');
  });

  it('falls to the nearest of all when its lane is hidden', () => {
    app.focus('jica-sony-memorandum');
    app.filtering.toggle('hiddenLanes', 'partnership-agreements');
    expect(app.tabStop).toBe('curiostep');
  });

  it('is nowhere when nothing is shown, and then no key leads anywhere', () => {
    app.filtering.set({ fromYear: 3000 });
    expect(app.tabStop).toBeUndefined();
    expect(app.moveFocus('next')).toBeUndefined();
  });
});

describe('moving the focus', () => {
  it('goes on from the nearest event where the last one has been filtered away', () => {
    app.focus('covid-fund-report');
    app.filtering.toggle('kinds', 'milestone');
    expect(app.moveFocus('nextInLane')).toBe('social-justice-fund');
    expect(app.moveFocus('previousInLane')).toBe('covid-relief-fund');
  });

  it('down then up returns, and Tab or a click begins a new column', () => {
    app.focus('sumatra-forest');
    expect(app.moveFocus('laneBelow')).toBe('restart-japan');
    expect(app.moveFocus('laneAbove')).toBe('sumatra-forest');
    app.moveFocus('laneBelow');
    app.focus('restart-japan');
    expect(app.selection.position).toEqual({ id: 'restart-japan', column: 'sumatra-forest' });
    app.focus('dream-goal-2014');
    expect(app.selection.position).toEqual({ id: 'dream-goal-2014', column: 'dream-goal-2014' });
  });

  it('brings the event into view without changing the zoom', () => {
    app.travel.show(years(1990));
    app.focus('canada-foundation');
    const id = app.moveFocus('first')!;
    expect(isInside(app.view.window, id) || app.view.window.start === app.view.bounds.start).toBe(true);
    expect(app.view.span).toBe(years(1990).span);
  });

  it('takes open details along, and opens none', () => {
    app.focus('eye-see');
    app.moveFocus('next');
    expect(app.selection.openId).toBeUndefined();
    app.open('eye-see');
    const id = app.moveFocus('next');
    expect(app.selection.openId).toBe(id);
    app.moveFocus('laneBelow');
    expect(app.moveFocus('laneAbove')).toBe(id);
  });
});

describe('the neighbour of an event', () => {
  it('is the next or the one before in date order, and none at the ends', () => {
    const { events } = ownCatalog.dataset;
    const around = events.map(({ id }) => [neighbour(app, id, -1)?.id, neighbour(app, id, 1)?.id]);
    expect(around).toEqual(events.map((_, i) => [events[i - 1]?.id, events[i + 1]?.id]));
  });

  it('is looked for among what is shown, from an event that is not shown too', () => {
    const { events } = ownCatalog.dataset;
    fc.assert(
      fc.property(fc.subarray(ownCatalog.dataset.lanes.map(({ id }) => id)), fc.nat(32), (hiddenLanes, at) => {
        app.filtering.set({ hiddenLanes });
        const isShown = ({ lane }: { lane: string }) => !hiddenLanes.includes(lane);
        expect(neighbour(app, events[at]!.id, 1)).toBe(events.slice(at + 1).find(isShown));
        expect(neighbour(app, events[at]!.id, -1)).toBe(events.slice(0, at).findLast(isShown));
      }),
    );
  });
});
