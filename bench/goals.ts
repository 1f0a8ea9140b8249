/** The goals: for each, a number from a set of results, if there is one, and its maximum. */
import { STEPS, type Figure } from './figures.ts';
import type { Case, Results } from './results.ts';
import type { Summary } from './statistics.ts';

export interface Goal {
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  readonly value: (results: Results) => Summary | undefined;
  /** Whose failure it is if there is no value. */
  readonly cases: readonly Case[];
}

export interface Judged {
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  readonly value: Summary | undefined;
  readonly verdict: 'met' | 'missed' | 'unknown';
  readonly reason?: string;
}

const COUNTS = [33, 1_000, 10_000, 100_000, 1_000_000];
const MILLION = 1_000_000;

const at = (form: string, count: number): Case => ({ form, count });
const words = ({ form, count }: Case) => `${form} with ${count.toLocaleString('en')}`;

function figure(name: string, wanted: Case, key: Figure, most: number, unit: string): Goal {
  const named = `${name}, ${words(wanted)}`;
  return { name: named, most, unit, value: (results) => results.figure(wanted, key), cases: [wanted] };
}

function ratio(name: string, one: Case, other: Case, key: Figure, most: number): Goal {
  const named = `${name}, ${words(one)}, by ${one.count === other.count ? other.form : words(other)}`;
  return { name: named, most, unit: '×', value: (results) => results.ratio(key, one, other), cases: [one, other] };
}

const smooth = (form: string): Goal[] =>
  COUNTS.flatMap((count) => [
    figure('frame p95', at(form, count), 'frameP95', 16.8, 'ms'),
    figure('frames > 20 ms', at(form, count), 'late', 2, '%'),
    figure('long tasks in the gesture', at(form, count), 'longTasks', 0, ''),
  ]);

export const GOALS: readonly Goal[] = [
  ...smooth('nenpyo'),
  ...smooth('nenpyo-tiles'),
  ratio('CPU a frame', at('nenpyo', 33), at('plain-d3', 33), 'frameCpu', 1),
  ratio('CPU a frame', at('nenpyo', 33), at('vis-timeline', 33), 'frameCpu', 0.6),
  ratio('CPU a frame', at('nenpyo', 1_000), at('vis-timeline', 1_000), 'frameCpu', 0.4),
  ratio('CPU a frame', at('nenpyo', 1_000), at('limit', 1_000), 'frameCpu', 1.5),
  ratio('CPU a frame', at('nenpyo', MILLION), at('nenpyo', 33), 'frameCpu', 1.5),
  ratio('CPU a frame', at('nenpyo-tiles', MILLION), at('nenpyo-tiles', 33), 'frameCpu', 1.5),
  ratio('JS heap', at('nenpyo-tiles', MILLION), at('nenpyo-tiles', 33), 'heap', 2),
  figure('elements of marks', at('nenpyo', MILLION), 'marks', 250, ''),
  figure('elements of marks', at('nenpyo-tiles', MILLION), 'marks', 250, ''),
  ratio('drawn', at('nenpyo', 33), at('vis-timeline', 33), 'drawn', 0.2),
  ratio('drawn', at('nenpyo', 1_000), at('vis-timeline', 1_000), 'drawn', 0.12),
  ratio('drawn', at('nenpyo-tiles', MILLION), at('nenpyo', 1_000), 'drawn', 1.3),
  ratio('event→paint p95', at('nenpyo', 1_000), at('vis-timeline', 1_000), 'paintP95', 0.3),
  figure('last key→results, slowest query', at('nenpyo', 100_000), 'searchWorst', 200, 'ms'),
  figure('JS heap', at('nenpyo', 33), 'heap', 2.5, 'MB'),
  figure('JS heap', at('nenpyo', MILLION), 'heap', 60, 'MB'),
];

/** The slowest step decides; it is not known as long as one of them is not. */
function slowestStep(results: Results, wanted: Case): Summary | undefined {
  const steps = STEPS.flatMap((step) => results.figure(wanted, step) ?? []);
  if (steps.length < STEPS.length) return undefined;
  return steps.reduce((slowest, one) => (one.median > slowest.median ? one : slowest));
}

/** Interactions have results of their own: the processor is throttled. */
export const INTERACTION_GOALS: readonly Goal[] = [at('nenpyo-own', 33), at('nenpyo', 33), at('nenpyo', 1_000)].map(
  (wanted) => ({
    name: `interaction to next paint p75, slowest step, ${words(wanted)}`,
    most: 200,
    unit: 'ms',
    value: (results) => slowestStep(results, wanted),
    cases: [wanted],
  }),
);

/** Frames are timed to a tenth of a millisecond, so a goal cannot be missed by less. */
const PRECISION = 10;

export function judge(results: Results, goals: readonly Goal[] = GOALS): Judged[] {
  return goals.map(({ name, most, unit, value, cases }) => {
    const found = value(results);
    if (!found) {
      const failed = cases.find((one) => results.failure(one) !== undefined);
      const reason = failed ? `${words(failed)}: ${results.failure(failed)}` : 'no round has both';
      return { name, most, unit, value: undefined, verdict: 'unknown', reason };
    }
    const measured = unit === 'ms' ? Math.round(found.median * PRECISION) / PRECISION : found.median;
    return { name, most, unit, value: found, verdict: measured <= most ? 'met' : 'missed' };
  });
}
