import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME } from '../../src/core/location/location.ts';
import { boundsOf, extentOf } from '../../src/core/time/bounds.ts';
import { centreOf, endOf } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp, slowFlights } from '../helpers/app.ts';
import { ownCatalog, ownDataset } from '../helpers/dataset.ts';

let app: AppState;
let targets: ReturnType<typeof slowFlights>['targets'];
let land: () => void;
beforeEach(() => {
  const slow = slowFlights();
  app = makeApp(ownCatalog, slow.flights);
  ({ targets, land } = slow);
});

const BOUNDS = boundsOf(extentOf(ownDataset));
const DECADE = { start: 0, span: 3652.5 };

describe('flying', () => {
  it('to what is in view already does not take place', () => {
    app.open('music-foundation');
    app.focus('eye-see');
    expect(targets).toEqual([]);
  });

  it.each(['tokyo-telecommunications-engineering', 'italy-japan-statement'])(
    'does not take place where the bounds leave no way to go: to %s',
    (id) => {
      app.focus(id);
      app.moveFocus('next');
      expect(targets).toEqual([]);
    },
  );

  it('leads to windows within the bounds', () => {
    app.travel.show(DECADE);
    app.focus('italy-japan-statement');
    app.travel.flyTo({ start: -1e6, span: 1e7 });
    app.travel.showAll();
    for (const { start, span } of targets) {
      expect(start).toBeGreaterThanOrEqual(BOUNDS.start);
      expect(start + span).toBeLessThanOrEqual(endOf(BOUNDS) + 1e-6);
    }
    expect(targets).toHaveLength(3);
  });

  it('ends when a hand takes hold of the view, or a wheel or a link moves it', () => {
    const elsewhere = { start: 8000, span: 2000 };
    const acts = [
      () => app.travel.hold(elsewhere),
      () => app.travel.show(elsewhere),
      () => void app.go({ ...HOME, window: elsewhere }),
    ];
    for (const act of acts) {
      app.travel.flyTo(DECADE);
      act();
      land();
      expect(app.view.window).toEqual(elsewhere);
    }
  });
});

describe('going to an event', () => {
  it.each([
    ['curiostep', BOUNDS],
    ['italy-japan-statement', BOUNDS],
    ['tokyo-telecommunications-engineering', BOUNDS],
    ['covid-fund-report', DECADE],
    ['music-foundation', { start: 5000, span: 400 }],
  ])('%s opens it and arrives near enough to read what is around it', (id, from) => {
    app.travel.show(from);
    app.goTo(id);
    land();
    expect(app.selection.openId).toBe(id);
    expect(app.view.span).toBeCloseTo(BOUNDS.span / 4, 6);
    const { anchor } = ownCatalog.byId.get(id)!.time;
    expect(anchor).toBeGreaterThan(app.view.window.start);
    expect(anchor).toBeLessThan(endOf(app.view.window));
  });

  it('that goes on, or is a point in time, puts its start in the middle', () => {
    for (const id of ['creative-science-award', 'music-foundation']) {
      app.goTo(id);
      land();
      expect(centreOf(app.view.window)).toBeCloseTo(ownCatalog.byId.get(id)!.time.anchor, 6);
      expect(app.view.span).toBeCloseTo(BOUNDS.span / 4, 6);
    }
  });

  it('that took long shows all of it', () => {
    app.goTo('wonder-technology-lab');
    land();
    const { from, until } = ownCatalog.byId.get('wonder-technology-lab')!.time;
    expect(app.view.window.start).toBeLessThan(from);
    expect(endOf(app.view.window)).toBeGreaterThan(until);
  });

  it('that fills nearly all of time shows all years, and moves no more once they are in view', () => {
    const long = { ...ownCatalog.byId.get('eye-see')! };
    const time = { ...long.time, from: BOUNDS.start + 10, anchor: BOUNDS.start + 10, until: endOf(BOUNDS) - 10 };
    const byId = new Map([...ownCatalog.byId, [long.id, { ...long, time }]]);
    const { flights } = slowFlights();
    const fly = vi.spyOn(flights, 'fly');
    const other = makeApp({ ...ownCatalog, byId }, flights);
    other.goTo(long.id);
    expect(fly).not.toHaveBeenCalled();
    other.travel.show(DECADE);
    other.goTo(long.id);
    expect(fly.mock.calls.map(([, to]) => to.span)).toEqual([BOUNDS.span]);
  });
});

describe('letting go of the view', () => {
  it('inside the bounds leaves it where it is', () => {
    app.travel.hold(DECADE);
    app.travel.release();
    expect(targets).toEqual([]);
  });

  it('beyond the bounds takes it back', () => {
    app.travel.show({ start: BOUNDS.start, span: 2000 });
    app.travel.hold({ start: BOUNDS.start - 500, span: 2000 });
    app.travel.release();
    land();
    expect(app.view.window).toEqual({ start: BOUNDS.start, span: 2000 });
  });
});
