import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from '../../src/scheduling/after-paint.ts';

afterEach(() => vi.unstubAllGlobals());

describe('waiting for the next paint', () => {
  it('ends in a task after the frame, not in its callbacks, which run before the paint', async () => {
    let frame = () => {};
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => (frame = callback));
    const order: string[] = [];
    const waiting = afterPaint().then(() => order.push('done'));
    frame();
    await Promise.resolve();
    order.push('painted');
    await waiting;
    expect(order).toEqual(['painted', 'done']);
  });

  it('ends even if nothing is painted, as in a hidden page', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    await expect(afterPaint()).resolves.toBeUndefined();
  });
});
