/** `npm run bench`: Nenpyo compared with its peers and with the limit. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launch } from './browser.ts';
import { FORMS } from './forms.ts';
import { INTERACTION_GOALS, judge } from './goals.ts';
import { interactionSummary, writeInteractions } from './interaction-report.ts';
import { describeMachine } from './machine.ts';
import { isWanted, readOptions } from './options.ts';
import { clearOldData, PATHS, ROOT } from './paths.ts';
import { buildApp, buildPeer, installPeers, writeData } from './prepare.ts';
import { summaryOf, writeReport, writeSummary } from './report.ts';
import { Results, type Recorded } from './results.ts';
import { runInteractions, runRounds } from './rounds.ts';
import { serve } from './serve.ts';
import { goalsTable } from './tables.ts';

const options = readOptions(process.argv.slice(2));
const started = performance.now();
const wanted = FORMS.filter(({ name }) => options.counts.some((count) => isWanted(options, name, count)));
installPeers();
console.log('Building the pages and writing the events.');
if (wanted.some(({ name }) => name.startsWith('nenpyo'))) await buildApp();
for (const { name } of wanted.filter(({ name }) => !name.startsWith('nenpyo'))) await buildPeer(name);
clearOldData();
for (const form of wanted) {
  // Data for counts that a peer may never reach is not written in advance.
  for (const count of options.counts) {
    if (form.data !== 'peer' && isWanted(options, form.name, count)) await writeData(form, count);
  }
}

const server = await serve();
const browser = await launch();
const machine = describeMachine(browser.version);
const runs = options.interactions ? [] : await runRounds(options, browser, server);
const interactions = options.interactions || options.whole ? await runInteractions(options, browser, server) : [];
await browser.browser.close();
server.close();
const folder = options.whole ? PATHS.results : PATHS.partResults;
const recorded: Omit<Recorded, 'runs'> = {
  machine,
  day: new Date().toISOString().slice(0, 10),
  seconds: Math.round((performance.now() - started) / 1000),
};
if (runs.length > 0) {
  writeReport({ ...recorded, runs }, folder);
  if (options.whole) await writeSummary(PATHS.readme, summaryOf(readBack('results.json')), 'results');
}
if (interactions.length > 0) {
  writeInteractions({ ...recorded, runs: interactions }, folder);
  if (options.whole) {
    await writeSummary(PATHS.readme, interactionSummary(readBack('interactions.json')), 'interactions');
  }
}
const goals = [...judge(new Results(runs)), ...judge(new Results(interactions), INTERACTION_GOALS)];
console.log(`\n${goalsTable(goals.filter(({ verdict }) => verdict !== 'unknown'))}`);
console.log(`\nTook ${recorded.seconds} s. See ${relative(ROOT, folder)}.`);

/** Reads the numbers back, so that the summary is of what was written. */
function readBack(name: string): Recorded {
  return JSON.parse(readFileSync(join(PATHS.results, name), 'utf8')) as Recorded;
}
