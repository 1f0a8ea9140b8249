/** Injected into every page before its own scripts, to record when it draws, when it is blocked and how it moves. */

interface Recording {
  /** When frames began, in milliseconds. */
  readonly frames: number[];
  /** From an input event to the message after the next rendering. */
  readonly toPaint: number[];
  readonly from: number;
  readonly until: number;
}

interface LongTask {
  readonly start: number;
  readonly duration: number;
}

interface Probe {
  readonly longTasks: LongTask[];
  /** Resolves with the time of the mark (`performance.mark`) of this name, once set. */
  readonly marked: (name: string) => Promise<number>;
  readonly record: () => void;
  readonly stop: () => Promise<Recording>;
}

declare global {
  interface Window {
    probe: Probe;
    benchSpan?: () => number;
  }
}

/** Runs in the page, so it must not refer to anything outside itself. */
export function installProbe(): void {
  const longTasks: LongTask[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const marked = (name: string) =>
    new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [mark] = list.getEntriesByName(name);
        if (!mark) return;
        observer.disconnect();
        resolve(mark.startTime);
      });
      observer.observe({ type: 'mark', buffered: true });
    });

  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** After the frame has been rendered: a message comes after the rendering that a frame callback belongs to. */
  const afterRendering = async () => {
    await nextFrame();
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    port1.close();
  };

  let recording: Recording | undefined;
  let isOn = false;
  const note = ({ timeStamp }: Event) => {
    const into = recording;
    if (into) void afterRendering().then(() => into.toPaint.push(performance.now() - timeStamp));
  };
  const TYPES = ['wheel', 'pointerdown', 'pointermove', 'pointerup'];
  for (const type of TYPES) addEventListener(type, note, { capture: true, passive: true });

  const record = () => {
    recording = { frames: [], toPaint: [], from: performance.now(), until: 0 };
    isOn = true;
    const tick = (time: number) => {
      if (!isOn) return;
      recording!.frames.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  const stop = async () => {
    await afterRendering();
    await afterRendering();
    isOn = false;
    const done = { ...recording!, until: performance.now() };
    recording = undefined;
    return done;
  };
  window.probe = { longTasks, marked, record, stop };
}
