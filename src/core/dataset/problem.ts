import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';

/** A fault in data: which file, where in it, what stands there, and why that is wrong. Short enough to list. */
export interface Problem {
  /** The file or address, where one is known. */
  readonly file?: string;
  /** Where in the data, such as `events.12.figures.0.value`; empty for the whole. */
  readonly path: string;
  /** What stands there, cut to 60 characters; absent where nothing does. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** It only follows from another problem: it goes when that does. */
  readonly isConsequence?: true;
}

/** Problems as they are found: as many as anybody reads. */
export class ProblemList {
  readonly all: Problem[] = [];

  /** No more are taken, so that none need be looked for. */
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

/** Text in quotation marks. It may take six characters to write one of its own, so that the result is cut, too. */
function quote(text: string): string {
  const quoted = JSON.stringify(cleanText(shorten(text, 58)));
  return quoted.length <= 60 ? quoted : `${shorten(quoted, 59)}"`;
}

/** Text cut to a length in UTF-16 units, with an ellipsis where something is lost. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
