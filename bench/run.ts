/** `npm run bench`: Nenpyo beside its peers and beside the limit. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.ts';
import { FORMS } from './forms.ts';
import { describeMachine } from './machine.ts';
import { isWanted, readOptions } from './options.ts';
import { PLACES } from './places.ts';
import { buildApp, buildPeer, installPeers, writeData } from './prepare.ts';
import { runRounds } from './rounds.ts';
import { serve } from './serve.ts';

const options = readOptions(process.argv.slice(2));
const started = performance.now();
const wanted = FORMS.filter(({ name }) => options.counts.some((count) => isWanted(options, name, count)));
installPeers();
console.log('Building the pages and writing the events.');
if (wanted.some(({ name }) => name.startsWith('nenpyo'))) await buildApp();
for (const { name } of wanted.filter(({ name }) => !name.startsWith('nenpyo'))) await buildPeer(name);
for (const form of wanted) {
  for (const count of options.counts) if (isWanted(options, form.name, count)) await writeData(form, count);
}

const server = await serve();
const browser = await launch();
const machine = describeMachine(browser.version);
const runs = await runRounds(options, browser, server);
await browser.browser.close();
server.close();
const seconds = (performance.now() - started) / 1000;
mkdirSync(PLACES.results, { recursive: true });
writeFileSync(join(PLACES.results, 'results.json'), `${JSON.stringify({ machine, seconds, runs })}\n`);
console.log(`Took ${Math.round(seconds)} s.`);
