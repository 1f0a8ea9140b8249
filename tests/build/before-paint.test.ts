import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toParams } from '../../src/core/location/codec.ts';
import { DATA_PARAMETER } from '../../src/core/location/data-address.ts';
import type { Location } from '../../src/core/location/location.ts';
import { windowBetween } from '../../src/core/time/time-window.ts';

it('the script before the first paint knows every parameter that the drawn page does not show', () => {
  const everything: Location = {
    window: windowBetween(0, 100),
    event: 'a',
    query: 'a',
    filters: {
      hiddenLanes: ['a'],
      contextLanes: ['b'],
      kinds: ['report'],
      organisations: ['a'],
      countries: ['a'],
      places: ['a'],
      topics: ['a'],
      people: ['a'],
      fromYear: 1,
      toYear: 2,
    },
    view: 'list',
  };
  const script = readFileSync('public/before-paint.js', 'utf8');
  const known = Array.from(/const wishes = \[(.*)\]/.exec(script)![1]!.matchAll(/'(\w+)'/g), ([, name]) => name);
  const all = [...toParams(everything).keys(), DATA_PARAMETER];
  expect(known.sort()).toEqual(all.sort());
});
