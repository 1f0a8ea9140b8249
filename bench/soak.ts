/** `npm run bench:soak`: 20,000 steps on one page, which must be unchanged afterwards. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { launch } from './browser.ts';
import { randomBy } from './events.ts';
import { describeMachine } from './machine.ts';
import { PRELUDE } from './measure.ts';
import { cpuTime, memory, startMetrics } from './metrics.ts';
import { PATHS, ROOT } from './paths.ts';
import { buildApp } from './prepare.ts';
import { describe } from './report.ts';
import { rest } from './rest.ts';
import { serve } from './serve.ts';
import { drawSoak } from './soak-plot.ts';
import { installSoaker, KINDS, type Kind } from './soak-steps.ts';
import { judgeSoak, type Sample } from './soak-verdict.ts';
import { p95 } from './statistics.ts';

const GOAL = 20_000;
const SAMPLES = 10;
const BATCH = 200;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: String(GOAL) },
    seed: { type: 'string', default: '1' },
    /** Only some kinds of steps, to find out which of them leaks. */
    kinds: { type: 'string', default: KINDS.join(',') },
    /** With all compilers of V8, whose code then counts as heap. */
    compilers: { type: 'boolean', default: false },
  },
});
const steps = Number(values.steps);
if (!Number.isInteger(steps / SAMPLES) || steps <= 0) throw new Error(`--steps takes a multiple of ${SAMPLES}.`);

const kinds = KINDS.filter((kind) => values.kinds.split(',').includes(kind));
if (kinds.length === 0) throw new Error(`--kinds takes some of ${KINDS.join(',')}.`);

await buildApp();
const server = await serve();
const { browser, version } = await launch([
  // The browser throttles pages that navigate back and forth very often, which no user does, even in eight hours.
  '--disable-ipc-flooding-protection',
  // What V8 compiles for hot code is in the same heap and grows for hours; without it, the heap is what the page
  // retains.
  ...(values.compilers ? [] : ['--js-flags=--no-sparkplug --no-maglev --no-opt']),
]);
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const errors: string[] = [];
page.on('pageerror', (error) => errors.push(error.message));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
await page.addInitScript(PRELUDE);
await page.addInitScript(installSoaker);
await page.goto(`${server.origin}/`);
await page.waitForFunction(() => performance.getEntriesByName('nenpyo:gestures').length > 0);
const cdp = await page.context().newCDPSession(page);
await startMetrics(cdp);

const random = randomBy(Number(values.seed));
const times: number[] = [];
const samples: Sample[] = [await sample(page, cdp, 0)];
while (times.length < steps) {
  const until = times.length + steps / SAMPLES;
  while (times.length < until) {
    const count = Math.min(BATCH, until - times.length);
    const batch = Array.from({ length: count }, () => [kinds[Math.floor(random() * kinds.length)]!, random()] as const);
    times.push(...(await takeAll(page, batch)));
  }
  samples.push(await sample(page, cdp, times.length));
  const { heap, nodes, attached, listeners } = samples.at(-1)!;
  console.log(`${times.length} steps: heap ${(heap / 1e6).toFixed(3)} MB, ${nodes} nodes (${attached} attached), ${listeners} listeners`); // prettier-ignore
}
const missed = await page.evaluate(() => window.soaker.missed);
await browser.close();
server.close();

const verdicts = judgeSoak(samples, p95(times), errors.length, steps, GOAL);
const lines = verdicts.map(({ name, isMet, text }) => `- ${isMet ? 'met' : '**missed**'}: ${name} (${text})`);
const idle = Object.entries(missed).map(([kind, count]) => `${kind} ${count}`);
const machine = describeMachine(version);
const text = [
  '# Soak',
  `${describe(machine, new Date().toISOString().slice(0, 10))} Here 1280 × 720; seed ${values.seed}.`,
  `${steps.toLocaleString('en')} steps (${kinds.join(', ')}), every sample at home, at rest and after two collections; the first two samples are dropped. Steps that found nothing to do: ${idle.join(', ') || 'none'}.`,
  lines.join('\n'),
  ...(errors.length > 0 ? [`First error: ${errors[0]!.slice(0, 200)}`] : []),
  '![Heap, nodes and listeners over the steps](soak.svg)',
].join('\n\n');
const folder = steps >= GOAL && kinds.length === KINDS.length ? PATHS.results : PATHS.partResults;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'soak.json'), `${JSON.stringify({ machine, steps, samples, missed, errors: errors.slice(0, 20), stepP95: p95(times) }, null, 1)}\n`); // prettier-ignore
writeFileSync(join(folder, 'soak.md'), `${text}\n`);
writeFileSync(join(folder, 'soak.svg'), drawSoak(samples, `${steps.toLocaleString('en')} steps; at home before each sample.`)); // prettier-ignore
console.log(`${lines.join('\n')}\nSteps that found nothing to do: ${idle.join(', ') || 'none'}.`);
console.log(`See ${relative(ROOT, folder)}.`);
if (verdicts.slice(0, -1).some(({ isMet }) => !isMet)) process.exitCode = 1;

async function takeAll(on: Page, batch: readonly (readonly [Kind, number])[]): Promise<readonly number[]> {
  return on.evaluate((steps) => window.soaker.take(steps), batch);
}

/**
 * A sample back at the start, with nothing left over from the steps and the page at rest: allocations of a frame
 * between collection and count would claim up to a megabyte of V8's space for new objects.
 */
async function sample(on: Page, session: CDPSession, step: number): Promise<Sample> {
  await on.evaluate(() => window.soaker.home());
  await rest(session, await cpuTime(session));
  const { heap, nodes, listeners, documents } = await memory(session);
  const attached = await on.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count += 1;
    return count;
  });
  return { step, heap: Math.round(heap * 1e6), nodes, attached, listeners, documents };
}
