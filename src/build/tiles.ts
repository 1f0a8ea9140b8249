/**
 * `npm run tiles -- <dataset.json> <folder>`: cuts a dataset of any size into tiles that any web server can serve.
 * Problems are listed as by `npm run data:check`; exits with 1 if there are any.
 */
import { LIMITS } from '../core/dataset/limits.ts';
import { formatProblem } from '../core/dataset/problem.ts';
import type { Problem } from '../core/dataset/problem.ts';
import { formatNumber as count } from '../core/locale.ts';
import { exportRows } from './tiles/export-rows.ts';
import { makeTiles } from './tiles/make-tiles.ts';

const USAGE = `npm run tiles -- <dataset.json> <folder>               writes the dataset into the folder as tiles
npm run tiles -- --rows <dataset.json> <rows.ndjson>   writes a line for each event, for other engines`;

const begin = performance.now();
let problems = 0;

async function cut(path: string, folder: string): Promise<void> {
  const onprogress = (task: string) => console.log(`${seconds()} s  ${task}`);
  const made = await makeTiles(path, folder, { onproblem: report(path), onprogress });
  if (!made.ok) return fail(made.reason);
  const { events, tiles, files, bytes } = made.value;
  console.log(`${count(events)} events in ${count(tiles)} tiles: ${count(files)} files, ${count(bytes)} bytes, ${resources()}`); // prettier-ignore
}

async function rows(path: string, target: string): Promise<void> {
  const made = await exportRows(path, target, report(path));
  if (!made.ok) return fail(made.reason);
  console.log(`${count(made.value.events)} events, ${resources()}`);
}

const report = (file: string) => (problem: Problem) => {
  if (++problems <= LIMITS.problems) console.error(formatProblem({ file, ...problem }));
};
const seconds = () => ((performance.now() - begin) / 1000).toFixed(1);
const resources = () =>
  `${seconds()} s, at most ${count(Math.round(process.resourceUsage().maxRSS / 1024))} MB of memory`;

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const args = process.argv.slice(2);
const wantsRows = args[0] === '--rows';
const [from, to, ...others] = wantsRows ? args.slice(1) : args;
if (from === undefined || to === undefined || others.length > 0) fail(USAGE);
else {
  // System errors (no such folder, no write permission, disk full) are reported in one line, with the path.
  await (wantsRows ? rows : cut)(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    fail(error.message);
  });
}
if (problems > LIMITS.problems) console.error(`… and ${count(problems - LIMITS.problems)} more`);
if (problems > 0)
  fail(`${count(problems)} ${problems === 1 ? 'problem; what it is' : 'problems; what they are'} about is left out`);
