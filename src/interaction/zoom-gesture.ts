import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Instant } from '../core/time/instant.ts';
import type { TimeWindow } from '../core/time/time-window.ts';

/** What a gesture starts from. */
export interface GestureView {
  readonly window: TimeWindow;
  readonly bounds: TimeWindow;
  readonly minSpan: number;
  readonly width: number;
}

type GestureEvent = D3ZoomEvent<HTMLElement, unknown>;

export interface GestureHandlers {
  /** Called whenever a gesture begins or continues, so it must be cheap to call and its result cheap to keep. */
  readonly view: () => GestureView;
  /** Whether a plain wheel has something to scroll; otherwise it zooms. */
  readonly canScroll: () => boolean;
  /** A pointer drags or pinches; the window may exceed the bounds. */
  readonly onhold: (window: TimeWindow) => void;
  /** The pointer was released. */
  readonly onrelease: () => void;
  /** A wheel was turned. */
  readonly onwheel: (window: TimeWindow) => void;
  /** A double click, at an instant. */
  readonly ondoubleclick: (instant: Instant) => void;
}

/** For wheels that count lines or pages instead of pixels. */
const WHEEL_PX = [1, 16, 400];
/** Zoom per pixel of a pinch on a touchpad, as a power of two, and the maximum for one notch of a wheel. */
const ZOOM_PER_PX = 0.01;
const ZOOM_MOST = 0.5;
/** Hands tremble: a movement no longer than this is a click. */
const CLICK_PX = 4;

/**
 * Lets mouse, wheel and fingers move a timeline: drag and sideways wheel pan, Ctrl/⌘ + wheel and pinch zoom about the
 * pointer; so does a plain wheel, unless there is something to scroll. The only file that knows d3-zoom.
 *
 * d3-zoom keeps a copy of the view on the element. The window in the state is the truth: the copy is updated from it
 * just before d3 reads it, and what d3 reports is turned into a window at once, so there is never a second owner.
 *
 * @param around what belongs to the timeline, such as its axis: a wheel turned there counts as turned at the same x of the plot, or at its edge
 */
