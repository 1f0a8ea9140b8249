/** Something that changes more often than it can be seen, and is done once per frame. */
export interface OncePerFrame {
  /** Runs an action in the next frame, replacing one that is still waiting. */
  readonly plan: (action: () => void) => void;
  /** Runs the waiting action now. */
  readonly flush: () => void;
}

/** A browser may send several wheel or pointer events in one frame: drawing each would be wasted work. */
export function oncePerFrame(frame: (callback: () => void) => void = requestAnimationFrame): OncePerFrame {
  let waiting: (() => void) | undefined;
  const flush = () => {
    const action = waiting;
    waiting = undefined;
    action?.();
  };
  return {
    plan(action) {
      if (!waiting) frame(flush);
      waiting = action;
    },
    flush,
  };
}
