import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, preview, shorten } from '../../../src/core/dataset/problem.ts';
import { runs } from '../../helpers/random.ts';

describe('formatProblem', () => {
  it('names the file, the position, the value and the reason in one line', () => {
    const problem = { file: 'data/events/a.json', path: 'figures.0.value', value: '"x"', reason: 'must be a number' };
    expect(formatProblem(problem)).toBe('data/events/a.json: figures.0.value: "x": must be a number');
  });

  it('leaves out what is not known', () => {
    expect(formatProblem({ path: '', value: undefined, reason: 'is not valid JSON' })).toBe('is not valid JSON');
    expect(formatProblem({ path: 'id', reason: 'is missing' })).toBe('id: is missing');
  });
});

describe('preview', () => {
  it.each([
    ['text', 'a "quoted" word', '"a \\"quoted\\" word"'],
    ['empty text', '', '""'],
    ['line breaks', 'a\nb', '"a\\nb"'],
    ['a number', 1.5, '1.5'],
    ['infinity', Infinity, 'Infinity'],
    ['null', null, 'null'],
    ['a truth value', false, 'false'],
    ['a list, by its length', [1, 2, 3], 'a list of 3'],
    ['an object, by no more than that', { secret: 1 }, 'an object'],
  ])('shows %s', (_, value, shown) => {
    expect(preview(value)).toBe(shown);
  });

  it('shows nothing where there is nothing', () => {
    expect(preview(undefined)).toBeUndefined();
  });

  it('keeps what reorders a line of text out of the message', () => {
    expect(preview('a\u202egnp.exe')).toBe('"agnp.exe"');
  });

  it.each([
    ['long text', 'x'.repeat(30_000)],
    ['quotation marks, which are written with two characters', '"'.repeat(100)],
    ['control characters, which are written with six', '\u0001'.repeat(100)],
    ['lone surrogates, which are written with six', '\ud800'.repeat(100)],
    ['long numbers', -Math.PI * 1e-300],
  ])('takes at most 60 characters for %s', (_, value) => {
    expect(preview(value)!.length).toBeLessThanOrEqual(60);
  });

  it('takes at most 60 well-formed characters whatever the value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.anything()), (value) => {
        const shown = preview(value) ?? '';
        expect(shown.length).toBeLessThanOrEqual(60);
        expect(shown.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('shorten', () => {
  it('leaves text that is short enough', () => {
    expect(shorten('abcde', 5)).toBe('abcde');
  });

  it('ends text that is too long with an ellipsis, within the length', () => {
    expect(shorten('abcdef', 5)).toBe('abcd…');
  });

  it('leaves no half of a character behind', () => {
    expect(shorten('abc🎌def', 5)).toBe('abc\ufffd…');
  });
});
