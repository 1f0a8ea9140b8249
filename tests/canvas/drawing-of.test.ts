import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SIZES } from '../../src/core/layout/types.ts';
import { makeDrawStyle, type DrawStyle } from '../../src/canvas/draw-style.ts';
import { drawAxis } from '../../src/canvas/draw-axis.ts';
import { drawPlot } from '../../src/canvas/draw-plot.ts';
import { drawMinimap } from '../../src/canvas/draw-minimap.ts';
import { axisDrawing, plotDrawing, minimapDrawing } from '../../src/canvas/drawing-of.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp } from '../helpers/app.ts';
import { anyWindow } from '../helpers/locations.ts';
import { FakeOutline, fakePen, PALETTE } from '../helpers/fake-context.ts';

let app: AppState;
beforeEach(() => (app = makeApp()));

const lettering = { sizePx: 14, family: 'sans-serif', serif: 'serif' };
const brushesFor = (context: ReturnType<typeof fakePen>['context']): DrawStyle =>
  makeDrawStyle(context, PALETTE, lettering, FakeOutline as unknown as typeof Path2D);

/** The texts on the plot for the current state. */
function textsOnPlot() {
  const { context, texts } = fakePen();
  drawPlot(context, plotDrawing(app), brushesFor(context));
  return texts;
}

describe('the drawing of the plot', () => {
  it('has the marks that the elements have, laid out by the same rules, on the same whole pixels', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        app.view.jump(window);
        const left = Math.round(app.scene.offsetPx);
        const shown = [...app.scene.resting.drawn.values()].flat().flatMap(({ event, layout }) => {
          if (!layout || layout.isOutside) return [];
          return [{ title: event.shortTitle.en, x: left + Math.round(layout.x), y: layout.y, layout }];
        });
        const drawn = plotDrawing(app).marks.map(({ content, x, y, layout }) => ({ title: content.title, x, y, layout })); // prettier-ignore
        expect(drawn).toEqual(shown);
      }),
      { numRuns: 60 },
    );
  });

  it('writes every title once while all years are in view, the important ones in bold', () => {
    const texts = textsOnPlot();
    const titles = app.catalog.dataset.events.map(({ shortTitle }) => shortTitle.en);
    const written = texts.filter(({ text }) => titles.includes(text));
    const labelled = plotDrawing(app).marks.filter(({ layout }) => layout.detail !== 'icon' && !layout.cutPx);
    expect(written).toHaveLength(labelled.length);
    expect(labelled.length).toBeGreaterThan(25);
    const bold = written.filter(({ font }) => font.startsWith('bold')).map(({ text }) => text);
    const major = labelled.filter(({ content }) => content.isMajor).map(({ content }) => content.title);
    expect(bold.sort()).toEqual(major.sort());
  });

  it('writes dates and sentences when zooming in', () => {
    app.view.resize({ frameHeight: 900 });
    const { time } = app.catalog.byId.get('music-foundation')!;
    app.view.jump({ start: time.anchor - 600, span: 1800 });
    expect(textsOnPlot().map(({ text }) => text.trim())).toContain('1984');
    app.view.jump({ start: app.catalog.byId.get('curiostep')!.time.anchor - 400, span: 1600 });
    const marks = plotDrawing(app).marks.filter(({ layout }) => layout.detail === 'sentence');
    expect(marks.length).toBeGreaterThan(0);
    const texts = textsOnPlot();
    for (const { content } of marks) {
      const begins = texts.filter(({ text }) => content.sentence().startsWith(text.replace(/…$/, '')));
      expect(begins.map(({ colour }) => colour)).toContain('secondary');
    }
  });

  it('what is open is written on its ground, and what is found on another', () => {
    app.open('eye-see');
    app.finder.find('sumatra');
    const { context, texts, fills } = fakePen();
    drawPlot(context, plotDrawing(app), brushesFor(context));
    const colourOf = (title: RegExp) => texts.find(({ text }) => title.test(text))?.colour;
    expect(colourOf(/^EYE SEE/)).toBe('open');
    expect(colourOf(/^Sumatra/)).toBe('found');
    expect(colourOf(/^Sony Movie Works/)).toBe('secondary');
    expect(fills.map(({ colour }) => colour)).toEqual(expect.arrayContaining(['diamond-ground', 'mark']));
  });

  it('every text of an open event lies on its ground, at any detail', () => {
    const { time } = app.catalog.byId.get('curiostep')!;
    app.view.resize({ frameHeight: 1100 });
    app.open('curiostep');
    const seen = new Set<string>();
    for (const span of [1600, 4000, 9000, 20_000, app.view.bounds.span]) {
      app.view.jump({ start: time.anchor - span / 3, span });
      const { context, texts, fills } = fakePen();
      const drawing = plotDrawing(app);
      drawPlot(context, drawing, brushesFor(context));
      const ground = fills.find(({ colour }) => String(colour).endsWith('-ground'))!;
      const written = texts.filter(({ colour }) => colour === 'open');
      seen.add(drawing.marks.find(({ state }) => state === 'open')!.layout.detail);
      expect(written.length).toBeGreaterThan(0);
      for (const { text, x, y, font } of written) {
        const width = text.length * (font.startsWith('bold') ? 8 : 7);
        expect(x).toBeGreaterThanOrEqual(ground.x);
        expect(x + width).toBeLessThanOrEqual(ground.x + ground.width);
        expect(y).toBeLessThan(ground.y + ground.height);
      }
    }
    expect(seen).toContain('sentence');
    expect(seen.size).toBeGreaterThan(1);
  });

  it('shows which event has the focus, with a ring where it came by keys', () => {
    for (const isVisible of [true, false]) {
      const marks = plotDrawing(app, { focus: { id: 'eye-see', isVisible } }).marks;
      const focused = marks.filter(({ hasFocus }) => hasFocus);
      expect(focused.map(({ content, hasRing }) => [content.title, hasRing])).toEqual([['EYE SEE with UNICEF', isVisible]]); // prettier-ignore
    }
  });

  it('joins the open event to those that belong to it', () => {
    expect(plotDrawing(app).connectors).toEqual([]);
    app.open('restart-japan');
    expect(plotDrawing(app).connectors).toHaveLength(app.catalog.related.get('restart-japan')!.length);
  });

  it('puts things where they glide, not yet where they belong', () => {
    const marks = plotDrawing(app, { glide: (_, y) => y + 5 }).marks;
    expect(marks.map(({ y }) => y)).toEqual(plotDrawing(app).marks.map(({ y }) => y + 5));
  });
});

