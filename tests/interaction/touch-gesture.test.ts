import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gesturePlot, touch } from '../helpers/gestures.ts';

let plot: ReturnType<typeof gesturePlot>;
beforeEach(() => {
  vi.useFakeTimers();
  plot = gesturePlot();
});
afterEach(() => {
  vi.runAllTimers();
  plot.dispose();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const instantAt = (x: number) => plot.state.window.start + (x / plot.state.width) * plot.state.window.span;

describe('on a touch screen', () => {
  it('two fingers zoom about the point between them', () => {
    const under = instantAt(500);
    touch(plot.node, 'touchstart', [400, 600]);
    touch(plot.node, 'touchmove', [300, 700]);
    touch(plot.node, 'touchend', [], [300, 700]);
    expect(plot.log).toEqual(['hold', 'release']);
    expect(plot.state.window.span).toBeCloseTo(1000, 6);
    expect(instantAt(500)).toBeCloseTo(under, 6);
  });

  it('one finger pans', () => {
    touch(plot.node, 'touchstart', [400]);
    touch(plot.node, 'touchmove', [300]);
    touch(plot.node, 'touchend', [], [300]);
    expect(plot.log).toEqual(['hold', 'release']);
    expect(plot.state.window.start).toBeCloseTo(4200, 6);
  });

  it('one finger that sets off up or down scrolls the page, even if it then turns aside', () => {
    touch(plot.node, 'touchstart', [400]);
    const moves = [touch(plot.node, 'touchmove', [405], [], 30), touch(plot.node, 'touchmove', [300], [], 40)];
    touch(plot.node, 'touchend', [], [300]);
    expect(moves.map((move) => move.defaultPrevented)).toEqual([false, false]);
    expect(plot.log).not.toContain('hold');
    expect(plot.state.window).toEqual({ start: 4000, span: 2000 });
  });

  it('one finger that sets off sideways pans, even if it then goes down', () => {
    touch(plot.node, 'touchstart', [400]);
    touch(plot.node, 'touchmove', [380], [], 5);
    const last = touch(plot.node, 'touchmove', [300], [], 200);
    touch(plot.node, 'touchend', [], [300]);
    expect(last.defaultPrevented).toBe(true);
    expect(plot.state.window.start).toBeCloseTo(4200, 6);
  });

  it('two taps zoom in about the finger, at once', () => {
    const under = instantAt(300);
    for (let tap = 0; tap < 2; tap++) {
      touch(plot.node, 'touchstart', [300]);
      touch(plot.node, 'touchend', [], [300]);
      vi.advanceTimersByTime(100);
    }
    expect(plot.state.window.span).toBeCloseTo(1000, 6);
    expect(instantAt(300)).toBeCloseTo(under, 6);
    expect(plot.log.at(-1)).toBe('release');
  });
});
