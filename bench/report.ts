/** Writes the results: numbers, tables, goals, charts, and for a whole run the summary in the README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { FIGURES, type Figure } from './figures.ts';
import { FORMS } from './forms.ts';
import { judge } from './goals.ts';
import type { Machine } from './machine.ts';
import { drawPlot, type Line } from './plot.ts';
import { Results, type Recorded } from './results.ts';
import { median } from './statistics.ts';
import { allTables, chiefTables, goalsTable } from './tables.ts';

const PLOTS: readonly {
  readonly figure: Figure;
  readonly file: string;
  readonly goal?: { y: number; name: string };
}[] = [
  { figure: 'frameP95', file: 'frame-p95', goal: { y: 16.8, name: 'goal: 16.8 ms' } },
  { figure: 'frameCpu', file: 'cpu-per-frame' },
  { figure: 'drawn', file: 'drawn' },
  { figure: 'heap', file: 'heap' },
];

export function describe({ processor, cores, memoryGB, system, browser, node, commit }: Machine, day: string): string {
  return `Measured on ${day} at commit ${commit}: ${processor}, ${cores} cores, ${memoryGB} GB, ${system}; ${browser}; Node ${node}. No GPU, 1280 × 800, one pixel a point.`;
}

export function foreignLoad({ runs }: Recorded): string {
  const loads = runs.map(({ figures }) => figures.foreign ?? NaN).filter(Number.isFinite);
  if (loads.length === 0) return 'What other programs used of the processor meanwhile is not known.';
  return `Other programs meanwhile used ${median(loads).toFixed(0)} % of all cores (median; at most ${Math.max(...loads).toFixed(0)} %).`;
}

/** The summary in the README. A test checks that it matches the numbers beside it. */
export function summaryOf(recorded: Recorded): string {
  const results = new Results(recorded.runs);
  const goals = judge(results);
  const count = (verdict: string) => goals.filter((goal) => goal.verdict === verdict).length;
  return [
    `${describe(recorded.machine, recorded.day)} ${foreignLoad(recorded)}`,
    `Goals: ${count('met')} met, ${count('missed')} missed, ${count('unknown')} not known.`,
    goalsTable(goals),
    '### Chief figures',
    'Medians; least and most, and everything else, in [results/tables.md](results/tables.md).',
    chiefTables(results),
    ...PLOTS.map(({ figure, file }) => `![${FIGURES[figure].name} by number of events](results/${file}.svg)`),
  ].join('\n\n');
}

export function writeReport(recorded: Recorded, folder: string): void {
  const results = new Results(recorded.runs);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('results.json', `${JSON.stringify(recorded, rounded, 1)}\n`);
  const about = `${describe(recorded.machine, recorded.day)} ${foreignLoad(recorded)}`;
  write('tables.md', `# Results\n\n${about} Medians, with least and most.\n\n${allTables(results)}\n`);
  write('goals.md', `# Goals\n\n${about}\n\n${goalsTable(judge(results))}\n`);
  for (const { figure, file, goal } of PLOTS) {
    const lines = linesOf(results, figure);
    if (lines.length === 0) continue;
    const { name, unit } = FIGURES[figure];
    const title = `${name[0]!.toUpperCase()}${name.slice(1)} by number of events`;
    write(`${file}.svg`, drawPlot({ title, xName: 'events', yName: unit, lines, ...(goal ? { goal } : {}), note: noteOf(results, figure) })); // prettier-ignore
  }
}

function linesOf(results: Results, figure: Figure): Line[] {
  return FORMS.flatMap(({ name: form }, ink) => {
    const points = results.counts.flatMap((count) => {
      const y = results.figure({ form, count }, figure);
      return y ? [{ x: count, y }] : [];
    });
    const isBold = form.startsWith('nenpyo');
    return points.length > 0 && form !== 'nenpyo-own' ? [{ name: form, ink, isBold, points }] : [];
  });
}

function noteOf(results: Results, figure: Figure): string {
  const ends = results.forms.toSorted().flatMap((form) => {
    const missing = results.counts.find((count) => results.of({ form, count }).length > 0 && !results.figure({ form, count }, figure)); // prettier-ignore
    return missing === undefined ? [] : [`${form} from ${missing.toLocaleString('en')}`];
  });
  const spread = 'Median of the rounds; the upright lines go from the least to the most.';
  return ends.length > 0 ? `${spread} Did not finish: ${ends.join(', ')}.` : spread;
}

/** The parts of the README that are written, with the lines around them. */
const PARTS = {
  results: ['<!-- results: written by npm run bench -->', '<!-- end of results -->'],
  interactions: ['<!-- interactions: written by npm run bench -- --interactions -->', '<!-- end of interactions -->'],
} as const;
type Part = keyof typeof PARTS;

/** The README with a new summary, formatted like all files. */
export async function withSummary(readme: string, path: string, summary: string, part: Part): Promise<string> {
  const marks = PARTS[part];
  const [from, until] = marks.map((mark) => readme.indexOf(mark)) as [number, number];
  if (from < 0 || until < from) throw new Error(`${marks.join(' and ')} are not in the README.`);
  const text = `${readme.slice(0, from + marks[0].length)}\n\n${summary}\n\n${readme.slice(until)}`;
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

export async function writeSummary(path: string, summary: string, part: Part): Promise<void> {
  writeFileSync(path, await withSummary(readFileSync(path, 'utf8'), path, summary, part));
}

/** Four digits, more than any of these numbers has. */
export function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
