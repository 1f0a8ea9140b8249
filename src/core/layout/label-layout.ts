import { edgeGap } from './footprint.ts';
import type { MarkContent } from './label.ts';
import type { MarkLayout, MarkState } from './mark-layout.ts';
import { DETAILS, SIZES, type Detail } from './types.ts';

/** A rectangle in pixels from a mark's `x` and `y`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How letters look: `heading` and `amount` are those of a card. */
export type Weight = 'plain' | 'bold' | 'heading' | 'amount';

/** How to measure letters where the label is drawn. */
export interface Lettering {
  /** Width of a text in pixels. */
  readonly widthOf: (text: string, weight: Weight) => number;
  /** A sentence in lines that fit `SIZES.sentencePx`. */
  readonly linesOf: (content: MarkContent) => readonly string[];
}

/** A text of a label, with the left and top of its line. */
interface TextLine {
  readonly part: 'title' | 'date' | 'figure' | 'sentence';
  readonly text: string;
  readonly weight: Weight;
  readonly left: number;
  readonly top: number;
}

/** A label with measured letters. Elements are laid out by the browser, with the same result. */
export interface LabelLayout {
  /** The whole button including the icon: what the focus ring encloses. */
  readonly box: Box;
  readonly lines: readonly TextLine[];
  /** The border of a card. */
  readonly card: Box | undefined;
  /** Behind the title if it is found, behind all texts if the event is open. */
  readonly ground: Box | undefined;
}

/** What the label of a mark depends on. */
export interface LabelledMark {
  readonly layout: MarkLayout;
  readonly content: MarkContent;
  readonly state: MarkState;
  /** Its title is shown even without room. */
  readonly isRevealed: boolean;
}

/** The label of a mark; undefined if nothing is written. */
export function labelLayout(mark: LabelledMark, lettering: Lettering): LabelLayout | undefined {
  const { detail } = mark.layout;
  if (detail === 'icon' && !mark.isRevealed) return undefined;
  return detail === 'card' ? cardLayout(mark, lettering) : plainLayout(mark, lettering);
}

/** The texts beside the title, with their weights. */
function besideTitle({ layout, content }: LabelledMark): Pick<TextLine, 'part' | 'text' | 'weight'>[] {
  const has = (detail: Detail) => DETAILS.indexOf(layout.detail) >= DETAILS.indexOf(detail);
  if (!has('year')) return [];
  const date = { part: 'date', text: ` ${has('date') ? content.date() : content.year()}`, weight: 'plain' } as const;
  const figure = has('figure') && layout.detail !== 'card' ? content.figure() : '';
  return figure ? [date, { part: 'figure', text: ` ${figure}`, weight: 'bold' }] : [date];
}

