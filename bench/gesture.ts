/** The same gesture for all forms: 40 turns of the wheel to zoom in, a drag in 40 moves, 40 turns to zoom out. */
import type { CDPSession, Page } from '@playwright/test';
import type { Figures } from './figures.ts';
import type { Form } from './forms.ts';
import { DidNotFinish } from './load.ts';
import { cpuTime, since } from './metrics.ts';
import { median, p95 } from './statistics.ts';

const STEPS = 40;
const DRAG_PX = 8;
/** One event per frame at 60 Hz, whether or not the page keeps up, as from a real user. */
const CADENCE_MS = 1000 / 60;
const LATE_MS = 20;
const CTRL = 2;

const intervalsOf = (frames: readonly number[]) => frames.slice(1).map((time, i) => time - frames[i]!);

/** The percentage of late frames, given the times at which frames began. */
export function lateShare(frames: readonly number[]): number {
  const intervals = intervalsOf(frames);
  return (intervals.filter((ms) => ms > LATE_MS).length / intervals.length) * 100;
}

export async function gesture(page: Page, cdp: CDPSession, form: Form): Promise<Figures> {
  const box = await page.locator(form.plot).first().boundingBox();
  if (!box) throw new DidNotFinish('nothing to turn the wheel on');
  const x = Math.round(box.x + box.width / 2);
  const y = Math.round(box.y + box.height / 2);
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', dx: number, isDown: boolean) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: x + dx, y, button: isDown || type === 'mouseReleased' ? 'left' : 'none', buttons: isDown ? 1 : 0, clickCount: 1 }); // prettier-ignore
  const turn = (direction: 1 | -1) =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: direction * form.wheel.deltaY, modifiers: form.wheel.ctrl ? CTRL : 0 }); // prettier-ignore
  const spanInView = () => page.evaluate(() => window.benchSpan?.() ?? NaN);
  /** Does not wait for the move: a page that is late gets the next one anyway. */
  const inTime = async (step: (i: number) => Promise<unknown>) => {
    const answers: Promise<unknown>[] = [];
    const begin = performance.now();
    for (let i = 0; i < STEPS; i++) {
      const wait = begin + i * CADENCE_MS - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      answers.push(step(i));
    }
    await Promise.all(answers);
  };

  await mouse('mouseMoved', 0, false);
  const span = await spanInView();
  const before = await cpuTime(cdp);
  await page.evaluate(() => window.probe.record());
  await inTime(() => turn(-1));
  const zoomed = span / (await spanInView());
  await mouse('mousePressed', 0, true);
  await inTime((i) => mouse('mouseMoved', -DRAG_PX * (i + 1), true));
  await mouse('mouseReleased', -DRAG_PX * STEPS, false);
  await inTime(() => turn(1));
  const { frames, toPaint, from, until } = await page.evaluate(() => window.probe.stop());
  const cpu = since(before, await cpuTime(cdp));
  const longTasks = await page.evaluate(() => window.probe.longTasks);

  const intervals = intervalsOf(frames);
  return {
    frames: frames.length,
    frameMedian: median(intervals),
    frameP95: p95(intervals),
    frameWorst: Math.max(...intervals),
    late: lateShare(frames),
    longTasks: longTasks.filter(({ start }) => start >= from && start <= until).length,
    paintMedian: median(toPaint),
    paintP95: p95(toPaint),
    frameCpu: cpu.all / frames.length,
    frameScript: cpu.script / frames.length,
    frameLayout: cpu.layout / frames.length,
    gestureCpu: cpu.all,
    zoomed,
  };
}
