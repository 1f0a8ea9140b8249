import type * as v from 'valibot';
import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { preview, shorten, type Problem } from './problem.ts';

/** The first of valibot's issues as problems, in plain words: its own messages repeat the received value in full. */
export function explainIssues(issues: readonly v.BaseIssue<unknown>[], prefix = ''): Problem[] {
  return withoutWrongKeys(issues)
    .slice(0, LIMITS.problems)
    .map((issue) => {
      const keys = issue.path?.map((item) => cleanText(shorten(String(item.key), LIMITS.reasonLength))) ?? [];
      const path = [prefix, ...keys].filter((part) => part !== '').join('.');
      return {
        path: shorten(path, LIMITS.reasonLength),
        value: preview(valueOf(issue)),
        reason: shorten(reasonOf(issue), LIMITS.reasonLength),
      };
    });
}

/** The value with the fault: for a fault between two fields of an object, that of the field it is reported for. */
function valueOf({ kind, input, path }: v.BaseIssue<unknown>): unknown {
  const item = path?.at(-1);
  return kind === 'validation' && item?.origin === 'value' ? item.value : input;
}

/** Drops issues with the values of invalid keys, which have issues of their own. */
function withoutWrongKeys(issues: readonly v.BaseIssue<unknown>[]): v.BaseIssue<unknown>[] {
  const wrong = new Map<unknown, Set<unknown>>();
  for (const { path } of issues) {
    const item = path?.at(-1);
    if (item?.origin === 'key') wrong.set(item.input, (wrong.get(item.input) ?? new Set()).add(item.key));
  }
  if (wrong.size === 0) return [...issues];
  return issues.filter(({ path }) => !path?.some(({ origin, input, key }) => origin === 'value' && wrong.get(input)?.has(key))); // prettier-ignore
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'must be text in quotes',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list',
  strict_object: 'must be an object',
  record: 'must be an object',
};

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') return 'is not a known field';
  if (issue.input === undefined) return 'is missing';
  if (issue.type === 'picklist' || issue.type === 'literal')
    return `must be ${issue.expected?.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ', ')}`;
  return EXPECTED[issue.type] ?? 'is not what is expected here';
}
