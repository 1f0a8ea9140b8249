import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';

/** A fault in data: which file, where in it, the value there, and why it is wrong. Short enough to list. */
export interface Problem {
  /** The file or address, if known. */
  readonly file?: string;
  /** Where in the data, such as `events.12.figures.0.value`; empty for the whole. */
  readonly path: string;
  /** The value there, cut to 60 characters; absent if there is none. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** A consequence of another problem: it disappears with it. */
  readonly isConsequence?: true;
}

/** Collects problems, up to as many as anybody reads. */
export class ProblemList {
  readonly all: Problem[] = [];

  /** No more are taken, so there is no need to look for any. */
  get isFull(): boolean {
    return this.all.length >= LIMITS.problems;
  }

  add(...problems: readonly Problem[]): void {
    this.all.push(...problems.slice(0, LIMITS.problems - this.all.length));
  }
}

/** A problem as one line: `data/events/a.json: figures.0.value: "x": must be a number`. */
export function formatProblem({ file, path, value, reason }: Problem): string {
  return [file, path, value, reason].filter((part) => part !== undefined && part !== '').join(': ');
}

/** A value for a message: JSON, cut to 60 characters, so that a hostile value cannot flood the page. */
export function preview(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return shorten(String(value), 60);
}

/** Text in quotation marks. Escaping may take up to six characters each, so the result is cut, too. */
function quote(text: string): string {
  const quoted = JSON.stringify(cleanText(shorten(text, 58)));
  return quoted.length <= 60 ? quoted : `${shorten(quoted, 59)}"`;
}

/** Text cut to a length in UTF-16 units, with an ellipsis if something is lost. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
