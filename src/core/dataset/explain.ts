import type * as v from 'valibot';
import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { preview, shorten, type Problem } from './problem.ts';

/** The first of valibot's issues as problems, in plain words; its own messages repeat the received value without limit. */
export function explainIssues(issues: readonly v.BaseIssue<unknown>[], prefix = ''): Problem[] {
  return issues.slice(0, LIMITS.problems).map((issue) => {
    const keys = issue.path?.map((item) => cleanText(shorten(String(item.key), LIMITS.reasonLength))) ?? [];
    const path = [prefix, ...keys].filter((part) => part !== '').join('.');
    return {
      path: shorten(path, LIMITS.reasonLength),
      value: preview(issue.input),
      reason: shorten(reasonOf(issue), LIMITS.reasonLength),
    };
  });
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
