import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, Result, RunOptions } from 'axe-core';

/** Rules that axe skips by default. */
const MORE_RULES = [
  'target-size',
  'label-content-name-mismatch',
  'focus-order-semantics',
  'css-orientation-lock',
  'td-has-header',
];
const RULES = Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }]));

/** Minified: the page has to read all of it. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** In the page itself, which has no frames, and axe once in each page: reading it takes longer than most of its rules. */
async function analyse(page: Page, part: string, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const run = { ...options, resultTypes: ['violations', 'incomplete'] } satisfies RunOptions;
  return page.evaluate(([part, run]) => (window as unknown as { axe: typeof axe }).axe.run(part, run), [part, run] as const); // prettier-ignore
}

const describe = (results: readonly Result[]) =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${JSON.stringify(any[0]?.data)}`),
  );

const isOfTargetSize = ({ id }: Result) => id === 'target-size';

/** What axe finds in part of the page with all its rules, plus targets whose size it is not sure about. */
export async function findFaults(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { rules: RULES });
  return describe([...violations, ...incomplete.filter(isOfTargetSize)]);
}

/**
 * The same without contrast, which takes three quarters of axe's time and need only be looked at where colours differ.
 * @param top what lies over the rest, which may therefore be half covered
 */
export async function findFaultsOfStructure(page: Page, top = 'html'): Promise<string[]> {
  const rules = { ...RULES, 'color-contrast': { enabled: false } };
  const { violations, incomplete } = await analyse(page, 'html', { rules });
  const sizes = incomplete.find(isOfTargetSize);
  if (!sizes) return describe(violations);
  const targets = sizes.nodes.map(({ target }) => String(target[0]));
  const isOnTop = await page.evaluate(
    ({ targets, top }) => targets.map((target) => document.querySelector(target)!.closest(top) !== null),
    { targets, top },
  );
  return describe([...violations, { ...sizes, nodes: sizes.nodes.filter((_, i) => isOnTop[i]) }]);
}

/** Texts with too little contrast, and those axe is not sure about. */
export async function findLowContrast(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { runOnly: ['color-contrast'] });
  return describe([...violations, ...incomplete]);
}
