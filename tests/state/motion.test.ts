import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp } from '../helpers/app.ts';

let app: AppState;
beforeEach(() => {
  vi.useFakeTimers();
  app = makeApp();
  app.view.motion.attachCanvas(false);
});
afterEach(() => vi.useRealTimers());

const QUIET_MS = 80;
const half = () => {
  const { start, span } = app.view.bounds;
  return { start, span: span / 2 };
};

describe('while the view moves', () => {
  it('the elements stay as they were, and the live scene goes on', () => {
    const { resting, offsetPx } = app.scene;
    const before = { drawn: resting.drawn, axis: resting.axis, offsetPx: resting.offsetPx, window: resting.window };
    for (const start of [half().start, half().start + 5000]) {
      app.travel.show({ ...half(), start });
      expect(app.view.motion.isMoving).toBe(true);
      expect(resting).toMatchObject(before);
      expect(resting.drawn).toBe(before.drawn);
    }
    expect(app.scene.offsetPx).not.toBe(offsetPx);
  });

  it('comes to rest once nothing has moved for a while, at most twice as long', () => {
    app.travel.show(half());
    vi.advanceTimersByTime(QUIET_MS);
    app.travel.show({ ...half(), start: half().start + 1000 });
    vi.advanceTimersByTime(QUIET_MS);
    expect(app.view.motion.isMoving).toBe(true);
    vi.advanceTimersByTime(QUIET_MS);
    expect([app.view.motion.isMoving, app.view.motion.isFinishing]).toEqual([false, true]);
    expect(app.scene.resting.window).toEqual(app.view.window);
    app.view.motion.finish();
    expect(app.view.motion.isAtRest).toBe(true);
  });

  it('goes on moving when it is moved while the elements follow', () => {
    app.travel.show(half());
    vi.advanceTimersByTime(2 * QUIET_MS);
    app.travel.show(app.view.bounds);
    expect(app.view.motion.isMoving).toBe(true);
    app.view.motion.finish(); // of the previous movement
    expect(app.view.motion.isMoving).toBe(true);
  });
});

describe('the elements follow at once', () => {
  it('where a link or Back leads', () => {
    app.view.jump(half());
    expect(app.view.motion.isAtRest).toBe(true);
    expect(app.scene.resting.window).toEqual(half());
  });

  it('when a flight arrives in its first frame, since the reader wants less motion', () => {
    app.travel.flyTo(half());
    expect(app.view.motion.isAtRest).toBe(true);
  });

  it('when there is no canvas to draw on', () => {
    app.travel.show(half());
    app.view.motion.detachCanvas();
    expect(app.view.motion.isAtRest).toBe(true);
    app.travel.show(app.view.bounds);
    expect(app.view.motion.isAtRest).toBe(true);
    expect(app.scene.resting.window).toEqual(app.view.window);
  });
});

it('from the beginning, the canvas covers elements that are still to be mounted', () => {
  app.view.motion.attachCanvas(true);
  expect(app.view.motion.isFinishing).toBe(true);
});

it('a window that is shown again moves nothing', () => {
  app.travel.show(app.view.window);
  expect(app.view.motion.isAtRest).toBe(true);
});
