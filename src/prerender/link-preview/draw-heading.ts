import type { Palette, Context2D } from '../../canvas/draw-style.ts';
import { wrapText } from '../../canvas/wrap-text.ts';
import type { Room } from './fit.ts';

/** The text above the timeline. */
interface Heading {
  readonly name: string;
  readonly title: string;
  /** Pixels on both sides. */
  readonly margin: number;
}

const NAME_PX = 50;
const GAP = 22;
/** Fraction of the height above the baseline. */
const BASELINE = 0.67;
/** For two lines: line height, and from the middle of a letter to its baseline, relative to the font size. */
const LINE = 1.25;
const LETTER = 0.33;
/** A title on one line is as large as possible; one that is too long even for the smallest size takes two lines. */
const TITLE_PX = [38, 34, 30, 26] as const;

/** Draws the name of the app and the title of the timeline above it, as in the header of the page. */
export function drawHeading(
  context: Context2D,
  { name, title, margin }: Heading,
  { width, height }: Room,
  family: string,
  palette: Palette,
): void {
  const baseline = Math.round(height * BASELINE);
  context.fillStyle = palette.text;
  context.font = `bold ${NAME_PX}px ${family}`;
  context.fillText(name, margin, baseline);
  const left = margin + context.measureText(name).width + GAP;
  const most = width - margin - left;
  context.fillStyle = palette.secondary;
  const widthOf = (text: string) => context.measureText(text).width;
  const fontOf = (px: number) => `${px}px ${family}`;
  const fitting = TITLE_PX.find((px) => ((context.font = fontOf(px)), widthOf(title) <= most));
  if (fitting !== undefined) return context.fillText(title, left, baseline);
  const lines = wrapText(title, most, 2, widthOf);
  const px = TITLE_PX.at(-1)!;
  const first = lines.length === 1 ? baseline : height / 2 - px * (LINE / 2 - LETTER);
  lines.forEach((line, i) => context.fillText(line, left, first + i * px * LINE));
}
