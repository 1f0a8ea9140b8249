import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drag, gesturePlot, mouse, wheel } from '../helpers/gestures.ts';

type Plot = ReturnType<typeof gesturePlot>;
let plot: Plot;
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
const original = { start: 4000, span: 2000 };

describe('Ctrl or ⌘ and wheel', () => {
  it.each([
    ['in', { ctrlKey: true, deltaY: -30 }],
    ['in', { metaKey: true, deltaY: -30 }],
    ['out', { ctrlKey: true, deltaY: 30 }],
    ['out', { ctrlKey: true, deltaY: 3, deltaMode: 1 }],
  ])('zooms %s about the pointer with %j', (way, init) => {
    const under = instantAt(250);
    const event = wheel(plot.node, { clientX: 250, ...init });
    expect(event.defaultPrevented).toBe(true);
    expect(plot.log).toEqual(['wheel']);
    expect(plot.state.window.span < 2000).toBe(way === 'in');
    expect(plot.state.window.span).not.toBe(2000);
    expect(instantAt(250)).toBeCloseTo(under, 6);
  });

  it('zooms by the root of two at most for one notch, however far it turns', () => {
    wheel(plot.node, { clientX: 500, ctrlKey: true, deltaY: -5000 });
    expect(plot.state.window.span).toBeCloseTo(2000 / Math.SQRT2, 6);
  });

  it('zooms there and back to where it was', () => {
    wheel(plot.node, { clientX: 700, ctrlKey: true, deltaY: -40 });
    wheel(plot.node, { clientX: 700, ctrlKey: true, deltaY: 40 });
    expect(plot.state.window.start).toBeCloseTo(4000, 6);
    expect(plot.state.window.span).toBeCloseTo(2000, 6);
  });

  it('stops at all of time and at the least span, and even there does not zoom the page', () => {
    for (let i = 0; i < 60; i++) wheel(plot.node, { clientX: 500, ctrlKey: true, deltaY: 500 });
    expect(plot.state.window.span).toBeCloseTo(10_000, 6);
    vi.runAllTimers();
    expect(wheel(plot.node, { clientX: 500, ctrlKey: true, deltaY: 500 }).defaultPrevented).toBe(true);
    for (let i = 0; i < 60; i++) wheel(plot.node, { clientX: 500, ctrlKey: true, deltaY: -500 });
    expect(plot.state.window.span).toBeCloseTo(7, 6);
  });

  it('goes on from a jump between two of its events', () => {
    wheel(plot.node, { clientX: 250, ctrlKey: true, deltaY: -30 });
    vi.advanceTimersByTime(100);
    plot.state.window = { start: 8000, span: 1000 };
    wheel(plot.node, { clientX: 250, ctrlKey: true, deltaY: -1 });
    expect(instantAt(250)).toBeCloseTo(8250, 6);
    expect(plot.state.window.span).toBeCloseTo(1000, -2);
  });
});

describe('a wheel alone', () => {
  it.each([
    ['downwards', { deltaY: 100 }],
    ['downwards and a little sideways', { deltaY: 100, deltaX: 40 }],
    ['not at all', {}],
  ])('turned %s is left to the page if there is something to scroll', (_, init) => {
    expect(wheel(plot.node, { clientX: 250, ...init }).defaultPrevented).toBe(false);
    expect({ log: plot.log, window: plot.state.window }).toEqual({ log: [], window: original });
  });

  it('zooms about the pointer if there is nothing to scroll, and the page stays', () => {
    plot.plot.canScroll = false;
    expect(wheel(plot.node, { clientX: 250, deltaY: -100 }).defaultPrevented).toBe(true);
    const { start, span } = plot.state.window;
    expect([plot.log, span < 2000, start + span / 4]).toEqual([['wheel'], true, expect.closeTo(4500, 6)]);
  });

  it.each([
    ['sideways', { deltaX: 100 }, 4200],
    ['back', { deltaX: -100, deltaY: 20 }, 3800],
    ['with Shift', { deltaY: 100, shiftKey: true }, 4200],
    ['with Shift, where the browser has turned it already', { deltaX: 100, shiftKey: true }, 4200],
    ['by lines', { deltaX: 3, deltaMode: 1 }, 4096],
    ['by pages', { deltaX: 1, deltaMode: 2 }, 4800],
  ])('turned %s pans, and the page stays', (_, init, start) => {
    expect(wheel(plot.node, init).defaultPrevented).toBe(true);
    expect({ log: plot.log, window: plot.state.window }).toEqual({ log: ['wheel'], window: { start, span: 2000 } });
  });
});

