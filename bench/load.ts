/** Opens a page and watches it until it is at rest. */
import type { CDPSession, Page } from '@playwright/test';
import type { Form } from './forms.ts';
import type { Figures } from './figures.ts';
import { cpuTime, since } from './metrics.ts';
import { CALM_MS, pause, rest } from './rest.ts';
import { BLANK } from './serve.ts';

/** Where a page reports that it has failed. */
const REFUSAL = 'main [role="alert"]';
const REFUSAL_MS = 300;

/** The run did not finish; the reason is shown in the table. */
export class DidNotFinish extends Error {}

export async function withLimit<T>(work: Promise<T>, what: string, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DidNotFinish(`${what} > ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // ignore what happens after the time limit
  }
}

export interface Loaded {
  readonly figures: Figures;
  /** When the first view was drawn, in milliseconds since 1970. */
  readonly drawnAt: number;
}

export async function load(page: Page, cdp: CDPSession, origin: string, form: Form, count: number): Promise<Loaded> {
  await page.goto(`${origin}${BLANK}`);
  const before = await cpuTime(cdp);
  await page.goto(`${origin}${form.page(count)}`, { waitUntil: 'commit' });
  const ready = Promise.all([
    page.evaluate((name) => window.probe.marked(name), form.drawn),
    page.evaluate((name) => window.probe.marked(name), form.ready),
  ]);
  const [drawn] = await Promise.race([ready, refusal(page)]);
  const cpu = since(before, await rest(cdp, before));
  const seen = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    settled: performance.now(),
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    blocking: window.probe.longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
  }));
  return {
    figures: {
      drawn,
      firstPaint: seen.firstPaint,
      blocking: seen.blocking,
      settled: seen.settled - CALM_MS,
      loadCpu: cpu.all,
      loadScript: cpu.script,
      loadLayout: cpu.layout,
    },
    drawnAt: seen.origin + drawn,
  };
}

/** Rejects with the message when the page shows an error instead of events. */
async function refusal(page: Page): Promise<never> {
  let isClosed = false;
  page.once('close', () => (isClosed = true));
  const thrown = new Promise<never>((_, reject) => {
    page.once('pageerror', (error) => reject(new DidNotFinish(`error: ${error.message.slice(0, 120)}`)));
  });
  thrown.catch(() => {});
  const told = async (): Promise<never> => {
    while (!isClosed) {
      await pause(REFUSAL_MS);
      const text = await page.evaluate((selector) => document.querySelector(selector)?.textContent, REFUSAL);
      if (text) throw new DidNotFinish(`refused: ${text.trim().replace(/\s+/g, ' ').slice(0, 160)}`);
    }
    return new Promise(() => {});
  };
  return Promise.race([thrown, told()]);
}
