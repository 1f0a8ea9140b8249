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
