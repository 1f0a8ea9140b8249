import { afterEach, expect, it, vi } from 'vitest';
import { estimateWidth } from '../../src/core/layout/text-width.ts';
import { createMeasureText } from '../../src/interaction/measure-text.ts';

afterEach(() => void vi.restoreAllMocks());

/** A canvas where every character is as wide as the font is high, and twice as wide in bold. */
function fakeCanvas(context: unknown) {
  return vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as null);
}

it('estimates where there is no canvas to draw on', () => {
  fakeCanvas(null);
  expect(createMeasureText('serif')).toBe(estimateWidth);
});

it('measures in the font, size and weight of the page, each text once', () => {
  const context = {
    font: '',
    measureText: vi.fn((text: string) => ({ width: text.length * (context.font.startsWith('bold ') ? 2 : 1) * Number(/(\d+)px/.exec(context.font)![1]) })), // prettier-ignore
  };
  fakeCanvas(context);
  const measure = createMeasureText('Georgia, serif');
  expect([measure('abc', 10), measure('abc', 20), measure('abc', 10, true), measure('', 10)]).toEqual([30, 60, 60, 0]);
  expect(context.font).toBe('10px Georgia, serif');
  expect([measure('abc', 10, true), measure('abc', 20), measure('abc', 10), measure('', 10)]).toEqual([60, 60, 30, 0]);
  expect(context.measureText).toHaveBeenCalledTimes(4);
});
