import type { TimeWindow } from '../../src/core/time/time-window.ts';
import { zoomGesture, type GestureView } from '../../src/interaction/zoom-gesture.ts';

/** The left edge of the plot on the page. Every x here is relative to the plot. */
const LEFT = 200;

/** Turns the wheel over a node; returns the event, to check whether the page was kept from scrolling. */
export function wheel(node: Element, init: WheelEventInit): WheelEvent {
  const { clientX = 0, ctrlKey = false, metaKey = false, shiftKey = false } = init;
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init });
  // In Happy DOM a wheel event is not a mouse event.
  Object.assign(event, { clientX: LEFT + clientX, clientY: 0, ctrlKey, metaKey, shiftKey });
  node.dispatchEvent(event);
  return event;
}

/** Sends one mouse event. */
export function mouse(target: EventTarget, type: string, x: number, init: MouseEventInit = {}): void {
  const clientX = LEFT + x;
  // d3 listens for the rest of a drag on the event's `view`.
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, clientX, ...init }));
}

/** Sends one touch event, with each finger at an x or lifted, and all at the same y. */
export function touch(
  node: Element,
  type: string,
  fingers: readonly number[],
  lifted: readonly number[] = [],
  y = 0,
): TouchEvent {
  const toTouch = (x: number, identifier: number) => ({ identifier, clientX: LEFT + x, clientY: y, target: node }) as unknown as Touch; // prettier-ignore
  const touches = fingers.map(toTouch);
  const event = new TouchEvent(type, { bubbles: true, cancelable: true });
  Object.assign(event, { touches, changedTouches: lifted.length > 0 ? lifted.map(toTouch) : touches });
  node.dispatchEvent(event);
  return event;
}

/** Presses the button over a node, moves along x, and releases it. */
export function drag(node: Element, path: readonly number[], init: MouseEventInit = {}): void {
  mouse(node, 'mousedown', path[0]!, init);
  for (const x of path.slice(1)) mouse(window, 'mousemove', x, init);
  mouse(window, 'mouseup', path.at(-1)!, init);
}

/** A node with gestures, 1000 px wide, over ten thousand days; the view follows the gestures. */
export function gesturePlot() {
  const node = document.createElement('div');
  node.getBoundingClientRect = () => new DOMRect(LEFT, 0, 1000, 400);
  document.body.append(node);
  const state: { -readonly [K in keyof GestureView]: GestureView[K] } = {
    window: { start: 4000, span: 2000 },
    bounds: { start: 0, span: 10_000 },
    minSpan: 7,
    width: 1000,
  };
  const plot = { canScroll: true };
  const log: string[] = [];
  const follow = (name: string) => (window: TimeWindow) => {
    log.push(name);
    state.window = window;
  };
  const instants: number[] = [];
  const dispose = zoomGesture(node, {
    view: () => state,
    canScroll: () => plot.canScroll,
    onhold: follow('hold'),
    onrelease: () => log.push('release'),
    onwheel: follow('wheel'),
    ondoubleclick: (instant) => instants.push(instant),
  });
  return { node, state, plot, log, instants, dispose };
}
