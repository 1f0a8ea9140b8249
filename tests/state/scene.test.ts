import fc from 'fast-check';
import { pairs } from 'd3';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { isIn } from '../../src/core/dataset/event-time.ts';
import { SIZES } from '../../src/core/layout/types.ts';
import { HOME } from '../../src/core/location/location.ts';
import type { TimeWindow } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp } from '../helpers/app.ts';
import { ownDataset } from '../helpers/dataset.ts';
import { anyWindow } from '../helpers/locations.ts';

let app: AppState;
beforeEach(() => (app = makeApp()));

/** All years zoomed in `zoom` times, starting at a share of the whole. */
const windowAt = (zoom: number, share = 0.5): TimeWindow => {
  const { start, span } = app.view.bounds;
  return { start: start + share * span, span: span / zoom };
};
const placedOf = () => [...app.scene.placed.values()].flat();

describe('what a movement costs', () => {
  /** How often something is derived again while the view goes through windows. */
  const countNew = (read: () => unknown, windows: readonly TimeWindow[]) => {
    let last = read();
    return windows.filter((window) => {
      app.travel.hold(window);
      const before = last;
      return (last = read()) !== before;
    }).length;
  };
  const drag = (from: TimeWindow, share: number) =>
    Array.from({ length: 11 }, (_, i) => ({ start: from.start + ((i + 1) * share * from.span) / 11, span: from.span }));

  beforeEach(() => app.view.motion.attachCanvas(false));
  /** Lets what moves come to rest. */
  const rest = () => {
    app.view.motion.stop();
    app.view.motion.finish();
  };

  it('a drag of eleven moves within a screenful repositions nothing, and moves the layer each time', () => {
    const start = windowAt(4, 0.5);
    app.travel.show(start);
    expect(countNew(() => app.scene.placed, drag(start, 0.9))).toBe(0);
    app.travel.show(start);
    expect(countNew(() => app.scene.offsetPx, drag(start, 0.9))).toBe(11);
  });

  it('a drag over three screenfuls repositions events three times', () => {
    const start = windowAt(8, 0.5);
    app.travel.show(start);
    expect(countNew(() => app.scene.placed, drag(start, 3))).toBe(3);
  });

  it('no row and no height of a lane changes while the view is dragged, however far', () => {
    app.travel.show(windowAt(6, 0));
    rest();
    const rows = () => placedOf().map(({ row, y, detail, side }) => ({ row, y, detail, side }));
    const before = { rows: rows(), lanes: app.scene.lanes.map(({ height }) => height) };
    for (const share of [0.2, 0.5, 0.83]) {
      app.travel.hold(windowAt(6, share));
      expect({ rows: rows(), lanes: app.scene.lanes.map(({ height }) => height) }).toEqual(before);
    }
    rest();
    expect(app.scene.lanes.map(({ height }) => height)).not.toEqual(before.lanes);
  });

  it('turning the wheel changes rows only between levels of zoom, and heights of lanes only at rest', () => {
    app.travel.show(windowAt(4, 0.6));
    rest();
    const heights = app.scene.lanes.map(({ height }) => height);
    let plans = app.plan.lanes;
    let changes = 0;
    const levels = new Set([app.view.level]);
    for (let zoom = 4; zoom < 13; zoom *= 1.05) {
      app.travel.show(windowAt(zoom, 0.6));
      levels.add(app.view.level);
      if (app.plan.lanes !== plans) changes++;
      plans = app.plan.lanes;
      expect(app.scene.lanes.map(({ height }) => height)).toEqual(heights);
    }
    expect(levels.size).toBeGreaterThan(2);
    expect(changes).toBe(levels.size - 1);
    rest();
    expect(app.scene.lanes.map(({ height }) => height)).not.toEqual(heights);
  });

  it('focus, details and the theme reposition nothing', () => {
    app.travel.show(windowAt(2, 0.5));
    const { placed, edges, lanes } = app.scene;
    const inView = placedOf().find(({ x }) => x > 300 && x < 800)!.event.id;
    app.focus(inView);
    app.open(inView);
    app.settings.setTheme('dark');
    app.close();
    expect(app.scene.placed).toBe(placed);
    expect(app.scene.edges).toBe(edges);
    expect(app.scene.lanes).toBe(lanes);
  });
});

