import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { View } from '../../src/state/view.svelte.ts';

const BOUNDS = { start: 1000, span: 30_000 };
const anyStart = fc.double({ min: -50_000, max: 80_000, noNaN: true });
const anySpan = fc.double({ min: 1, max: 60_000, noNaN: true });

function viewOf(start: number, span: number): View {
  const view = new View(BOUNDS);
  view.resize({ width: 1200 });
  view.show({ start, span });
  return view;
}

describe('View', () => {
  it('begins with all of time', () => {
    const view = new View(BOUNDS);
    expect(view.window).toBe(BOUNDS);
    expect({ showsAll: view.showsAll, level: view.level, span: view.span }).toEqual({ showsAll: true, level: 0, span: 30_000 }); // prettier-ignore
  });

  it('shows nothing beyond the bounds, nor less than a week', () => {
    fc.assert(
      fc.property(anyStart, anySpan, (start, span) => {
        const { window } = viewOf(start, span);
        expect(window.span).toBe(Math.min(Math.max(span, 7), 30_000));
        expect(window.start).toBeGreaterThanOrEqual(1000);
        expect(window.start + window.span).toBeLessThanOrEqual(31_000 + 1e-9);
      }),
    );
  });

  it('keeps the span equal to the last bit while it pans', () => {
    fc.assert(
      fc.property(anyStart, anySpan, fc.array(anyStart), (start, span, starts) => {
        const view = viewOf(start, span);
        const before = view.span;
        for (const next of starts) {
          view.show({ start: next, span: view.window.span });
          expect(view.span).toBe(before);
        }
      }),
    );
  });

  it('is held back by the bounds ever harder, at most by a sixth of the span, and settles inside', () => {
    const view = viewOf(1000, 3000);
    const overs = [0, 100, 1000, 10_000, 1e6].map((pull) => {
      view.hold({ start: 1000 - pull, span: 3000 });
      expect(view.settled).toEqual({ start: 1000, span: 3000 });
      return 1000 - view.window.start;
    });
    expect(overs[0]).toBe(0);
    expect(overs).toEqual([...overs].sort((a, b) => a - b));
    expect(overs[1]).toBeGreaterThan(40);
    expect(overs[4]).toBeLessThanOrEqual(500);
  });

  it('settles where it is when nothing is over the bounds', () => {
    const view = viewOf(5000, 3000);
    view.hold({ start: 5100, span: 3000 });
    expect(view.settled).toEqual(view.window);
  });

  it.each([
    ['a quarter later', 0.25, 5750],
    ['a quarter earlier', -0.25, 4250],
    ['to the end at most', 100, 28_000],
    ['to the beginning at most', -100, 1000],
  ])('moves %s', (_, share, start) => {
    expect(viewOf(5000, 3000).moved(share)).toEqual({ start, span: 3000 });
  });

  it.each([
    ['in about the centre', 0.5, undefined, { start: 5750, span: 1500 }],
    ['in about an instant', 0.5, 5000, { start: 5000, span: 1500 }],
    ['out about the centre', 2, undefined, { start: 3500, span: 6000 }],
    ['out to all of time at most', 100, undefined, BOUNDS],
    ['in to a week at most', 0.000_01, 6500, { start: 6496.5, span: 7 }],
  ])('zooms %s', (_, factor, anchor, window) => {
    const zoomed = viewOf(5000, 3000).zoomed(factor, anchor);
    expect(zoomed.start).toBeCloseTo(window.start, 1);
    expect(zoomed.span).toBeCloseTo(window.span, 6);
  });

  it('changes level with hysteresis: what it shows depends on where it comes from', () => {
    const view = viewOf(1000, 30_000 / 1.8);
    expect(view.level).toBe(0);
    view.show({ start: 1000, span: 30_000 / 2.1 });
    expect(view.level).toBe(1);
    view.hold({ start: 1000, span: 30_000 / 1.8 });
    expect(view.level).toBe(1);
    view.show(BOUNDS);
    expect(view.level).toBe(0);
  });

  it('turns instants into pixels of its width', () => {
    const view = viewOf(5000, 3000);
    expect(view.pxPerDay).toBe(0.4);
    expect(view.scale.toPx(5000)).toBe(0);
    expect(view.scale.toPx(8000)).toBe(1200);
    view.resize({ width: 600 });
    expect(view.scale.toInstant(300)).toBe(6500);
    expect(view.showsAll).toBe(false);
  });

  it('goes on from where it is heading, so that quick steps add up', () => {
    const view = viewOf(10_000, 8000);
    view.headFor(view.zoomed(1 / 2));
    view.glide({ start: 10_200, span: 7600 });
    expect(view.zoomed(1 / 2)).toEqual({ start: 13_000, span: 2000 });
    expect(view.moved(1)).toEqual({ start: 16_000, span: 4000 });
  });

  it.each([
    ['shows', (view: View) => view.show({ start: 5000, span: 1000 })],
    ['holds', (view: View) => view.hold({ start: 5000, span: 1000 })],
  ] as const)('forgets where it was heading when a hand %s another window', (_, take) => {
    const view = viewOf(10_000, 8000);
    view.headFor(view.zoomed(1 / 2));
    take(view);
    expect(view.destination).toEqual({ start: 5000, span: 1000 });
  });
});
