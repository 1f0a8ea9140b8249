/** The command-line options. */
import { parseArgs } from 'node:util';
import { FORMS } from './forms.ts';
import { isInteractive } from './journeys.ts';

export interface Options {
  readonly quick: boolean;
  /** Whether nothing but interactions is measured. */
  readonly interactions: boolean;
  /** Whether everything is measured, in all rounds: only then are the results kept. */
  readonly whole: boolean;
  readonly forms: readonly string[];
  readonly counts: readonly number[];
  /** How many rounds to run with a number of events. */
  readonly rounds: (count: number) => number;
  /** The same for interactions, which a round repeats often enough. */
  readonly interactionRounds: number;
  readonly seed: number;
}

const COUNTS = [33, 1_000, 10_000, 100_000, 1_000_000];
const QUICK = {
  counts: [33, 1_000, 100_000],
  nenpyoOnlyFrom: 100_000,
  slowest: 'timelinejs',
  slowestBelow: 1_000,
  rounds: 1,
};
const SMALL = { upTo: 1_000, rounds: 5, roundsBeyond: 3 };

const HELP = `npm run bench -- [--quick | --interactions] [--only nenpyo,vis] [--n 33,1000] [--rounds 2] [--seed 1]
  --interactions  only the time from an interaction to the next paint, with 33 and 1,000 events
  --quick   33 and 1,000 events, Nenpyo alone with 100,000, TimelineJS with 33; one round
  --only    beginnings of names: ${FORMS.map(({ name }) => name).join(', ')}
  --n       counts of events
  --rounds  how often everything is measured
  --seed    another order of the runs`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      interactions: { type: 'boolean', default: false },
      only: { type: 'string' },
      n: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const names = values.only?.split(',') ?? [''];
  const forms = FORMS.map(({ name }) => name).filter((name) => names.some((wanted) => name.startsWith(wanted)));
  const counts = values.n?.split(',').map((text) => Number(text)) ?? (values.quick ? QUICK.counts : COUNTS);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const numbers = [...counts, rounds ?? 1, Number(values.seed)];
  if (forms.length === 0 || !numbers.every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error(`That cannot be measured.\n${HELP}`);
  }
  return {
    quick: values.quick,
    interactions: values.interactions,
    whole: !values.quick && ![values.only, values.n].some((value) => value !== undefined),
    forms,
    counts: counts.toSorted((a, b) => a - b),
    rounds: (count) =>
      rounds ?? (values.quick ? QUICK.rounds : count <= SMALL.upTo ? SMALL.rounds : SMALL.roundsBeyond),
    interactionRounds: rounds ?? 1,
    seed: Number(values.seed),
  };
}

/** Whether a form is measured with a number of events. */
export function isWanted(options: Options, name: string, count: number): boolean {
  const form = FORMS.find((one) => one.name === name)!;
  if (!options.forms.includes(name) || (form.only && !form.only.includes(count))) return false;
  if (options.interactions) return isInteractive(name, count);
  if (!options.quick || name.startsWith('nenpyo')) return true;
  return count < (name === QUICK.slowest ? QUICK.slowestBelow : QUICK.nenpyoOnlyFrom);
}
