/** Something that changes more often than it can be seen, and is carried out once for each frame. */
export interface OncePerFrame {
  /** Carries this out in the next frame, in place of what is still waiting. */
  readonly plan: (action: () => void) => void;
  /** Carries out now what is waiting. */
  readonly flush: () => void;
}

/** A browser may send several movements of a wheel or a hand in one frame: drawing each would be for nobody. */
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
