import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOALS, judge, type Goal } from '../../bench/goals.ts';
import { interactionSummary } from '../../bench/interaction-report.ts';
import type { Run } from '../../bench/measure.ts';
import { PATHS } from '../../bench/paths.ts';
import { drawPlot } from '../../bench/plot.ts';
import { withSummary, summaryOf } from '../../bench/report.ts';
import { Results, type Recorded } from '../../bench/results.ts';
import { judgeSoak, type Sample } from '../../bench/soak-verdict.ts';
import { allTables, goalsTable } from '../../bench/tables.ts';

const run = (form: string, round: number, drawn: number, failed?: string): Run => ({
  form,
  count: 33,
  round,
  figures: { drawn },
  ...(failed === undefined ? {} : { failed }),
});
const a = { form: 'a', count: 33 };
const b = { form: 'b', count: 33 };

describe('ratios', () => {
  it('are taken within the round, so that a slow round does not count twice', () => {
    const results = new Results([run('a', 0, 10), run('b', 0, 20), run('a', 1, 300), run('b', 1, 400), run('a', 2, 5)]);
    expect(results.ratio('drawn', a, b)).toEqual({ median: 0.625, min: 0.5, max: 0.75 });
  });

  it('there is none where no round has both', () => {
    expect(new Results([run('a', 0, 10), run('b', 1, 20)]).ratio('drawn', a, b)).toBeUndefined();
  });
});

describe('goals', () => {
  const goal = (most: number, unit = 'ms'): Goal => ({
    name: 'drawn',
    most,
    unit,
    value: (results) => results.figure(a, 'drawn'),
    cases: [a],
  });
  const verdictOf = (drawn: number, one: Goal) => judge(new Results([run('a', 0, drawn)]), [one])[0]!.verdict;

  it('are met up to the number itself, as finely as frames are timed', () => {
    expect(verdictOf(16.8, goal(16.8))).toBe('met');
    expect(verdictOf(16.84, goal(16.8))).toBe('met');
    expect(verdictOf(16.86, goal(16.8))).toBe('missed');
    expect(verdictOf(1.51, goal(1.5, '×'))).toBe('missed');
  });

  it('are not known, with the reason, where nothing was measured', () => {
    const failed: Run = { form: 'a', count: 33, round: 0, figures: {}, failed: 'load > 60 s' };
    expect(judge(new Results([failed]), [goal(1)])[0]).toMatchObject({
      verdict: 'unknown',
      reason: 'a with 33: load > 60 s',
    });
    expect(judge(new Results([]), [goal(1)])[0]).toMatchObject({ reason: 'a with 33: not measured' });
  });

  it('have names that no two share, and a table with a line for each', () => {
    expect(new Set(GOALS.map(({ name }) => name)).size).toBe(GOALS.length);
    const [table, why, reasons] = goalsTable(judge(new Results([]))).split('\n\n');
    expect(table!.split('\n')).toHaveLength(GOALS.length + 2);
    expect(why).toBe('Not known because:');
    expect(reasons).toContain('- nenpyo with 33: not measured');
  });
});

it('tables say who did not finish, and why', () => {
  expect(allTables(new Results([run('a', 0, 10), run('b', 0, NaN, 'gesture > 60 s')]))).toContain(
    '- b did not finish: gesture > 60 s',
  );
});

it('a plot has its title, its axes and a line for each', () => {
  const point = (x: number, y: number) => ({ x, y: { median: y, min: y, max: y } });
  const svg = drawPlot({
    title: 'Drawn <fast>',
    xName: 'events',
    yName: 'ms',
    lines: [{ name: 'a', ink: 0, isBold: true, points: [point(33, 10), point(1000, 0)] }],
    note: 'none',
  });
  expect(svg).toContain('Drawn &#60;fast&#62;');
  expect(svg).toContain('1,000');
  expect(svg.match(/<polyline/g)).toHaveLength(1);
  expect(svg).not.toContain('NaN');
});

describe('the soak', () => {
  const sample = (step: number, heap: number, nodes = 1000): Sample => ({
    step,
    heap,
    nodes,
    attached: 900,
    listeners: 50,
    documents: 2,
  });
  const missed = (samples: readonly Sample[]) =>
    judgeSoak(samples, 20, 0, 20_000, 20_000).flatMap(({ name, isMet }) => (isMet ? [] : [name]));

  it('drops the first two samples, in which caches are filled', () => {
    expect(missed([sample(0, 1e6, 5), sample(2000, 2e6, 7), sample(4000, 3e6), sample(6000, 3e6)])).toEqual([]);
  });

  it('finds a small object and a forgotten element a step', () => {
    const leaks = [0, 1, 2, 3, 4].map((i) => sample(i * 2000, 3e6 + i * 2000 * 45, 1000 + i * 2000));
    expect(missed(leaks)).toEqual(['nodes equal', 'nodes outside the document equal', 'heap growth ≤ 3 %', 'heap slope ≤ 10 bytes a step']); // prettier-ignore
  });
});

describe('the README tells what the results are', () => {
  const parts = [
    ['results', summaryOf],
    ['interactions', interactionSummary],
  ] as const;
  const fileOf = (part: string) => `${PATHS.results}/${part}.json`;
  // What has not been measured yet has no results.
  for (const [part, summary] of parts.filter(([part]) => existsSync(fileOf(part)))) {
    const file = fileOf(part);
    it(part, async () => {
      const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
      const readme = readFileSync(PATHS.readme, 'utf8');
      expect(readme).toBe(await withSummary(readme, PATHS.readme, summary(recorded), part));
    });
  }
});
