import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AxisLetters } from '../../../src/core/layout/axis.ts';
import { CROSSHAIR_AIR, placeCrosshair } from '../../../src/core/layout/crosshair.ts';
import { estimateWidth } from '../../../src/core/layout/text-width.ts';
import { formatTick, formatTickContext } from '../../../src/text/format-tick.ts';

const letters = new AxisLetters({ tick: formatTick, heading: formatTickContext }, estimateWidth);
/** Years, 80 px apart. */
const labels = Array.from({ length: 10 }, (_, i) => ({ instant: i, x: 40 + 80 * i, text: String(1950 + 5 * i) }));
const dateAt = (x: number, text = 'September 1967') => placeCrosshair({ x, text, labels, widthPx: 800 }, letters);
const edgesOf = ({ x, text }: (typeof labels)[number]) => {
  const half = letters.tickPx(text) / 2;
  return { left: x - half, right: x + half };
};

describe('the date at the pointer', () => {
  it('is centred there, and beside the edges of the plot inside them', () => {
    const { left, right } = dateAt(320);
    expect((left + right) / 2).toBe(320);
    expect(right - left).toBe(letters.tickPx('September 1967') + 2 * CROSSHAIR_AIR);
    expect(dateAt(0).left).toBe(0);
    expect(dateAt(800).right).toBe(800);
  });

  it('hides every label of the axis whole or not at all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 800, noNaN: true }), fc.constantFrom('1967', 'September 1967'), (x, text) => {
        const { left, right, ground } = dateAt(x, text);
        expect([ground.left <= left, ground.right >= right]).toEqual([true, true]);
        for (const label of labels.map(edgesOf)) {
          const isApart = label.right <= ground.left || label.left >= ground.right;
          const isHidden = label.left >= ground.left && label.right <= ground.right;
          expect(isApart || isHidden).toBe(true);
        }
      }),
    ); // prettier-ignore
  });

  it('hides no label that it does not touch', () => {
    const [first, second] = labels.map(edgesOf);
    const between = (first!.right + second!.left) / 2;
    const { left, right, ground } = dateAt(between, '1');
    expect(ground).toEqual({ left, right });
  });
});
