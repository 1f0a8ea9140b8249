import type { AxisLabel, AxisLetters } from './axis.ts';

/** From one x position to another, in pixels from the left of the plot. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The date at the pointer, in the lower line of the axis. */
export interface CrosshairDate extends Stretch {
  readonly text: string;
  /** What it hides: itself and, whole, every label of the axis that it would cut. */
  readonly ground: Stretch;
}

/** Where to write what at the pointer, and beside which labels. */
interface CrosshairInput {
  readonly x: number;
  readonly text: string;
  readonly labels: readonly AxisLabel[];
  readonly widthPx: number;
}

/** Space to either side of the text, and between it and the nearest label that stays. */
export const CROSSHAIR_AIR = 6;

/** The date at the pointer, centred there as far as the plot reaches. */
export function placeCrosshair(
  { x, text, labels, widthPx }: CrosshairInput,
  letters: Pick<AxisLetters, 'tickPx'>,
): CrosshairDate {
  const px = letters.tickPx(text) + 2 * CROSSHAIR_AIR;
  const left = Math.max(0, Math.min(x - px / 2, widthPx - px));
  const right = left + px;
  const touched = labels
    .map((label) => ({ x: label.x, half: letters.tickPx(label.text) / 2 }))
    .filter(({ x, half }) => x + half > left - CROSSHAIR_AIR && x - half < right + CROSSHAIR_AIR);
  const ground = {
    left: Math.min(left, ...touched.map(({ x, half }) => x - half)),
    right: Math.max(right, ...touched.map(({ x, half }) => x + half)),
  };
  return { text, left, right, ground };
}
