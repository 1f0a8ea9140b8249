import { afterEach, expect, it, vi } from 'vitest';
import { yieldToBrowser } from '../../src/scheduling/yield-to-browser.ts';
import { DrawStages, STAGE } from '../../src/ui/draw-stages.svelte.ts';

afterEach(() => void vi.restoreAllMocks());

/** The stages that had been reached after each task, when every reading of the clock takes `msPerReading`. */
async function stagesAfterEachTask(msPerReading: number): Promise<number[]> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += msPerReading));
  const stages = new DrawStages();
  const reached = () => Object.values(STAGE).filter((stage) => stages.has(stage)).length;
  stages.begin();
  const seen = [reached()];
  void stages.finish(() => {});
  while (!stages.isDone) {
    await yieldToBrowser();
    if (reached() !== seen.at(-1)) seen.push(reached());
  }
  return seen;
}

it('on a slow device, each stage is drawn in a task of its own', async () => {
  expect(await stagesAfterEachTask(10)).toEqual([0, 1, 2, 3, 4, 5]);
});

it('on a quick one, all stages but the view, which appears asynchronously, share a task with others', async () => {
  expect(await stagesAfterEachTask(0)).toEqual([0, 2, 5]);
});

it('everything is drawn at once unless it begins with a stage', () => {
  expect(new DrawStages().has(STAGE.events)).toBe(true);
});

it('the plot is measured before anything is drawn in it', async () => {
  const stages = new DrawStages();
  stages.begin();
  let before: boolean | undefined;
  await stages.finish(() => (before = stages.has(STAGE.plan)));
  expect(before).toBe(false);
});
