import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, languageName } from '../../src/text/display-names.ts';
import { ownDataset } from '../helpers/dataset.ts';

describe('the names of countries and languages', () => {
  it.each([
    ['JP', 'Japan'],
    ['US', 'United States'],
    ['IT', 'Italy'],
  ])('has %s for %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  it.each([
    ['ja', 'Japanese'],
    ['en', 'English'],
    ['zh', 'Chinese'],
  ])('has %s for %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  it('leaves a code that has no name as it is', () => {
    expect([countryName('QQ'), languageName('qq')]).toEqual(['QQ', 'qq']);
  });

  it('leaves what is no code as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9-]{0,8}$/)), (code) => {
        expect(countryName(code)).toBeTypeOf('string');
        expect(languageName(code)).toBeTypeOf('string');
      }),
    );
    expect(['', 'Japan', '日本'].map(countryName)).toEqual(['', 'Japan', '日本']);
    expect(['日本語', 'a b'].map(languageName)).toEqual(['日本語', 'a b']);
  });

  it('knows every country and language of our own data', () => {
    const countries = [...ownDataset.places.values(), ...ownDataset.organisations.values()].flatMap(
      ({ country }) => country ?? [],
    );
    const languages = [...ownDataset.sources.values()].map(({ language }) => language);
    for (const code of countries) expect(countryName(code)).toMatch(/^\p{Lu}\p{Ll}/u);
    for (const code of languages) expect(languageName(code)).toMatch(/^\p{Lu}\p{Ll}/u);
    expect([countries.length, languages.length].every((length) => length > 0)).toBe(true);
  });
});