export function zoomGesture(node: HTMLElement, handlers: GestureHandlers, around: HTMLElement = node): () => void {
  const selection = select(node);
  let isRefreshing = false;
  /** Where a mouse button was pressed, until the pointer has clearly moved: until then it may become a click. */
  let pressed: { readonly x: number; readonly y: number } | undefined;
  const trembles = ({ clientX, clientY }: MouseEvent) => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_PX) pressed = undefined;
    return pressed !== undefined;
  };

  const zooms = (event: WheelEvent) => event.ctrlKey || event.metaKey || (!isSideways(event) && !handlers.canScroll());

  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent) => (event.type === 'wheel' ? zooms(event as WheelEvent) : !event.button))
    .wheelDelta(({ deltaY, deltaMode }: WheelEvent) => {
      const powers = -deltaY * WHEEL_PX[deltaMode]! * ZOOM_PER_PX;
      return Math.max(-ZOOM_MOST, Math.min(ZOOM_MOST, powers));
    })
    .clickDistance(CLICK_PX)
    .duration(0) // a double tap also changes the view at once: flights are not d3's
    .on('zoom', ({ transform, sourceEvent }: GestureEvent) => {
      if (isRefreshing || (sourceEvent?.type === 'mousemove' && trembles(sourceEvent))) return;
      const window = fromTransform(transform, handlers.view());
      if (sourceEvent?.type === 'wheel') handlers.onwheel(window);
      else handlers.onhold(window);
    })
    .on('end', ({ sourceEvent }: GestureEvent) => {
      if (!isRefreshing && sourceEvent?.type !== 'wheel') handlers.onrelease();
    });

  const refresh = () => {
    const view = handlers.view();
    isRefreshing = true;
    behaviour.extent([[0, 0], [view.width, 1]]).scaleExtent([1, view.bounds.span / view.minSpan]); // prettier-ignore
    // The public method also renews the anchor of an ongoing wheel gesture, so that a jump in between holds.
    behaviour.transform(selection, toTransform(view));
    isRefreshing = false;
  };
  /** A finger that starts up or down scrolls the lanes: events are hidden from d3, which would prevent that. */
  let touch: { readonly x: number; readonly y: number; scrolls?: boolean } | undefined;
  const beginTouch = ({ touches: [first, second] }: TouchEvent) => {
    touch = first && !second ? { x: first.clientX, y: first.clientY } : undefined;
  };
  const moveTouch = (event: TouchEvent) => {
    const [finger] = event.touches;
    if (!touch || !finger) return;
    touch.scrolls ??= Math.abs(finger.clientY - touch.y) > Math.abs(finger.clientX - touch.x);
    if (touch.scrolls) event.stopImmediatePropagation();
  };
  const pan = (event: WheelEvent) => {
    // At the limits d3 ignores the wheel, and the browser would zoom the page.
    if (zooms(event)) return event.preventDefault();
    if (!isSideways(event)) return;
    const delta = event.deltaX || event.deltaY;
    event.preventDefault();
    const { window, width } = handlers.view();
    const days = (delta * WHEEL_PX[event.deltaMode]! * window.span) / width;
    handlers.onwheel({ start: window.start + days, span: window.span });
  };
  const passOn = (event: WheelEvent) => {
    const { target, deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, clientY } = event;
    if (node.contains(target as Node) || !(zooms(event) || isSideways(event))) return;
    event.preventDefault();
    const { left, right } = node.getBoundingClientRect();
    const clientX = Math.max(left, Math.min(right, event.clientX));
    const init = { deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey, clientX, clientY, cancelable: true };
    node.dispatchEvent(new WheelEvent('wheel', init));
  };
  const doubleClick = (event: MouseEvent) => {
    event.stopImmediatePropagation(); // d3's own handler needs d3-transition
    if (wasButton || (event.target as Element).closest('button')) return; // a clicked button opens and must not move
    const { window, width } = handlers.view();
    const px = event.clientX - node.getBoundingClientRect().left;
    handlers.ondoubleclick(window.start + (px / width) * window.span);
  };

  /** Whether the first of two clicks was on a button, which may have moved away under the second. */
  let wasButton = false;
  const press = ({ clientX, clientY, detail, target }: MouseEvent) => {
    pressed = { x: clientX, y: clientY };
    if (detail < 2) wasButton = (target as Element).closest('button') !== null;
  };

  const own = new AbortController();
  const before = { capture: true, passive: true, signal: own.signal }; // before d3's listeners
  for (const type of ['wheel', 'mousedown', 'touchstart']) node.addEventListener(type, refresh, before);
  node.addEventListener('mousedown', press, before);
  node.addEventListener('touchstart', beginTouch, before);
  node.addEventListener('touchmove', moveTouch, before);
  node.addEventListener('dblclick', doubleClick, before);
  node.addEventListener('wheel', pan, { passive: false, signal: own.signal });
  around.addEventListener('wheel', passOn, { passive: false, signal: own.signal });
  selection.call(behaviour);

  return () => {
    own.abort();
    selection.on('.zoom', null);
  };
}

const isSideways = ({ shiftKey, deltaX, deltaY }: WheelEvent) => shiftKey || Math.abs(deltaX) > Math.abs(deltaY);

/** The window as a transform of d3: scale 1 and no offset show the bounds. */
export function toTransform({ window, bounds, width }: GestureView): ZoomTransform {
  return zoomIdentity
    .translate(((bounds.start - window.start) * width) / window.span, 0)
    .scale(bounds.span / window.span);
}

/** The inverse of `toTransform`. */
export function fromTransform({ k, x }: ZoomTransform, { bounds, width }: GestureView): TimeWindow {
  const span = bounds.span / k;
  return { start: bounds.start - (x * span) / width, span };
}
