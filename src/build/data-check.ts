/**
 * `npm run data:check [folder or file]`: lists every problem of the data as "file: path: value: reason"; exits with 1
 * if there are any. With `--report`, it also says what editors may want to look at: that is no fault.
 */
import { statSync } from 'node:fs';
import { formatProblem } from '../core/dataset/problem.ts';
import { dataReport } from './data-report.ts';
import { houseFaults } from './house-faults.ts';
import { readDataFile, readDataFolder } from './read-data.ts';

const args = process.argv.slice(2);
const path = args.find((arg) => !arg.startsWith('--')) ?? 'data';
const stats = statSync(path, { throwIfNoEntry: false });
if (stats) {
  const { dataset, tours, problems } = stats.isFile() ? readDataFile(path) : readDataFolder(path, houseFaults);
  for (const problem of problems) console.error(formatProblem(problem));
  if (dataset && args.includes('--report')) console.log(dataReport(dataset));
  const counts = [
    count(dataset?.events.length ?? 0, 'event'),
    ...(tours.length > 0 ? [count(tours.length, 'tour')] : []),
    count(problems.length, 'problem'),
  ];
  console.log(counts.join(', '));
  process.exitCode = problems.length > 0 ? 1 : 0;
} else {
  console.error(`${path} is missing`);
  process.exitCode = 1;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
