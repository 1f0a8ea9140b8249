/** Queries a set of runs for figures and for ratios within rounds. */
import type { Figure } from './figures.ts';
import type { Machine } from './machine.ts';
import type { Run } from './measure.ts';
import { summarise, type Summary } from './statistics.ts';

/** The content of `results.json`. */
export interface Recorded {
  readonly machine: Machine;
  /** The day of the measurement. */
  readonly day: string;
  readonly seconds: number;
  readonly runs: readonly Run[];
}

/** A form with a number of events. */
export interface Case {
  readonly form: string;
  readonly count: number;
}

export class Results {
  constructor(private readonly runs: readonly Run[]) {}

  get counts(): number[] {
    return [...new Set(this.runs.map(({ count }) => count))].sort((a, b) => a - b);
  }

  get forms(): string[] {
    return [...new Set(this.runs.map(({ form }) => form))];
  }

  of({ form, count }: Case): readonly Run[] {
    return this.runs.filter((run) => run.form === form && run.count === count);
  }

  figure(wanted: Case, figure: Figure): Summary | undefined {
    return summarise(this.of(wanted).map(({ figures }) => figures[figure] ?? NaN));
  }

  /** The ratio of one case to another, round by round; undefined if no round has both. */
  ratio(figure: Figure, one: Case, other: Case): Summary | undefined {
    const others = new Map(this.of(other).map(({ round, figures }) => [round, figures[figure]]));
    return summarise(this.of(one).map(({ round, figures }) => (figures[figure] ?? NaN) / (others.get(round) ?? NaN)));
  }

  /** Why a case did not finish, in the first round where it did not. */
  failure(wanted: Case): string | undefined {
    const runs = this.of(wanted);
    return runs.length === 0 ? 'not measured' : runs.find(({ failed }) => failed !== undefined)?.failed;
  }
}
