import { expect, it, vi } from 'vitest';
import { runToEnd, type Sliced } from '../../src/core/sliced.ts';
import { runInSlices } from '../../src/scheduling/run-in-slices.ts';
import { yieldToBrowser } from '../../src/scheduling/yield-to-browser.ts';

function* countTo(to: number, onslice: () => void = () => {}): Sliced<number> {
  for (let i = 0; i < to; i++) {
    onslice();
    yield;
  }
  return to;
}

it('work comes to the same end at once and in slices', async () => {
  expect(runToEnd(countTo(5))).toBe(5);
  expect(await runInSlices(countTo(5))).toBe(5);
});

it('work that takes long lets others in between, and work that does not goes on', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  let others = 0;
  const count = (perSlice: number) => {
    others = 0;
    let isDone = false;
    const goOn = async (): Promise<void> => {
      await yieldToBrowser();
      if (isDone) return;
      others++;
      return goOn();
    };
    void goOn();
    return runInSlices(countTo(30, () => (now += perSlice))).finally(() => (isDone = true));
  };
  await count(0.1);
  expect(others).toBe(0);
  await count(5);
  expect(others).toBeGreaterThan(4);
  clock.mockRestore();
});

it('a fault in the work is a fault of the whole', async () => {
  const faulty = countTo(2, () => {
    throw new Error('broken');
  });
  await expect(runInSlices(faulty)).rejects.toThrow('broken');
});