describe('the same window', () => {
  const drawn = () => [...app.scene.drawn.values()].flat().map(({ event, layout }) => ({ id: event.id, ...layout }));

  it('has the same marks and labels however one came there', () => {
    const anyWay = fc.array(anyWindow, { maxLength: 5 });
    fc.assert(
      fc.property(anyWindow, anyWay, fc.boolean(), (window, way, isAttached) => {
        app = makeApp();
        app.travel.show(window);
        const straight = drawn();
        app = makeApp();
        if (isAttached) app.view.motion.attachCanvas(false);
        for (const one of [...way, window]) app.travel.show(one);
        app.view.motion.stop();
        app.view.motion.finish();
        expect(drawn().map(({ x: _, ...one }) => one)).toEqual(straight.map(({ x: _, ...one }) => one));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same rows and heights with details beside it', () => {
    for (const window of [windowAt(3, 0.6), windowAt(7, 0.8), app.view.bounds]) {
      app.view.resize({ width: 1100 });
      app.travel.show(window);
      const rows = () =>
        placedOf()
          .filter(({ isBeyond }) => !isBeyond)
          .map(({ event, row, y }) => ({ id: event.id, row, y }));
      const before = { rows: rows(), lanes: app.scene.lanes };
      app.view.resize({ width: 700, fullWidth: 1100 });
      expect({ rows: rows(), lanes: app.scene.lanes }).toEqual(before);
    }
  });

  it('of all years has the same rows without the first screen', () => {
    const rows = () => placedOf().map(({ event, row, side }) => ({ id: event.id, row, side }));
    for (const frameHeight of [600, 640, 700, 760, 900]) {
      app.view.resize({ frameHeight });
      const before = { rows: rows(), railPx: app.scene.railPx };
      app.view.resize({ frameHeight: frameHeight + 96, leastHeight: frameHeight });
      expect({ rows: rows(), railPx: app.scene.railPx }).toEqual(before);
    }
  });

  it('has every event as a mark, and nothing of those that lie beyond an edge', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        app.travel.show(window);
        const inView = new Set(app.filtering.events.filter(({ time }) => isIn(time, window)).map(({ id }) => id));
        for (const { event, layout } of [...app.scene.drawn.values()].flat())
          expect(layout!.isOutside, event.id).toBe(!inView.has(event.id));
      }),
    );
  });
});

describe('where things are', () => {
  it('the title of a long bar stays near the edge while the bar passes under it', () => {
    const screenX = (id: string) =>
      app.scene.placedById.get(id)!.x + app.scene.edges.get(id)!.shift + app.scene.offsetPx;
    for (const year of [2005, 2005.01, 2007, 2009]) {
      app.travel.show({ start: (year - 1970) * 365.25, span: 6 * 365.25 });
      expect(app.scene.edges.get('explorascience-tokyo')!.side).toBe('right');
      expect(screenX('explorascience-tokyo')).toBeCloseTo(SIZES.pin, 6);
      expect(screenX('wonder-technology-lab')).toBeCloseTo(SIZES.pin, 6);
    }
  });

  it('an event is where its date is, in any window', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        app.travel.show(window);
        const { scene, view } = app;
        for (const { event, x } of placedOf()) {
          const onScreen = x + scene.offsetPx;
          const exact = (event.anchor - view.window.start) * view.pxPerDay;
          if (exact > -1000 && exact < 2000) expect(onScreen).toBeCloseTo(exact, 3);
          else expect(onScreen < 0 || onScreen > 1100).toBe(true);
        }
      }),
    );
  });

  it('the lines of the axis are where their dates are, and leave no hole in the plot', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        app.travel.show(window);
        const { scene, view } = app;
        const { minor, major } = scene.ticks;
        for (const { instant, x } of [...minor, ...major]) {
          expect(x + scene.offsetPx).toBeCloseTo((instant - view.window.start) * view.pxPerDay, 3);
        }
        const xs = minor.map(({ x }) => x + scene.offsetPx);
        const gaps = pairs(xs).map(([x, next]) => next - x);
        expect(Math.min(...gaps)).toBeGreaterThan(0);
        expect(xs[0]).toBeLessThan(Math.max(...gaps));
        expect(xs.at(-1)).toBeGreaterThanOrEqual(1100 - Math.max(...gaps) - 0.01); // a line on the edge itself may be left out
        const within = (px: number) => minor.filter((_, i) => xs[i]! >= -px && xs[i]! <= 1100 + px);
        expect(scene.ticksInView.minor).toEqual(expect.arrayContaining(within(-0.01)));
        expect(within(0.01)).toEqual(expect.arrayContaining([...scene.ticksInView.minor]));
        expect(major).toEqual(expect.arrayContaining([...scene.ticksInView.major]));
      }),
    );
  });

  it('holds every event that is shown, and only those', () => {
    app.filtering.toggle('hiddenLanes', 'environment');
    expect([...app.scene.placedById.keys()].sort()).toEqual([...app.filtering.shownIds].sort());
    expect(app.scene.placed.get('environment')).toEqual([]);
  });

  it('keeps a hidden lane, as high as its name', () => {
    app.filtering.toggle('hiddenLanes', 'environment');
    expect(app.scene.lanes.find(({ id }) => id === 'environment')!.height).toBe(32);
  });

  it('is as high as the frame below the axis and the eras, above the minimap', () => {
    app.view.resize({ frameHeight: 900 });
    const room = 900 - 40 - 52;
    expect(app.scene.height).toBe(room);
    app.travel.show(windowAt(2));
    expect(app.scene.height).toBe(room - 64);
  });
});

