import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partFor, toParams } from '../../../src/core/location/codec.ts';
import { FIELDS, type Fields } from '../../../src/core/location/fields.ts';
import { HOME, type Location } from '../../../src/core/location/location.ts';
import { anyLocation } from '../../helpers/locations.ts';

it('a field that is missing in the table is an error of types', () => {
  // @ts-expect-error no field has `language`
  const incomplete: Fields<Location & { readonly language: string }> = FIELDS;
  // @ts-expect-error nor one that may be absent
  const optional: Fields<Location & { readonly language?: string }> = FIELDS;
  expect([incomplete, optional]).toEqual([FIELDS, FIELDS]);
});

it('every field has parameters of its own, and writes no others', () => {
  const all = Object.values(FIELDS).flatMap(({ parameters }) => parameters);
  expect(new Set(all).size).toBe(all.length);
  fc.assert(
    fc.property(anyLocation, (location) => {
      for (const name of toParams(location).keys()) expect(all).toContain(name);
    }),
  );
});

it.each(['link', 'stop', 'follow'] as const)('what is for a %s brings another page to the same location', (use) => {
  fc.assert(
    fc.property(anyLocation, (location) => {
      expect({ ...HOME, ...partFor(use, location) }).toEqual(location);
    }),
  );
});
