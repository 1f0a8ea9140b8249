import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules that axe leaves out unless it is asked. */
const MORE_RULES = [
  'target-size',
  'label-content-name-mismatch',
  'focus-order-semantics',
  'css-orientation-lock',
  'td-has-header',
];
const RULES = Object.fromEntries(MORE_RULES.map((rule) => [rule, { enabled: true }]));

/** Within the page, which has no frames, instead of in an empty page for every analysis; and no more than is asked for. */
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

/** What axe finds in a part of the page by all its rules, and targets of whose size it is not sure. */
export async function findFaults(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { rules: RULES });
  return describe([...violations, ...incomplete.filter(isOfTargetSize)]);
}

/** The same without contrast, which takes three quarters of axe's time and need only be looked at where colours differ. */
export async function findFaultsOfStructure(page: Page, part = 'html'): Promise<string[]> {
  const rules = { ...RULES, 'color-contrast': { enabled: false } };
  const { violations, incomplete } = await analyse(page, part, { rules });
  return describe([...violations, ...incomplete.filter(isOfTargetSize)]);
}

/** Texts that do not stand out enough, and those of which axe cannot tell. */
export async function findLowContrast(page: Page, part = 'html'): Promise<string[]> {
  const { violations, incomplete } = await analyse(page, part, { runOnly: ['color-contrast'] });
  return describe([...violations, ...incomplete]);
}
