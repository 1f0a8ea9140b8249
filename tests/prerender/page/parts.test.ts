import { describe, expect, it } from 'vitest';
import { Lifting } from '../../../src/prerender/page/lift.ts';
import { readMarkup, writeMarkup, type Tag } from '../../../src/prerender/page/markup.ts';
import { laneRules, planRules } from '../../../src/prerender/page/sheet.ts';
import type { LayoutOutline } from '../../../src/prerender/outline.ts';

describe('markup', () => {
  it('is the same again when it is written, but for comments and surplus spaces', () => {
    const html = '<!--[--><p class="a b" hidden="">A &lt; b  style="x"</p><input value="1"/><!---->\n <b>c</b>';
    expect(writeMarkup(readMarkup(html))).toBe(
      '<p class="a b" hidden>A &lt; b style="x"</p><input value="1"> <b>c</b>',
    );
  });
});

describe('styles lifted from elements', () => {
  const tagOf = (style: string, name = 'bar') => readMarkup(`<i class="${name}" style="${style}"></i>`)[0] as Tag;
  const lifted = (style: string, wider: string) => {
    const lifting = new Lifting({ px: 1000, wider: 1001 });
    const tag = tagOf(style);
    lifting.lift(tag, tagOf(wider));
    return { css: lifting.css, tag };
  };

  it.each([
    ['transform: translateX(250px)', 'transform: translateX(250.25px)', '--x:.25'],
    ['width: 56px', 'width: 56px', '--w:56px'],
    ['width: 444px', 'width: 444.5px', '--w:calc(.5*var(--plot) - 56px)'],
    ['width: 1000px', 'width: 1001px', '--w:var(--plot)'],
    ['left: 14px', 'left: 14px', 'left:14px'],
  ])('tell pixels from shares of the width: %s', (style, wider, rule) => {
    const { css, tag } = lifted(style, wider);
    expect(css).toBe(`.s0{${rule}}`);
    expect([...tag.attributes]).toEqual([['class', 'bar s0']]);
  });

  it('that follow from the rows are only taken away', () => {
    expect(lifted('translate: 0 40px; height: 30px', 'translate: 0 40px; height: 30px').css).toBe('');
  });

  it('that are the same are one rule', () => {
    const lifting = new Lifting({ px: 1000, wider: 1001 });
    for (let i = 0; i < 2; i++) lifting.lift(tagOf('width: 56px'), tagOf('width: 56px'));
    expect(lifting.css).toBe('.s0{--w:56px}');
  });
});

describe('the rules for plans', () => {
  const plan = (row: number, side: 0 | 1 = 0, rows = 2): LayoutOutline => ({
    railPx: 24,
    showsMinimap: true,
    rows: [rows],
    marks: [{ row, side, bare: 0 }],
  });

  it('say for a larger frame only what those for smaller ones have left otherwise', () => {
    const plans = [[plan(1), plan(1, 1)], [plan(1), plan(0, 1)]]; // prettier-ignore
    const css = planRules([
      { fromEm: [80, 90], toEm: 120, fromPx: [300, 500], outline: (width, height) => plans[width]![height]! },
    ]);
    expect(css.split('@media ').slice(1)).toEqual([
      '(width>=80em) and (width<120em){#first .frame{--r0:2;--eras:24;--map:1}.m0{--k:1}}',
      '(width>=80em) and (width<120em) and (height>=500px){.m0{--s:1}}',
      '(width>=90em) and (width<120em) and (height>=500px){.m0{--k:0}}',
    ]);
  });

  it('leave out frames without a plan of their own', () => {
    expect(planRules([{ fromEm: [80], toEm: undefined, fromPx: [300], outline: () => undefined }])).toBe('');
  });

  it('stack as many lanes as there are', () => {
    expect(laneRules(3)).toContain('.l2{--r:var(--r2);--h:var(--h2);--t:calc(var(--h0) + var(--h1))}');
  });
});
