/** The order of the runs: each round goes through all counts, with the forms in a new order for each count. */
import { processes, type BenchBrowser } from './browser.ts';
import { randomBy, shuffled } from './events.ts';
import { FORMS } from './forms.ts';
import { measureInteractions } from './interactions.ts';
import { isInteractive } from './journeys.ts';
import { waitForQuiet } from './machine.ts';
import { measure, type Run } from './measure.ts';
import { isWanted, type Options } from './options.ts';
import { writeData } from './prepare.ts';
import type { BenchServer } from './serve.ts';

/** How long a run waits for the machine to be idle. */
const PATIENCE_MS = 15_000;

export async function runRounds(options: Options, browser: BenchBrowser, server: BenchServer): Promise<Run[]> {
  const random = randomBy(options.seed);
  const runs: Run[] = [];
  /** The lowest count that a form has failed with, and why. */
  const failures = new Map<string, { count: number; reason: string }>();
  const most = Math.max(...options.counts.map(options.rounds));
  for (let round = 0; round < most; round++) {
    for (const count of options.counts) {
      if (round >= options.rounds(count)) continue;
      for (const form of shuffled(FORMS, random)) {
        if (!isWanted(options, form.name, count)) continue;
        const failure = failures.get(form.name);
        if (failure && count >= failure.count) {
          // Another attempt would take the full time again.
          const failed = `not tried, since it failed with ${failure.count.toLocaleString('en')}`;
          if (count > failure.count && round === 0) runs.push({ form: form.name, count, round, figures: {}, failed });
          continue;
        }
        if (!options.quick) await waitForQuiet(() => processes(browser.session), PATIENCE_MS);
        const missing = await writeData(form, count);
        const run: Run = missing
          ? { form: form.name, count, round, figures: {}, failed: missing }
          : await measure(browser, server, form, count, round);
        runs.push(run);
        if (run.failed !== undefined) failures.set(form.name, { count, reason: run.failed });
        report(run);
      }
    }
  }
  return runs;
}

/** Only the forms and counts whose interactions are measured. */
export async function runInteractions(options: Options, browser: BenchBrowser, server: BenchServer): Promise<Run[]> {
  const random = randomBy(options.seed);
  const runs: Run[] = [];
  for (let round = 0; round < options.interactionRounds; round++) {
    for (const count of options.counts) {
      for (const form of shuffled(FORMS, random)) {
        if (!isInteractive(form.name, count) || !isWanted(options, form.name, count)) continue;
        await waitForQuiet(() => processes(browser.session), PATIENCE_MS);
        await writeData(form, count);
        const run = await measureInteractions(browser, server, form, count, round);
        runs.push(run);
        if (run.failed !== undefined) console.log(`${form.name} with ${count}: DNF: ${run.failed}`);
      }
    }
  }
  return runs;
}

function report({ form, count, round, figures, failed }: Run): void {
  const number = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));
  console.log(
    [
      `${round + 1}`,
      count.toLocaleString('en').padStart(9),
      form.padEnd(13),
      `drawn ${number(figures.drawn)}, frame p95 ${number(figures.frameP95)}, CPU/frame ${number(figures.frameCpu)} ms, heap ${number(figures.heap)} MB`,
      failed ? `DNF: ${failed}` : '',
    ].join('  '),
  );
}