function plainLayout(mark: LabelledMark, { widthOf, linesOf }: Lettering): LabelLayout {
  const { layout, content, state } = mark;
  const { detail, side, iconLeft, cutPx } = layout;
  const hasTitle = detail !== 'icon';
  const weight = content.isMajor && state !== 'dimmed' ? 'bold' : 'plain';
  const widthOfTitle = (text: string) => widthOf(text, weight);
  const mostPx = cutPx === undefined || mark.isRevealed ? Infinity : cutPx - SIZES.labelPadding;
  const title = cutText(content.title, mostPx, widthOfTitle);
  const titlePx = title === content.title ? widthOfTitle(title) : mostPx;
  const beside = besideTitle(mark).map((text) => ({ ...text, px: widthOf(text.text, text.weight) }));
  const firstPx = beside.reduce((sum, { px }) => sum + SIZES.dateGap + px, titlePx);
  const sentence = detail === 'sentence' ? linesOf(content) : [];
  const width = Math.max(firstPx, sentenceWidth(sentence, widthOf));

  const iconRight = iconLeft + SIZES.icon;
  const isLeft = side === 'left';
  const gap = edgeGap(content, side);
  const left = isLeft ? iconLeft - gap - width : iconRight + gap;
  /** Labels on the left are right-aligned. */
  const start = (px: number) => (isLeft ? left + width - px : left);
  const firstTop = layout.isNear ? SIZES.barTop : SIZES.labelTop;
  const topOf = (line: number) => firstTop + line * SIZES.line;
  const height = SIZES.icon + sentence.length * SIZES.line;
  const padding = hasTitle ? SIZES.labelPadding : SIZES.revealedPadding;
  const outer = isLeft ? left - padding : iconLeft;

  const lines: TextLine[] = [{ part: 'title', text: title, weight, left: start(firstPx), top: topOf(0) }];
  let at = start(firstPx) + titlePx;
  for (const { px, ...text } of beside) {
    lines.push({ ...text, left: at + SIZES.dateGap, top: topOf(0) });
    at += SIZES.dateGap + px;
  }
  sentence.forEach((text, i) => {
    lines.push({ part: 'sentence', text, weight: 'plain', left: start(widthOf(text, 'plain')), top: topOf(i + 1) });
  });
  const openTop = firstTop - SIZES.labelTop;
  return {
    box: { left: outer, top: 0, width: (isLeft ? iconRight : left + width + padding) - outer, height },
    lines,
    card: undefined,
    ground:
      state === 'open'
        ? { left: left - SIZES.openAir, top: openTop, width: width + 2 * SIZES.openAir, height }
        : state === 'found'
          ? { left: start(firstPx) - SIZES.foundAir, top: topOf(0), width: titlePx + 2 * SIZES.foundAir, height: SIZES.line } // prettier-ignore
          : undefined,
  };
}

/** A card: its texts begin beside the icon, whatever the side. */
function cardLayout(mark: LabelledMark, { widthOf, linesOf }: Lettering): LabelLayout {
  const { layout, content, state } = mark;
  const { iconLeft, side } = layout;
  const titlePx = widthOf(content.title, 'heading');
  const beside = besideTitle(mark).map((text) => ({ ...text, px: widthOf(text.text, text.weight) }));
  const figure = content.figure();
  const sentence = linesOf(content);
  const firstPx = beside.reduce((sum, { px }) => sum + SIZES.dateGap + px, titlePx);
  const width = Math.max(firstPx, figure ? widthOf(figure, 'amount') : 0, sentenceWidth(sentence, widthOf));
  const boxPx = SIZES.icon + SIZES.cardTop + width + SIZES.cardEnd;
  const around = content.isSpan ? 0 : SIZES.cardInset;
  const boxLeft = side === 'left' ? iconLeft + SIZES.icon + around - boxPx : iconLeft - around;
  const left = boxLeft + (side === 'left' ? SIZES.cardEnd : SIZES.icon + SIZES.cardTop);
  const lines: TextLine[] = [];
  let top: number = SIZES.barTop + SIZES.cardTop;
  lines.push({ part: 'title', text: content.title, weight: 'heading', left, top });
  if (beside[0]) lines.push({ ...beside[0], left: left + titlePx + SIZES.dateGap, top });
  top += SIZES.line;
  if (figure) {
    lines.push({ part: 'figure', text: figure, weight: 'amount', left, top });
    top += SIZES.cardFigure;
  }
  for (const text of sentence) {
    lines.push({ part: 'sentence', text, weight: 'plain', left, top });
    top += SIZES.line;
  }
  const box = { left: boxLeft, top: SIZES.barTop, width: boxPx, height: top + SIZES.cardTop - SIZES.barTop };
  const ground = { left: left - SIZES.foundAir, top: SIZES.barTop + SIZES.cardTop, width: titlePx + 2 * SIZES.foundAir, height: SIZES.line }; // prettier-ignore
  return { box, lines, card: box, ground: state === 'found' ? ground : undefined };
}

const sentenceWidth = (lines: readonly string[], widthOf: Lettering['widthOf']): number =>
  lines.length > 1 ? SIZES.sentencePx : lines.length > 0 ? widthOf(lines[0]!, 'plain') : 0;

/** The beginning of a text that fits a width, with an ellipsis. */
function cutText(text: string, widthPx: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= widthPx) return text;
  const letters = Array.from(text);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(`${letters.slice(0, middle).join('')}…`) <= widthPx) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join('')}…`;
}
