/** `npm run data:check [folder]`: every problem of the data as "file: path: value: reason"; exits 1 where there is one. */
import { formatProblem } from '../core/dataset/problem.ts';
import { readDataFolder } from './read-data.ts';

const { dataset, problems } = readDataFolder(process.argv[2] ?? 'data');
for (const problem of problems) console.error(formatProblem(problem));
console.log(`${dataset?.events.length ?? 0} events, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
