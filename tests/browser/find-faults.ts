import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that axe skips by default. */
const MORE_RULES = [
  'target-size',
  'label-content-name-mismatch',
  'focus-order-semantics',
  'css-orientation-lock',
  'td-has-header',
];
const RULES = Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }]));

/** Runs in the page, which has no frames, instead of in an empty page per analysis, and reports only what is needed. */
const analyse = (page: Page, part: string, options: object) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ ...options, resultTypes: ['violations', 'incomplete'] })
    .analyze();

type Results = Awaited<ReturnType<typeof analyse>>['violations'];
const describe = (results: Results) =>
  results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${JSON.stringify(any[0]?.data)}`),
  );

const isOfTargetSize = ({ id }: Results[number]) => id === 'target-size';

/** What axe finds in part of the page with all its rules, plus targets whose size it is not sure about. */
export async function findFaults(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { rules: RULES });
  return describe([...violations, ...incomplete.filter(isOfTargetSize)]);
}

/** The same without contrast, which takes three quarters of the time and matters only where colours differ. */
export async function findFaultsOfStructure(page: Page, part = 'html'): Promise<string[]> {
  const rules = { ...RULES, 'color-contrast': { enabled: false } };
  const { violations, incomplete } = await analyse(page, part, { rules });
  return describe([...violations, ...incomplete.filter(isOfTargetSize)]);
}

/** Texts with too little contrast, and those axe is not sure about. */
export async function findLowContrast(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { runOnly: ['color-contrast'] });
  return describe([...violations, ...incomplete]);
}
