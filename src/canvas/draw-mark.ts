import { labelLayout, type Box, type LabelLayout, type Weight } from '../core/layout/label-layout.ts';
import { SIZES } from '../core/layout/types.ts';
import { drawArrow, drawBar } from './draw-bar.ts';
import { drawIcon } from './draw-icon.ts';
import type { DrawnMark } from './drawn-mark.ts';
import type { DrawStyle, Context2D } from './draw-style.ts';

interface Labelled {
  readonly mark: DrawnMark;
  readonly label: LabelLayout;
}

/** Stacking order, like `z-index`: titles without room above other marks, open or focused marks above those. */
const zIndexOf = ({ state, hasFocus, isRevealed, layout }: DrawnMark): 0 | 1 | 2 =>
  state === 'open' || hasFocus ? 2 : isRevealed && (layout.detail === 'icon' || layout.cutPx !== undefined) ? 1 : 0;

/** Marks side by side, and those above them, from bottom to top. */
export function inDepth(marks: readonly DrawnMark[]): { readonly flat: DrawnMark[]; readonly raised: DrawnMark[] } {
  const at = (zIndex: number) => marks.filter((mark) => zIndexOf(mark) === zIndex);
  return { flat: at(0), raised: [...at(1), ...at(2)] };
}

/** Draws what is behind labels first, then bars, so that none covers a label, then icons and labels. */
export function drawMarks(context: Context2D, marks: readonly DrawnMark[], drawStyle: DrawStyle): void {
  const labels = marks.flatMap((mark): Labelled | [] => {
    const label = labelLayout(mark, drawStyle);
    return label ? { mark, label } : [];
  });
  for (const { mark, label } of labels) drawBand(context, mark, label, drawStyle);
  for (const mark of marks) {
    drawArrow(context, mark, drawStyle);
    drawBar(context, mark, drawStyle);
  }
  context.globalAlpha = 1;
  for (const { mark, label } of labels) {
    if (isShownOverOthers(mark)) drawPaper(context, mark, label, drawStyle);
    else if (label.card) drawCard(context, mark, label.card, drawStyle);
  }
  for (const mark of marks) drawIcon(context, mark, drawStyle);
  context.globalAlpha = 1;
  for (const { mark, label } of labels) {
    if (label.ground) drawGround(context, mark, label.ground, drawStyle);
    if (mark.hasRing) drawRing(context, mark, label.box, drawStyle);
  }
  // Setting the font takes as long as writing with it: do it only once for each.
  for (const weight of ['plain', 'bold', 'heading', 'amount'] as const) {
    const written = labels.filter(({ label }) => label.lines.some((line) => line.weight === weight));
    if (written.length === 0) continue;
    context.font = drawStyle.fonts[weight];
    for (const { mark, label } of written) write(context, mark, label, weight, drawStyle);
  }
}

/** A title that has no room, or not enough. */
const isShownOverOthers = ({ layout, isRevealed }: DrawnMark): boolean =>
  layout.detail === 'icon' || (isRevealed && layout.cutPx !== undefined);

/** The ground of the lane behind a label, so that no line of the grid strikes through it. */
function drawBand(
  context: Context2D,
  { x, y, isOdd, layout }: DrawnMark,
  { box, card }: LabelLayout,
  { palette }: DrawStyle,
): void {
  if (card || layout.detail === 'icon') return;
  const { iconLeft, side } = layout;
  const left = side === 'left' ? box.left : iconLeft + SIZES.icon;
  const right = side === 'left' ? iconLeft : box.left + box.width;
  context.fillStyle = isOdd ? palette.surface : palette.paper;
  context.fillRect(
    x + left,
    y + (layout.isNear ? SIZES.barTop : SIZES.labelTop),
    right - left,
    box.height - SIZES.barTop,
  );
}

function drawCard(context: Context2D, { x, y, state, shape }: DrawnMark, card: Box, { palette }: DrawStyle): void {
  context.fillStyle = state === 'open' ? palette.inks[shape].ground : palette.paper;
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x + card.left + 0.5, y + card.top + 0.5, card.width - 1, card.height - 1, CARD_RADIUS);
  context.fill();
  context.stroke();
}

const CARD_RADIUS = 6;

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
  { x, y, state, shape }: DrawnMark,
  { lines }: LabelLayout,
  weight: Weight,
  { palette, baselines }: DrawStyle,
): void {
  for (const line of lines) {
    if (line.weight !== weight) continue;
    const isPale = line.part === 'date' || line.part === 'sentence' || state === 'dimmed';
    context.fillStyle = state === 'open' ? palette.open : isPale ? palette.secondary : line.weight === 'amount' ? palette.inks[shape].ink : line.part === 'title' && state === 'found' ? palette.found : palette.text; // prettier-ignore
    // On the line of a title in larger letters, others stand on the same baseline.
    const baseline = baselines[line.part === 'date' && lines[0]!.weight === 'heading' ? 'heading' : weight];
    context.fillText(line.text, x + line.left, y + line.top + baseline);
  }
}