describe('a drag', () => {
  it('pans with the hand, and says when the hand lets go', () => {
    drag(plot.node, [600, 500, 450]);
    expect(plot.log).toEqual(['hold', 'hold', 'release']);
    expect(plot.state.window.start).toBeCloseTo(4300, 6);
    expect(plot.state.window.span).toBeCloseTo(2000, 6);
  });

  it('keeps the span equal to the last bit from its first move to its last', () => {
    const spans = new Set<number>();
    fc.assert(
      fc.property(fc.double({ min: 7, max: 10_000, noNaN: true }), (span) => {
        plot.state.window = { start: 1000, span };
        spans.clear();
        mouse(plot.node, 'mousedown', 500);
        for (let i = 1; i <= 11; i++) {
          mouse(window, 'mousemove', 500 - 10 * i);
          spans.add(plot.state.window.span);
        }
        mouse(window, 'mouseup', 390);
        expect(spans.size).toBe(1);
      }),
    );
  });

  it('may pull over the bounds: how far that goes is not for the hand to say', () => {
    drag(plot.node, [0, 900, 3000]);
    expect(plot.state.window.start).toBeCloseTo(-2000, 6);
  });

  it('with another button than the first does nothing', () => {
    drag(plot.node, [600, 500], { button: 2 });
    expect({ log: plot.log, window: plot.state.window }).toEqual({ log: [], window: original });
  });

  it('after a wheel, at once, is a drag from its first move on', () => {
    wheel(plot.node, { clientX: 600, ctrlKey: true, deltaY: -30 });
    const { span } = plot.state.window;
    const under = instantAt(600);
    mouse(plot.node, 'mousedown', 600);
    mouse(window, 'mousemove', 500);
    expect(plot.log).toEqual(['wheel', 'hold']);
    expect(plot.state.window.span).toBeCloseTo(span, 6);
    expect(instantAt(500)).toBeCloseTo(under, 6);
    mouse(window, 'mouseup', 500);
  });
});

it('a pointer that only moves, and a click, change nothing', () => {
  mouse(plot.node, 'mousemove', 300);
  drag(plot.node, [600]);
  expect({ log: plot.log, window: plot.state.window }).toEqual({ log: ['release'], window: original });
});

it('a double click says at which instant, and d3 does not zoom by itself', () => {
  mouse(plot.node, 'dblclick', 250);
  expect({ instants: plot.instants, log: plot.log }).toEqual({ instants: [4500], log: [] });
});

it('a double click on a button is the button’s own', () => {
  const icon = document.createElement('span');
  const button = document.createElement('button');
  button.append(icon);
  plot.node.append(button);
  mouse(icon, 'dblclick', 250);
  expect({ instants: plot.instants, log: plot.log }).toEqual({ instants: [], log: [] });
});

it('what is disposed of follows nothing any more', () => {
  plot.dispose();
  expect(wheel(plot.node, { ctrlKey: true, deltaY: -30 }).defaultPrevented).toBe(false);
  expect(wheel(plot.node, { deltaX: 100 }).defaultPrevented).toBe(false);
  drag(plot.node, [600, 500]);
  mouse(plot.node, 'dblclick', 250);
  expect({ log: plot.log, instants: plot.instants, window: plot.state.window }).toEqual({
    log: [],
    instants: [],
    window: original,
  });
});

it('every listener that is put on the node is taken off again', () => {
  const added = vi.spyOn(HTMLElement.prototype, 'addEventListener');
  const removed = vi.spyOn(HTMLElement.prototype, 'removeEventListener');
  gesturePlot().dispose();
  const typesOf = (calls: readonly (readonly unknown[])[]) => calls.map(([type]) => type).sort();
  expect(typesOf(added.mock.calls)).toContain('wheel');
  expect(typesOf(removed.mock.calls)).toEqual(typesOf(added.mock.calls));
  vi.restoreAllMocks();
});
