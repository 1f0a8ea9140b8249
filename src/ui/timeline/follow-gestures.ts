import type { TimeWindow } from '../../core/time/time-window.ts';
import type { GestureHandlers } from '../../interaction/zoom-gesture.ts';
import { oncePerFrame } from '../../scheduling/once-per-frame.ts';
import type { AppState } from '../../state/app-state.svelte.ts';
import { loadGestures } from '../lazy.ts';

/**
 * Lets the view follow wheel, drag and touch gestures on an element. They are loaded just after the first drawing; keys
 * and buttons do the same.
 *
 * @param onmissing called if they cannot be loaded
 */
export const followGestures = (app: AppState, onmissing: () => void) => (node: HTMLElement) => {
  let dispose = () => {};
  let isGone = false;
  const begin = ({ zoomGesture }: Awaited<ReturnType<typeof loadGestures>>) => {
    if (isGone) return;
    if (performance.getEntriesByName('nenpyo:gestures').length === 0) performance.mark('nenpyo:gestures');
    const { view } = app;
    const { plan, flush } = oncePerFrame();
    let ahead: TimeWindow | undefined;
    const follow = (window: TimeWindow, show: (window: TimeWindow) => void) => {
      ahead = window;
      plan(() => {
        ahead = undefined;
        show(window);
      });
    };
    const handlers: GestureHandlers = {
      view: () => {
        const window = ahead ?? view.window;
        // A link may have led nearer than zooming does.
        return { window, bounds: view.bounds, width: view.width, minSpan: Math.min(view.zoomLimit, window.span) };
      },
      canScroll: () => [node.closest('.scroll'), document.scrollingElement].some(overflows),
      onhold: (window) => follow(window, (to) => app.travel.hold(to)),
      onrelease: () => {
        flush();
        app.travel.release();
      },
      onwheel: (window) => follow(view.fitted(window), (to) => app.travel.show(to)),
      ondoubleclick: (instant) => {
        flush();
        app.travel.flyTo(view.zoomed(1 / 2, instant));
      },
    };
    dispose = zoomGesture(node, handlers, node.closest<HTMLElement>('.frame') ?? node);
  };
  void loadGestures().then(begin, () => isGone || onmissing());
  return () => {
    isGone = true;
    dispose();
  };
};

/** Whether an element has more content than fits its height. */
export const overflows = (element: Element | null): boolean =>
  element !== null && element.scrollHeight > element.clientHeight;
