import { render } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import App from '../../src/App.svelte';
import { yieldToBrowser } from '../../src/scheduling/yield-to-browser.ts';
import { Settings } from '../../src/state/settings.svelte.ts';
import { DrawStages } from '../../src/ui/draw-stages.svelte.ts';
import EventLayer from '../../src/ui/timeline/EventLayer.svelte';
import { readDataFolder } from '../../src/build/read-data.ts';
import { FIXTURE } from '../helpers/fixture.ts';
import { show } from '../helpers/render.ts';

vi.mock('../../src/ui/screen.ts', () => ({
  isPhone: { current: true },
  isPrinted: { current: false },
  isWide: { current: false },
}));

/** Milliseconds that pass on every reading of the clock. */
let perLook = 0;
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += perLook));
});
afterEach(() => void vi.restoreAllMocks());

/** The number of matching elements after each task, until a given number is reached. */
async function watch(selector: string, until: number): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let task = 0; task < 100_000 && !seen.has(until); task++) {
    await yieldToBrowser();
    seen.add(document.querySelectorAll(selector).length);
  }
  return seen;
}

it('on a slow device, one lane is drawn after the other', async () => {
  perLook = 10;
  const stages = new DrawStages();
  stages.begin();
  show(EventLayer, {}, undefined, stages);
  expect(document.querySelectorAll('.lane')).toHaveLength(0);
  const drawn = stages.finish(6, () => {});
  expect(await watch('.lane', 6)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  await drawn;
  expect(stages.isDone).toBe(true);
});

it('on a quick one, many in one task', async () => {
  perLook = 0;
  const stages = new DrawStages();
  stages.begin();
  show(EventLayer, {}, undefined, stages);
  void stages.finish(6, () => {});
  expect((await watch('.lane', 6)).size).toBeLessThan(4);
});

it.each([
  ['slow', 10, [1, 2, 3, 4, 5, 6, 7, 8]],
  ['quick', 0, [1, 8]],
])('on a %s phone, the list begins with one decade', async (_, ms, counts) => {
  perLook = ms;
  const { json } = readDataFolder(FIXTURE);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(json)));
  render(App, { props: { own: 'x.json', settings: new Settings() } });
  const seen = await watch('#events h3', 8);
  vi.unstubAllGlobals();
  expect([...seen].filter((count) => count > 0)).toEqual(counts);
});