describe('on a short screen', () => {
  it('the minimap gives way while all years are in view and the titles need its room', () => {
    app = makeApp(makeCatalog({ ...ownDataset, eras: [] }));
    // 23 rows and six lanes: 564 px.
    const shows = [667, 668].map((height) => {
      app.view.resize({ frameHeight: height });
      return app.scene.showsMinimap;
    });
    expect(shows).toEqual([false, true]);
    app.view.resize({ frameHeight: 600 });
    app.travel.show(windowAt(2));
    expect(app.scene.showsMinimap).toBe(true);
  });

  it('what is searched for gets its title before others', () => {
    app.view.resize({ frameHeight: 514 });
    const detailOf = (id: string) => app.scene.placedById.get(id)!.detail;
    expect(detailOf('curiostep')).toBe('icon');
    app.finder.find('curiostep');
    expect(detailOf('curiostep')).toBe('title');
    app.finder.find('');
    expect(detailOf('curiostep')).toBe('icon');
  });

  it('all titles are there as soon as there is room', () => {
    app.view.resize({ frameHeight: 40 + 24 + 564 });
    expect(placedOf().filter(({ detail, cutPx }) => detail === 'icon' || cutPx !== undefined)).toEqual([]);
  });

  it('the sentences of eras give way to the titles of events', () => {
    const rails = [615, 616, 40 + 52 + 563, 40 + 52 + 564].map((frameHeight) => {
      app.view.resize({ frameHeight });
      return app.scene.railPx;
    });
    expect(rails).toEqual([24, 24, 24, 52]);
  });
});

describe('eras', () => {
  it('stand in for the minimap while all years are in view', () => {
    app.view.resize({ frameHeight: 1000 });
    expect([app.scene.railPx, app.scene.showsMinimap]).toEqual([52, false]);
    app.travel.show(windowAt(2));
    expect([app.scene.railPx, app.scene.showsMinimap]).toEqual([52, true]);
  });

  it('that overlap have rows of their own, and titles alone', () => {
    const [first, ...others] = ownDataset.eras;
    const eras = [first!, { ...first!, id: 'inside', from: first!.from + 1000 }, ...others];
    app = makeApp(makeCatalog({ ...ownDataset, eras }));
    app.view.resize({ frameHeight: 1000 });
    expect([app.scene.eraRows, app.scene.railPx]).toEqual([[0, 1, 0, 0, 0], 48]);
  });
});

describe('the first screen', () => {
  it('is left by zooming, opening, searching and filtering, and does not come back', async () => {
    for (const leave of [
      () => void app.travel.show(windowAt(2)),
      () => app.open('eye-see'),
      () => app.go({ query: 'unicef' }),
      () => app.go({ filters: { ...app.location.filters, kinds: ['report'] } }),
    ]) {
      app = makeApp();
      expect(app.firstScreen.isShown).toBe(true);
      await leave();
      expect(app.firstScreen.isShown).toBe(false);
      await app.go(HOME);
      expect(app.firstScreen.isShown).toBe(false);
    }
  });

  it('stays while the view moves, so that nothing changes its height on the way', () => {
    app.view.motion.attachCanvas(false);
    expect(app.firstScreen.isShown).toBe(true);
    app.travel.show(windowAt(2));
    expect(app.firstScreen.isShown).toBe(true);
    app.view.motion.stop();
    app.view.motion.finish();
    expect(app.firstScreen.isShown).toBe(false);
  });
});