describe('the drawing of the axis', () => {
  const textsOf = (pointerX?: number) => {
    const { context, texts } = fakePen();
    drawAxis(context, axisDrawing(app, pointerX), brushesFor(context));
    return texts;
  };
  const rectsOf = (pointerX: number) => {
    const { context, rects } = fakePen();
    drawAxis(context, axisDrawing(app, pointerX), brushesFor(context));
    return rects;
  };

  it('has the years of the visible range', () => {
    const texts = textsOf();
    expect(texts[0]!.text).toBe('1950');
    expect(new Set(texts.map(({ y }) => y)).size).toBe(1);
  });

  it('has months under their years when zoomed in, and the moment under the pointer', () => {
    app.view.jump({ start: app.catalog.byId.get('music-foundation')!.time.anchor, span: 300 });
    const texts = textsOf(500);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['1984', 'Sept']));
    expect(texts.at(-1)!.text).toMatch(/^\w+ 198[45]$/);
    expect(texts.at(-1)!.colour).toBe('paper');
  });

  it('keeps the moment under the pointer within the plot', () => {
    const last = textsOf(app.view.width - 1).at(-1)!;
    expect(last.x + last.text.length * 7).toBeLessThanOrEqual(app.view.width);
    expect(textsOf(1).at(-1)!.x).toBeGreaterThanOrEqual(0);
  });

  it('names no year at the pointer that is beyond the first and the last event', () => {
    expect([0, app.view.width].map((x) => textsOf(x).at(-1)!.text)).toEqual(['1946', '2026']);
  });

  it('hides behind the moment under the pointer what that would cut', () => {
    const edges = () => {
      const { x, y, width, height } = rectsOf(500).find(({ colour }) => colour === 'paper')!;
      return [x, y, x + width, y + height];
    };
    const { ground } = axisDrawing(app, 500).pointer!;
    expect(edges()).toEqual([ground.left, 0, ground.right, SIZES.axis]);
    app.view.jump({ start: app.catalog.byId.get('music-foundation')!.time.anchor, span: 300 });
    const months = axisDrawing(app, 500).pointer!.ground;
    expect(edges()).toEqual([months.left, SIZES.axis - SIZES.line, months.right, SIZES.axis]); // the years stay
  });
});

it('the drawing of the minimap frames the part of all years that the plot shows', () => {
  const { start, span } = app.view.bounds;
  app.view.jump({ start: start + span / 4, span: span / 2 });
  const drawing = minimapDrawing(app);
  expect([drawing.left, drawing.right].map(Math.round)).toEqual([app.view.width / 4, (app.view.width * 3) / 4]);
  const { context, rects } = fakePen();
  drawMinimap(context, drawing, brushesFor(context));
  expect(rects[0]).toMatchObject({ x: drawing.left, height: SIZES.minimapChart, colour: 'glass' });
});
