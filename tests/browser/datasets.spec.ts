import type { CDPSession, Page } from '@playwright/test';
import { datasetJson } from '../helpers/dataset.ts';
import { SEEDED_LANES, seededRecords } from '../helpers/seeded.ts';
import { expect, test } from './nenpyo.ts';

const HEAD = { lanes: SEEDED_LANES.map((id) => ({ id, name: { en: `Lane ${id}` } })) };
const jsonOf = (events: number) => JSON.stringify(datasetJson(seededRecords(events), HEAD));
/** So many that not all can be marks, and so many that a worker keeps them. */
const DATASETS = { many: jsonOf(300), 'very-many': jsonOf(5001) };

/** There and back by the history, in one page, as Back and Forward do. */
async function goThereAndBack(page: Page, times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const until = (isThere: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => (isThere() ? resolve() : requestAnimationFrame(look));
        look();
      });
    const go = (address: string) => {
      history.replaceState(null, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
    };
    for (let i = 0; i < times; i++) {
      go(i % 2 === 0 ? '/?data=many.json' : '/?data=very-many.json');
      await until(() => document.querySelector('.cluster') !== null);
      go('/');
      await until(() => document.getElementById('event-eye-see') !== null);
    }
  }, times);
}

/** What the page holds when it is at rest and everything that is no longer needed is gone. */
async function holdings(page: Page, session: CDPSession) {
  for (let i = 0; i < 3; i++) {
    await page.waitForTimeout(300); // timers of what was left would run now
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    workers: page.workers().length,
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    heap: of('JSHeapUsedSize'),
  };
}

test('from one dataset to another and back fifty times leaves nothing behind', async ({ nenpyo, page }) => {
  for (const [name, body] of Object.entries(DATASETS))
    await page.context().route(`**/${name}.json`, (route) => route.fulfill({ body, contentType: 'application/json' }));
  await nenpyo.open();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await goThereAndBack(page, 12); // what is only loaded once is here now, and most of what is compiled
  await nenpyo.settle(); // on a busy machine, parts are still being mounted
  const before = await holdings(page, session);
  expect(before.workers).toBe(0);
  await goThereAndBack(page, 50);
  await nenpyo.settle();
  const after = await holdings(page, session);
  // What was left of the first rounds may be gone by now: less is no fault.
  for (const kind of ['workers', 'listeners', 'nodes'] as const)
    expect(after[kind], kind).toBeLessThanOrEqual(before[kind]);
  // Compiled code still grows by about a megabyte; fifty states that were held on to would take more than five.
  expect(after.heap).toBeLessThan(before.heap + 2_000_000);
});
