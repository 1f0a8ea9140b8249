import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOME } from '../../src/core/location/location.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { makeApp } from '../helpers/app.ts';
import { anyLocation } from '../helpers/locations.ts';

let app: AppState;
beforeEach(() => (app = makeApp()));

describe('a location', () => {
  it('that is applied is the one the app then has', () => {
    fc.assert(
      fc.property(anyLocation, (location) => {
        void app.go(location);
        const { window, ...rest } = app.location;
        expect(rest).toEqual(Object.fromEntries(Object.entries(location).filter(([key]) => key !== 'window')));
        if (location.window) {
          expect(window!.start).toBeCloseTo(location.window.start, 6);
          expect(window!.span).toBeCloseTo(location.window.span, 6);
        } else expect(window).toBeUndefined();
      }),
    );
  });

  it('that the app has brings another one to the same place', () => {
    fc.assert(
      fc.property(anyLocation, (location) => {
        void app.go(location);
        const other = makeApp();
        void other.go(app.location);
        expect(other.location).toEqual(app.location);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves no dialog open, and knows at which hit its event is', () => {
    app.dialogs.show('about');
    void app.go({ ...HOME, query: 'covid', event: 'covid-fund-report', window: { start: 18_000, span: 900 } });
    expect(app.dialogs.open).toBeUndefined();
    expect(app.finder.at).toBe(1);
  });
});
