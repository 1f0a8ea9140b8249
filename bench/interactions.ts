/** One run of interactions: a form with a number of events, each step of its journeys repeated with real input. */
import type { CDPSession, Page } from '@playwright/test';
import { processes, type BenchBrowser } from './browser.ts';
import { installEventTiming, longestInteraction, type Interaction } from './event-timing.ts';
import { FIGURES, type Figures, type Step } from './figures.ts';
import type { Form } from './forms.ts';
import { JOURNEYS, type Action, type Journey } from './journeys.ts';
import { DidNotFinish, load, withLimit } from './load.ts';
import { watchForeignLoad } from './machine.ts';
import { PRELUDE, type Run } from './measure.ts';
import { cpuTime, startMetrics } from './metrics.ts';
import { clickablePoints } from './pointing.ts';
import { installProbe } from './probe.ts';
import { pause, rest } from './rest.ts';
import type { BenchServer } from './serve.ts';
import { median, p75 } from './statistics.ts';

const THROTTLING = 4;
const REPETITIONS = 15;
/** A hand that moves to a button, rests there, and presses it or a key. */
const RESTS_MS = 150;
const PRESSES_MS = 60;
const LIMIT_MS = 60_000;
/** When no more repetitions of a journey begin, and when it counts as not finished. */
const JOURNEY_MS = { enough: 150_000, limit: 300_000 };
/** Between steps: long enough for what comes a quarter of a second later, and not for what ticks now and then. */
const CALM = [150, 2, 0.2] as const;

type Taken = Map<Step, Interaction[]>;

export async function measureInteractions(
  { browser, session }: BenchBrowser,
  server: BenchServer,
  form: Form,
  count: number,
  round: number,
): Promise<Run> {
  const foreignLoad = await watchForeignLoad(() => processes(session));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const taken: Taken = new Map();
  let failed: string | undefined;
  try {
    const page = await context.newPage();
    await page.addInitScript(PRELUDE);
    for (const script of [installProbe, installEventTiming]) await page.addInitScript(script);
    const cdp = await context.newCDPSession(page);
    await startMetrics(cdp);
    const opened: Form = { ...form, page: (n) => withInteractions(form.page(n), form) };
    await withLimit(load(page, cdp, server.origin, opened, count), 'load', LIMIT_MS);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    for (const journey of JOURNEYS[form.name]!) {
      await withLimit(travel(page, cdp, journey, taken), 'journey', JOURNEY_MS.limit);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    failed = error instanceof DidNotFinish ? error.message : `error: ${error.message.split('\n')[0]!.slice(0, 160)}`;
  }
  const figures: Figures = { foreign: (await foreignLoad()) * 100 };
  for (const [step, interactions] of taken) {
    figures[step] = p75(interactions.map(({ duration }) => duration));
    report(form, count, step, interactions);
  }
  await withLimit(context.close(), 'closing', LIMIT_MS).catch(() => {});
  return { form: form.name, count, round, figures, ...(failed === undefined ? {} : { failed }) };
}

const withInteractions = (address: string, { data }: Form) => (data === 'peer' ? `${address}&interactions` : address);

async function travel(page: Page, cdp: CDPSession, journey: Journey, taken: Taken): Promise<void> {
  const enough = performance.now() + JOURNEY_MS.enough;
  for (let repetition = 0; repetition < REPETITIONS && performance.now() < enough; repetition++) {
    for (const action of journey) {
      await page.evaluate(() => window.takeTimedEvents());
      await act(page, action, repetition);
      if (action.then === undefined) continue;
      await rest(cdp, await cpuTime(cdp), ...CALM);
      await check(page, action);
      if (!action.step) continue;
      const interaction = longestInteraction(await page.evaluate(() => window.takeTimedEvents()));
      taken.set(action.step, [...(taken.get(action.step) ?? []), interaction]);
    }
  }
}

async function act(page: Page, action: Action, repetition: number): Promise<void> {
  const { click, press, besides, isAny } = action;
  if (press) await page.keyboard.press(press[repetition % press.length]!, { delay: PRESSES_MS });
  if (!click) return;
  const points = await page.evaluate(clickablePoints, { wanted: click, besides });
  const point = points[isAny ? Math.floor((repetition / REPETITIONS) * points.length) : 0];
  if (!point) throw new DidNotFinish(`nothing to click on: ${click}`);
  await page.mouse.move(...point);
  await pause(RESTS_MS);
  await page.mouse.down();
  await pause(PRESSES_MS);
  await page.mouse.up();
}

async function check(page: Page, { step, then }: Action): Promise<void> {
  const isThere = await page.evaluate((wanted) => document.querySelector(wanted!) !== null, then);
  if (!isThere) throw new DidNotFinish(`${step ? FIGURES[step].name : 'between steps'}: no ${then}`);
}

function report(form: Form, count: number, step: Step, interactions: readonly Interaction[]): void {
  const of = (part: keyof Interaction) => median(interactions.map((one) => one[part])).toFixed(0);
  const durations = interactions.map(({ duration }) => duration);
  console.log(
    [
      form.name.padEnd(13),
      count.toLocaleString('en').padStart(6),
      FIGURES[step].name.padEnd(27),
      `p75 ${p75(durations).toFixed(0).padStart(5)} ms, worst ${Math.max(...durations)}; median of ${durations.length} ${of('duration')}: waited ${of('waited')}, handlers ${of('handlers')}, painting ${of('painting')}`,
    ].join('  '),
  );
}
