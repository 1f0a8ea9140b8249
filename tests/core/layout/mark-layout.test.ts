import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkContent } from '../../../src/core/layout/label.ts';
import { labelLayout, type Lettering } from '../../../src/core/layout/label-layout.ts';
import { iconAt, markLayout, revealsTitle, sameLayout, type MarkState } from '../../../src/core/layout/mark-layout.ts';
import { SIZES, type LabelledEvent, type PlacedEvent } from '../../../src/core/layout/types.ts';
import { anyDetail, point, span, widths } from '../../helpers/layout.ts';

const anySide = fc.constantFrom('left' as const, 'right' as const);
const anyState = fc.constantFrom<MarkState>('plain', 'dimmed', 'found', 'open');
const place = (event: LabelledEvent, more: Partial<PlacedEvent> = {}): PlacedEvent => ({
  ...{ event, detail: 'title', side: 'right', row: 0, x: 100, y: 40, barStart: 100, barEnd: 100, lineEnd: 100 },
  ...more,
});
const bar = { barStart: 100, barEnd: 300, lineEnd: 350 };

const pinned = { detail: 'title', side: 'right', shift: 60, isOutside: false } as const;
const ONGOING = span('a', 0, 9, { fades: true, isOngoing: true, labelPx: widths({ title: 80 }) });

describe('the layout of a mark', () => {
  it('has its bar where it is placed, counted from its date', () => {
    expect(markLayout(place(span('a', 0, 9), bar), false)).toMatchObject({ x: 100, bar: { left: 0, width: 200 } });
  });

  it('leaves the bar where it is when its label stands at the edge', () => {
    const layout = markLayout(place(span('a', 0, 9), bar), true, pinned);
    expect(layout).toMatchObject({ x: 160, isEarlier: true, bar: { left: -60, width: 200 } });
  });

  it('has none where nothing of it can be seen', () => {
    const layout = markLayout(place(ONGOING, bar), true, { ...pinned, detail: 'icon', shift: 0, isOutside: true });
    expect(layout).toMatchObject({ isOutside: true, bar: undefined, arrow: undefined });
  });

  it.each([
    ['after the label on its bar', {}, { left: 104, width: 26 }],
    ['at the end of what is drawn of the bar, if the label is on the left', { side: 'left' }, { left: 30, width: 26 }],
    ['there too for an icon', { detail: 'icon' }, { left: 30, width: 26 }],
    ['no further than to today', { lineEnd: 220 }, { left: 104, width: 16 }],
    ['nowhere without room before today', { lineEnd: 210 }, undefined],
  ] as const)('farther out, the arrow of what goes on is %s', (_, more, arrow) => {
    const fading = { barStart: 100, barEnd: 156, lineEnd: 350 };
    expect(markLayout(place(ONGOING, { ...fading, ...more }), false).arrow).toEqual(arrow);
  });

  it('nearer by, the arrow of what goes on is the head of its line', () => {
    const line = { barStart: 100, barEnd: 350, lineEnd: 350 };
    expect(markLayout(place(ONGOING, line), true)).toMatchObject({ bar: { width: 250 }, arrow: { left: 242, width: 8 } }); // prettier-ignore
  });

  it('knows whether letters are at the end of a bar', () => {
    const showsEnd = (barEnd: number, isNear = false) => markLayout(place(span('a', 0, 9), { ...bar, barEnd }), isNear).showsEnd; // prettier-ignore
    expect([showsEnd(150), showsEnd(300), showsEnd(150, true)]).toEqual([false, true, true]);
  });

  it('is the same only while every number is', () => {
    const event = place(ONGOING, bar);
    const layout = markLayout(event, true);
    expect(sameLayout(layout, markLayout(event, true))).toBe(true);
    for (const change of [
      { x: 101 },
      { y: 41 },
      { barEnd: 301 },
      { lineEnd: 351 },
      { detail: 'date' },
      { side: 'left' },
      { cutPx: 60 },
    ] as const)
      // prettier-ignore
      expect(sameLayout(layout, markLayout({ ...event, ...change }, true))).toBe(false);
    expect(sameLayout(layout, markLayout(event, false))).toBe(false);
    expect([sameLayout(layout, undefined), sameLayout(undefined, undefined)]).toEqual([false, true]);
  });

  it('an open event shows its title without room, and a found one where events are few', () => {
    expect([revealsTitle('open', true), revealsTitle('found', false)]).toEqual([true, true]);
    expect([revealsTitle('found', true), revealsTitle('dimmed', false), revealsTitle('plain', false)]).toEqual([false, false, false]); // prettier-ignore
  });
});

