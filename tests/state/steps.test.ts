import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { toInstant } from '../../src/core/time/instant.ts';
import { endOf, windowBetween, type TimeWindow } from '../../src/core/time/time-window.ts';
import { panStep, zoomStep } from '../../src/state/steps.ts';
import { makeApp } from '../helpers/app.ts';
import { dataset, ownDataset } from '../helpers/dataset.ts';

const years = (from: number, to: number) => windowBetween(toInstant(from), toInstant(to));
const starts = ownDataset.events.map(({ time }) => time.anchor);
const startsIn = ({ start, span }: TimeWindow) => starts.filter((at) => at >= start && at <= start + span);

describe('a step of zoom', () => {
  it('keeps the focused event where it is, rather than the open one or the pointer', () => {
    const app = makeApp();
    app.travel.jump(years(1990, 2026));
    app.selection.open('jica-sony-memorandum');
    app.view.pointerX = 10;
    const at = app.anchorOf('eye-see')!;
    const before = app.view.scale.toPx(at);
    app.travel.jump(zoomStep(app, 1 / 2, 'eye-see'));
    expect(app.view.scale.toPx(at)).toBeCloseTo(before, 6);
  });

  it('keeps the open event in view, however near one goes', () => {
    const app = makeApp();
    app.selection.open('covid-relief-fund');
    const { anchor } = app.openEvent!.time;
    for (let i = 0; i < 10; i++) {
      app.travel.jump(zoomStep(app, 1 / 2, undefined));
      expect(anchor >= app.view.window.start && anchor <= endOf(app.view.window)).toBe(true);
    }
    expect(app.view.span).toBe(app.view.zoomLimit);
  });

  it('goes about the pointer if the focused and the open event are out of view', () => {
    const app = makeApp();
    app.travel.jump(years(1990, 2010));
    app.selection.open('tokyo-telecommunications-engineering');
    app.view.pointerX = 300;
    const at = app.view.scale.toInstant(300);
    app.travel.jump(zoomStep(app, 1 / 2, 'tokyo-telecommunications-engineering'));
    expect(app.view.scale.toPx(at)).toBeCloseTo(300, 6);
  });

  it('otherwise goes about the median of the starts in view: from home to where the events are', () => {
    const app = makeApp();
    const median = starts[starts.length >> 1]!;
    const before = app.view.scale.toPx(median);
    app.travel.jump(zoomStep(app, 1 / 2, undefined));
    expect(app.view.scale.toPx(median)).toBeCloseTo(before, 6);
  });

  it('four of them from home still show several events', () => {
    const app = makeApp();
    for (let i = 0; i < 4; i++) app.travel.jump(zoomStep(app, 1 / 2, undefined));
    expect(startsIn(app.view.window).length).toBeGreaterThan(3);
  });
});

it('no step, of zoom or aside, leaves a view without a start', () => {
  const step = fc.constantFrom('in', 'out', 'later', 'earlier');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.option(fc.integer({ min: 0, max: 1099 })), (steps, pointer) => {
      const app = makeApp();
      app.view.pointerX = pointer ?? undefined;
      for (const name of steps) {
        const to = { in: () => zoomStep(app, 1 / 2, undefined), out: () => zoomStep(app, 2, undefined), later: () => panStep(app, 1 / 4), earlier: () => panStep(app, -1 / 4) }[name]; // prettier-ignore
        app.travel.jump(to());
        expect(startsIn(app.view.window).length, steps.join(' ')).toBeGreaterThan(0);
      }
    }),
    { numRuns: 30 },
  );
});

it('a step aside into nothing goes on to the next start in its direction', () => {
  const app = makeApp();
  app.travel.jump(years(1946, 1950));
  app.travel.jump(panStep(app, 1 / 4));
  app.travel.jump(panStep(app, 1 / 4));
  app.travel.jump(panStep(app, 1 / 4));
  expect(startsIn(app.view.window)).toEqual([starts[1]]);
});

it('a timeline without events can be stepped through, too', () => {
  const app = makeApp(makeCatalog(dataset([])));
  expect(zoomStep(app, 1 / 2, undefined).span).toBeLessThan(app.view.span);
});
