import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { isIn } from '../../src/core/dataset/event-time.ts';
import { beyondOf } from '../../src/core/layout/beyond.ts';
import { labelReach } from '../../src/core/layout/footprint.ts';
import { SIZES } from '../../src/core/layout/types.ts';
import { spanOf, startOf } from '../../src/core/tiles/grid.ts';
import { MIN_SPAN } from '../../src/core/time/bounds.ts';
import type { TimeWindow } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import type { TilePlan } from '../../src/state/large/tile-plan.svelte.ts';
import { makeApp } from '../helpers/app.ts';
import { runs } from '../helpers/random.ts';
import { SEEDED_LANES, seededDataset } from '../helpers/seeded.ts';

/** How deep one has zoomed in, and where between the earliest and the latest view. */
interface Place {
  readonly depth: number;
  readonly at: number;
}
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyPlace: fc.Arbitrary<Place> = fc.record({ depth: share, at: share });
/** A place, and how one goes on from there: by shares of the view, and nearer or farther. */
const anyWay = fc.tuple(
  anyPlace,
  fc.array(
    fc.record({
      by: fc.double({ min: -1, max: 1, noNaN: true }),
      zoom: fc.double({ min: 0.6, max: 1.6, noNaN: true }),
    }),
    { maxLength: 6 },
  ),
);
type Way = typeof anyWay extends fc.Arbitrary<infer T> ? T : never;

/** The windows along a way. */
function windowsOf(app: AppState, [place, steps]: Way): TimeWindow[] {
  const windows = [windowAt(app, place)];
  for (const { by, zoom } of steps) {
    const { start, span } = windows.at(-1)!;
    windows.push(app.view.fitted({ start: start + by * span, span: span * zoom }));
  }
  return windows;
}

function windowAt({ view: { bounds } }: AppState, { depth, at }: Place): TimeWindow {
  const span = bounds.span * (MIN_SPAN / bounds.span) ** depth;
  return { start: bounds.start + at * (bounds.span - span), span };
}

/** Moves there without coming to rest on the way. */
function moveAlong(app: AppState, windows: readonly TimeWindow[]) {
  const { motion } = app.view;
  for (const window of windows) {
    const before = app.view.window;
    app.travel.show(window);
    if (app.view.window !== before) expect(motion.isMoving).toBe(true);
    app.scene.placed.get('a'); // drawn in each frame
  }
  motion.stop();
  motion.finish();
}

/** All that is drawn, and where. */
function drawnOf(app: AppState) {
  const { scene } = app;
  return SEEDED_LANES.map((lane) => ({
    events: scene.placed.get(lane)!.map(({ event, detail, side, row, x, y }) => {
      const edge = scene.edges.get(event.id);
      return edge?.isOutside ? event.id : { id: event.id, row, x, y, detail, side, ...edge };
    }),
    clusters: scene.clusters.get(lane)!.map(({ cluster, y }) => ({ ...cluster, y })),
  }));
}

describe.each([1_001, 100_000])('a timeline of %i events, in any window', (count) => {
  const catalog = makeCatalog(seededDataset(count));
  const byLane = new Map(SEEDED_LANES.map((id) => [id, catalog.dataset.events.filter(({ lane }) => lane === id)]));
  const appWith = () => {
    const app = makeApp(catalog);
    app.view.motion.attachCanvas(false);
    return app;
  };
  const moved = appWith();

  it('draws the same, whatever the way there', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        const windows = windowsOf(moved, way);
        moveAlong(moved, windows);
        const direct = appWith();
        moveAlong(direct, windows.slice(-1));
        expect(drawnOf(moved)).toEqual(drawnOf(direct));
      }),
      { numRuns: runs(150) },
    );
  });

  it('lets no text run into another, nor into a cluster', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        moveAlong(moved, windowsOf(moved, way));
        const { scene } = moved;
        for (const lane of SEEDED_LANES) {
          const half = SIZES.cluster / 2;
          const taken = scene.clusters.get(lane)!.map(({ instant, y }) => ({ y, left: scene.toPx(instant) - half, right: scene.toPx(instant) + half })); // prettier-ignore
          for (const placed of scene.placed.get(lane)!) {
            const edge = scene.edges.get(placed.event.id);
            if (edge?.isOutside) continue;
            const { detail, side, shift } = edge ?? { ...placed, shift: 0 };
            const reach = labelReach(placed.event, detail, side);
            const [left, right] = [placed.x + shift - reach.left, placed.x + shift + reach.right];
            const clash = taken.filter((one) => one.y === placed.y && one.left < right - 1 && left < one.right - 1);
            expect(clash, placed.event.id).toEqual([]);
            taken.push({ y: placed.y, left, right });
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('makes every event near the view a mark or counts it in one cluster', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        moveAlong(moved, windowsOf(moved, way));
        const { tiles, clusters } = moved.plan as TilePlan;
        for (const { address } of tiles) {
          const [from, until] = [startOf(address), startOf(address) + spanOf(address)];
          const isHere = ({ time }: { time: { anchor: number } }) => time.anchor >= from && time.anchor < until;
          for (const lane of SEEDED_LANES) {
            const counted = clusters.filter((one) => one.lane === lane && one.address === address);
            const marks = moved.scene.marks.get(lane)!.filter(isHere);
            expect(counted.length).toBeLessThanOrEqual(1);
            expect(marks.length + (counted[0]?.count ?? 0)).toBe(byLane.get(lane)!.filter(isHere).length);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('counts every event that is not in view at exactly one edge of its lane', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const window = windowAt(moved, place);
        for (const events of byLane.values()) {
          const { earlier, later } = beyondOf(events, window);
          expect(earlier.count + later.count).toBe(events.filter(({ time }) => !isIn(time, window)).length);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