describe('the layout of a label', () => {
  const LETTER = { plain: 7, bold: 8, heading: 9, amount: 11 } as const;
  const widthOf: Lettering['widthOf'] = (text, weight) => text.length * LETTER[weight];
  const anyContent = fc
    .record({ isSpan: fc.boolean(), isMajor: fc.boolean(), title: fc.string({ minLength: 1, maxLength: 40 }), figure: fc.constantFrom('', 'US$1 million') }) // prettier-ignore
    .map(({ figure, ...some }): MarkContent => ({ ...some, fades: false, fadesIn: false, isUncertain: false, endsUncertain: false, year: () => '1990', date: () => '1 May 1990', figure: () => figure, sentence: () => 'one two' })); // prettier-ignore
  const anyLines = fc.constantFrom([], ['one two'], ['a longer line of text', 'and what is left of it']);
  const labelOf = (
    content: MarkContent,
    more: Partial<PlacedEvent>,
    state: MarkState,
    sentence: readonly string[] = [],
  ) => {
    const layout = markLayout(place(content.isSpan ? span('a', 0, 9) : point('a', 0), more), true);
    const label = labelLayout(
      { layout, content, state, isRevealed: state === 'open' },
      { widthOf, linesOf: () => sentence },
    );
    return { layout, label };
  };

  it('keeps every text inside its box and, where the event is open, on its ground; never on the icon', () => {
    fc.assert(
      fc.property(anyContent, anyLines, anyDetail, anySide, anyState, (content, sentence, detail, side, state) => {
        const { layout, label } = labelOf(content, { detail, side }, state, sentence);
        fc.pre(label !== undefined);
        const icon = iconAt(layout);
        for (const { text, weight, left, top } of label.lines) {
          const right = left + widthOf(text, weight);
          if (side === 'right') expect(left).toBeGreaterThanOrEqual(icon.left + 16);
          else expect(right).toBeLessThanOrEqual(icon.left);
          for (const box of [label.box, ...(state === 'open' && label.ground ? [label.ground] : [])]) {
            expect(left).toBeGreaterThanOrEqual(box.left);
            expect(right).toBeLessThanOrEqual(box.left + box.width);
            expect(top + SIZES.line).toBeLessThanOrEqual(box.top + box.height + SIZES.labelTop);
          }
        }
      }),
    );
  });

  it.each([
    ['title', []],
    ['year', ['1990']],
    ['date', ['1 May 1990']],
    ['figure', ['1 May 1990', 'US$1 million']],
    ['sentence', ['1 May 1990', 'US$1 million', 'one two']],
    ['card', ['1 May 1990', 'US$1 million', 'one two']],
  ] as const)('a %s adds %j to the title', (detail, added) => {
    const content = { title: 'Opened', isSpan: false, isMajor: true, fades: false, fadesIn: false, isUncertain: false, endsUncertain: false, year: () => '1990', date: () => '1 May 1990', figure: () => 'US$1 million', sentence: () => 'one two' }; // prettier-ignore
    const { label } = labelOf(content, { detail }, 'plain', ['one two']);
    expect(label!.lines.map(({ text }) => text.trim())).toEqual(['Opened', ...added]);
    expect(label!.card !== undefined).toBe(detail === 'card');
  });

  it('ends a title that is cut with an ellipsis, within its room, and is whole while it is open', () => {
    fc.assert(
      fc.property(anyContent, fc.integer({ min: 72, max: 400 }), (content, cutPx) => {
        const { label } = labelOf(content, { cutPx }, 'plain');
        const { text, weight } = label!.lines[0]!;
        expect(widthOf(text, weight)).toBeLessThanOrEqual(cutPx - SIZES.labelPadding);
        expect(text === content.title || (text.endsWith('…') && content.title.startsWith(text.slice(0, -1)))).toBe(
          true,
        );
        expect(labelOf(content, { cutPx }, 'open').label!.lines[0]!.text).toBe(content.title);
      }),
    );
  });

  it('writes nothing beside an icon whose title has no room, unless that is revealed', () => {
    fc.assert(
      fc.property(anyContent, anySide, (content, side) => {
        const layout = markLayout(place(point('a', 0), { detail: 'icon', side }), false);
        const lettering = { widthOf, linesOf: () => [] };
        expect(labelLayout({ layout, content, state: 'plain', isRevealed: false }, lettering)).toBeUndefined();
        const label = labelLayout({ layout, content, state: 'found', isRevealed: true }, lettering)!;
        expect(label.lines.map(({ text }) => text)).toEqual([content.title]);
      }),
    );
  });
});
