import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkContent } from '../../../src/core/layout/label.ts';
import { labelLayout, type Lettering } from '../../../src/core/layout/label-layout.ts';
import { markLayout, revealsTitle, sameLayout, type MarkState } from '../../../src/core/layout/mark-layout.ts';
import { SIZES, type LabelledEvent, type PlacedEvent } from '../../../src/core/layout/types.ts';
import { anyDetail, point, span } from '../../helpers/layout.ts';

const anySide = fc.constantFrom('left' as const, 'right' as const);
const anyState = fc.constantFrom<MarkState>('plain', 'dimmed', 'found', 'open');
const place = (event: LabelledEvent, more: Partial<PlacedEvent> = {}): PlacedEvent => ({
  ...{ event, detail: 'title', side: 'right', row: 0, x: 100, y: 40, barStart: 100, barEnd: 100, lineEnd: 100 },
  ...more,
});
const bar = { barStart: 100, barEnd: 300, lineEnd: 350 };

describe('the layout of a mark', () => {
  it('has bar and line where they are placed, counted from its date', () => {
    const layout = markLayout(place(span('a', 0, 9), bar));
    expect(layout).toMatchObject({ x: 100, bar: { left: 0, width: 200 }, line: { left: 200, width: 50 } });
  });

  it('leaves bar and line where they are when its label goes along the edge', () => {
    const layout = markLayout(place(span('a', 0, 9), bar), { detail: 'title', side: 'right', shift: 60, isOutside: false }); // prettier-ignore
    expect(layout).toMatchObject({ x: 160, isAway: true, bar: { left: -60, width: 200 }, line: { left: 140, width: 50 } }); // prettier-ignore
  });

  it('has neither where nothing of it can be seen', () => {
    const layout = markLayout(place(span('a', 0, 9), bar), { detail: 'icon', side: 'right', shift: 0, isOutside: true }); // prettier-ignore
    expect(layout).toMatchObject({ isAway: true, bar: undefined, line: undefined });
  });

  it('says by dots what the date of a point may mean, where that is wider than its icon', () => {
    expect(markLayout(place(point('a', 0), { barStart: 85, barEnd: 115, lineEnd: 115 })).bar).toBeUndefined();
    expect(markLayout(place(point('a', 0), { barStart: 60, barEnd: 140, lineEnd: 140 })).bar).toEqual({ left: -40, width: 80 }); // prettier-ignore
  });

  it('is the same only while every number is', () => {
    const layout = markLayout(place(span('a', 0, 9), bar));
    expect(sameLayout(layout, markLayout(place(span('a', 0, 9), bar)))).toBe(true);
    for (const change of [
      { x: 101 },
      { y: 41 },
      { barEnd: 301 },
      { lineEnd: 351 },
      { detail: 'date' },
      { side: 'left' },
    ] as const)
      // prettier-ignore
      expect(sameLayout(layout, markLayout(place(span('a', 0, 9), { ...bar, ...change })))).toBe(false);
    expect([sameLayout(layout, undefined), sameLayout(undefined, undefined)]).toEqual([false, true]);
  });

  it('an open event shows its title without room, and a found one where events are few', () => {
    expect([revealsTitle('open', true), revealsTitle('found', false)]).toEqual([true, true]);
    expect([revealsTitle('found', true), revealsTitle('dimmed', false), revealsTitle('plain', false)]).toEqual([false, false, false]); // prettier-ignore
  });
});

describe('the layout of a label', () => {
  const widthOf: Lettering['widthOf'] = (text, weight) => text.length * (weight === 'bold' ? 8 : 7);
  const anyContent = fc
    .record({ isSpan: fc.boolean(), isMajor: fc.boolean(), title: fc.string({ minLength: 1, maxLength: 40 }) })
    .map((some): MarkContent => ({ ...some, fades: false, fadesIn: false, isUncertain: false, endsUncertain: false, date: () => '1 May 1990', sentence: () => 'one two' })); // prettier-ignore
  const anyLines = fc.constantFrom([], ['one two'], ['a longer line of text', 'and what is left of it']);

  it('keeps every text inside its box and, where the event is open, on its ground; never on the icon', () => {
    fc.assert(
      fc.property(anyContent, anyLines, anyDetail, anySide, anyState, (content, sentence, detail, side, state) => {
        const event = content.isSpan ? span('a', 0, 9) : point('a', 0);
        const layout = markLayout(place(event, { detail, side }));
        const label = labelLayout({ layout, content, state, isRevealed: true }, { widthOf, linesOf: () => sentence })!;
        const iconRight = layout.iconLeft + SIZES.icon;
        for (const { part, text, left, top } of label.lines) {
          const right = left + widthOf(text, part === 'title' ? label.weight : 'plain');
          if (side === 'right') expect(left).toBeGreaterThanOrEqual(iconRight);
          else expect(right).toBeLessThanOrEqual(layout.iconLeft);
          const around = state === 'open' ? [label.box, label.ground!] : [label.box];
          for (const box of around) {
            expect(left).toBeGreaterThanOrEqual(box.left);
            expect(right).toBeLessThanOrEqual(box.left + box.width);
            expect(top + SIZES.line).toBeLessThanOrEqual(box.top + box.height);
          }
        }
      }),
    );
  });

  it('writes nothing beside an icon whose title has no room, unless that is revealed', () => {
    fc.assert(
      fc.property(anyContent, anySide, (content, side) => {
        const layout = markLayout(place(point('a', 0), { detail: 'icon', side }));
        const lettering = { widthOf, linesOf: () => [] };
        expect(labelLayout({ layout, content, state: 'plain', isRevealed: false }, lettering)).toBeUndefined();
        const label = labelLayout({ layout, content, state: 'found', isRevealed: true }, lettering)!;
        expect(label.lines.map(({ text }) => text)).toEqual([content.title]);
      }),
    );
  });
});
