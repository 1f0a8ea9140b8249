import { describe, expect, it } from 'vitest';
import { figureParts } from '../../../src/core/dataset/figure-parts.ts';
import { keyFigure } from '../../../src/core/dataset/key-figure.ts';
import type { Figure } from '../../../src/core/dataset/schema.ts';
import { event } from '../../helpers/dataset.ts';

const figure = (value: number, fields: Partial<Figure> = {}): Figure => ({
  ...{ label: { en: 'F' }, source: 's', value, ...(!fields.unit && { currency: 'USD' }) },
  ...fields,
});
const whole = figure(100, { id: 'whole' });
const part = (value: number, fields: Partial<Figure> = {}) => figure(value, { partOf: 'whole', ...fields });
const split = (...parts: Figure[]) => figureParts([...parts, whole], whole);

describe('the key figure', () => {
  it('is the one that is marked, whichever it is', () => {
    const figures = [figure(1), figure(2, { key: true })];
    expect(keyFigure({ ...event({ id: 'e' }), figures })?.value).toBe(2);
  });

  it('is none where none is marked', () => {
    expect([keyFigure({}), keyFigure({ figures: [figure(1)] })]).toEqual([undefined, undefined]);
  });
});

describe('the parts of a figure', () => {
  it('are those that say so, in order, and what they leave over is the rest', () => {
    expect(split(part(65), figure(3), part(15))).toEqual({ parts: [part(65), part(15)], rest: 20, isRough: false });
  });

  it('may be the whole, whatever fractions they have', () => {
    const tenth = figure(0.3, { id: 'whole' });
    expect(figureParts([tenth, part(0.1), part(0.2)], tenth)?.rest).toBe(0);
  });

  it('leave over about as much where one of the numbers is not exact', () => {
    expect(split(part(65, { qualifier: 'about' }))?.isRough).toBe(true);
  });

  it.each([
    ['there are none', []],
    ['one has another currency', [part(10), part(10, { currency: 'JPY' })]],
    ['one is in a unit', [part(10, { unit: { en: 'schools' } })]],
    ['they are more than the whole', [part(60), part(41)]],
    ['one is nothing', [part(0)]],
    ['one is negative', [part(10), part(-5)]],
  ])('are not told apart where %s', (_, parts) => {
    expect(split(...parts)).toBeUndefined();
  });

  it('have the unit of the whole in a language that both have', () => {
    const people = figure(10, { id: 'whole', unit: { en: 'people', ja: '人' } });
    const inUnit = (unit: Figure['unit']) => figureParts([part(4, { unit: unit! }), people], people)?.rest;
    expect([inUnit({ ja: '人' }), inUnit({ en: 'pupils' }), inUnit({ de: 'people' })]).toEqual([
      6,
      undefined,
      undefined,
    ]);
  });

  it('are none of a figure without an id', () => {
    expect(figureParts([figure(100), part(10)], figure(100))).toBeUndefined();
  });
});
