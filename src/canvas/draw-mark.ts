import { labelLayout, type Box, type LabelLayout } from '../core/layout/label-layout.ts';
import { SIZES } from '../core/layout/types.ts';
import { drawBar, drawLine } from './draw-bar.ts';
import { drawIcon } from './draw-icon.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';

interface Labelled {
  readonly mark: DrawnMark;
  readonly label: LabelLayout;
}

/** Stacking order, like `z-index`: titles without room above other marks, open or focused marks above those. */
const zIndexOf = ({ state, hasFocus, isRevealed, layout }: DrawnMark): 0 | 1 | 2 =>
  state === 'open' || hasFocus ? 2 : isRevealed && layout.detail === 'icon' ? 1 : 0;

/** Marks side by side, and those above them, from bottom to top. */
export function inDepth(marks: readonly DrawnMark[]): { readonly flat: DrawnMark[]; readonly raised: DrawnMark[] } {
  const at = (zIndex: number) => marks.filter((mark) => zIndexOf(mark) === zIndex);
  return { flat: at(0), raised: [...at(1), ...at(2)] };
}

/** Draws bars first, so that none covers a label, then icons and labels. */
export function drawMarks(context: Context2D, marks: readonly DrawnMark[], drawStyle: DrawStyle): void {
  for (const mark of marks) {
    drawLine(context, mark, drawStyle);
    drawBar(context, mark, drawStyle);
  }
  context.globalAlpha = 1;
  const labels = marks.flatMap((mark): Labelled | [] => {
    const label = labelLayout(mark, drawStyle);
    return label ? { mark, label } : [];
  });
  for (const { mark, label } of labels) if (mark.layout.detail === 'icon') drawPaper(context, mark, label, drawStyle);
  for (const mark of marks) if (!mark.layout.isAway) drawIcon(context, mark, drawStyle);
  context.globalAlpha = 1;
  for (const { mark, label } of labels) {
    if (label.ground) drawGround(context, mark, label.ground, drawStyle);
    if (mark.hasRing) drawRing(context, mark, label.box, drawStyle);
  }
  // Setting the font takes as long as writing with it: do it only twice.
  for (const weight of ['plain', 'bold'] as const) {
    context.font = drawStyle.fonts[weight];
    for (const { mark, label } of labels) write(context, mark, label, weight, drawStyle);
  }
}

/** Behind a title without room, so that it can be read over what is there. */
function drawPaper(context: Context2D, { x, y }: DrawnMark, { box }: LabelLayout, { palette }: DrawStyle): void {
  context.fillStyle = palette.paper;
  context.fillRect(x + box.left, y + box.top, box.width, box.height);
}

function drawGround(context: Context2D, { x, y, state, shape }: DrawnMark, ground: Box, { palette }: DrawStyle): void {
  const { left, top, width, height } = ground;
  const isOpen = state === 'open';
  context.fillStyle = isOpen ? palette.inks[shape].ground : palette.mark;
  context.beginPath();
  context.roundRect(x + left, y + top, width, height, isOpen ? SIZES.openAir : SIZES.foundAir);
  context.fill();
}

const RING = { away: 2.5, width: 3, radius: 6.5 } as const;
const HALO = { away: 3, width: 6, radius: 7 } as const;

function drawRing(context: Context2D, mark: DrawnMark, box: Box, { palette }: DrawStyle): void {
  for (const [colour, { away, width, radius }] of [
    [palette.halo, HALO],
    [palette.ring, RING],
  ] as const) {
    // prettier-ignore
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    const [left, top] = [mark.x + box.left - away, mark.y + box.top - away];
    context.roundRect(left, top, box.width + 2 * away, box.height + 2 * away, radius);
    context.stroke();
  }
}

function write(
  context: Context2D,
  { x, y, state }: DrawnMark,
  { lines, weight }: LabelLayout,
  font: LabelLayout['weight'],
  { palette, baseline }: DrawStyle,
): void {
  for (const { part, text, left, top } of lines) {
    if ((part === 'title' ? weight : 'plain') !== font) continue;
    const isPale = part !== 'title' || state === 'dimmed';
    context.fillStyle = state === 'open' ? palette.open : isPale ? palette.secondary : state === 'found' ? palette.found : palette.text; // prettier-ignore
    context.fillText(text, x + left, y + top + baseline);
  }
}
