/** `npm run bench`: Nenpyo beside its peers and beside the limit. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launch } from './browser.ts';
import { FORMS } from './forms.ts';
import { judge } from './goals.ts';
import { describeMachine } from './machine.ts';
import { isWanted, readOptions } from './options.ts';
import { clearOldData, PLACES, ROOT } from './places.ts';
import { buildApp, buildPeer, installPeers, writeData } from './prepare.ts';
import { writeReport, writeSummary } from './report.ts';
import { Results, type Recorded } from './results.ts';
import { runRounds } from './rounds.ts';
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
  // What peers need for so many events that they never come to is not written beforehand.
  for (const count of options.counts) {
    if (form.data !== 'peer' && isWanted(options, form.name, count)) await writeData(form, count);
  }
}

const server = await serve();
const browser = await launch();
const machine = describeMachine(browser.version);
const runs = await runRounds(options, browser, server);
await browser.browser.close();
server.close();
const recorded = {
  machine,
  day: new Date().toISOString().slice(0, 10),
  seconds: Math.round((performance.now() - started) / 1000),
  runs,
};
writeReport(recorded, options.whole ? PLACES.results : PLACES.partResults);
if (options.whole) await writeSummary(readBack(), PLACES.readme);
console.log(`\n${goalsTable(judge(new Results(runs)).filter(({ verdict }) => verdict !== 'unknown'))}`);
console.log(
  `\nTook ${recorded.seconds} s. See ${relative(ROOT, options.whole ? PLACES.results : PLACES.partResults)}.`,
);

/** The summary is of the numbers as they were written. */
function readBack(): Recorded {
  return JSON.parse(readFileSync(join(PLACES.results, 'results.json'), 'utf8')) as Recorded;
}
