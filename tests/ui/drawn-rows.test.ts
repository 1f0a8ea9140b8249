import { describe, expect, it } from 'vitest';
import { yieldToBrowser } from '../../src/scheduling/yield-to-browser.ts';
import { DrawnRows } from '../../src/ui/list/drawn-rows.svelte.ts';

describe('the rows that are drawn', () => {
  it('are a few at first, and grow with each task until all are there', async () => {
    const rows = new DrawnRows();
    const counts = [rows.count];
    const isDone = rows.drawUpTo(100);
    for (let task = 0; task < 3; task++) {
      await yieldToBrowser();
      counts.push(rows.count);
    }
    expect(counts).toEqual([8, 16, 32, 64]);
    await isDone;
    expect(rows.count).toBeGreaterThanOrEqual(100);
  });

  it('do not grow past what a later call asks for, nor after the end', async () => {
    const rows = new DrawnRows();
    const earlier = rows.drawUpTo(10_000);
    await Promise.all([earlier, rows.drawUpTo(16)]);
    expect(rows.count).toBe(16);
    const ended = rows.drawUpTo(10_000);
    rows.end();
    await ended;
    expect(rows.count).toBe(16);
  });
});
