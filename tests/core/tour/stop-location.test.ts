import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { HOME } from '../../../src/core/location/location.ts';
import { toParams } from '../../../src/core/location/codec.ts';
import { stopLocation } from '../../../src/core/tour/stop-location.ts';
import { dataset } from '../../helpers/dataset.ts';

const all = dataset([{ id: 'e' }], {
  lanes: [
    { id: 'a', name: { en: 'A' } },
    { id: 'b', name: { en: 'B' } },
    { id: 'world', name: { en: 'World' }, isContext: true },
  ],
});
const addressOf = (stop: Parameters<typeof stopLocation>[0]) => toParams(stopLocation(stop, all)).toString();

describe('a stop of a tour', () => {
  it('without a place is the whole timeline', () => {
    expect(stopLocation({}, all)).toEqual({ ...HOME, window: undefined, event: undefined, filters: NO_FILTERS });
  });

  it('has an address like any location: its window to the end of the last date, its details', () => {
    expect(addressOf({ from: '1990', to: '2000-05', details: 'e' })).toBe('event=e&from=1990-01-01&to=2000-06-01');
  });

  it('names the lanes that are on; what is context only if it is named', () => {
    expect(addressOf({ lanes: ['b'] })).toBe('hide=a');
    expect(addressOf({ lanes: ['a', 'b', 'world'] })).toBe('show=world');
  });

  it('with dates the wrong way round, or only one, shows all years', () => {
    for (const stop of [{ from: '2000', to: '1990' }, { from: '2000' }, { to: '2000' }])
      expect(addressOf(stop)).toBe('');
  });
});
