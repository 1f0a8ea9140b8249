import { describe, expect, it } from 'vitest';
import { frameOf, pointOf } from '../../../src/core/dataset/place-map.ts';

describe('the map of places', () => {
  it('has east at the right and north at the top', () => {
    expect(pointOf({ latitude: 35.5, longitude: 139.5 })).toEqual({ x: 279, y: -71 });
    expect(pointOf({ latitude: -33, longitude: -70 })).toEqual({ x: -140, y: 66 });
  });

  it('shows where people live, and as far as a pole if a place is there', () => {
    const at = (latitude: number, longitude = 0) => ({ latitude, longitude });
    expect(frameOf([])).toBe('-360 -168 720 280');
    expect(frameOf([at(70), at(-49)])).toBe('-360 -168 720 280');
    expect(frameOf([at(69), at(-54)])).toBe('-360 -168 720 362');
    expect(frameOf([at(81)])).toBe('-360 -194 720 306');
    expect(frameOf([at(90), at(-90), at(0, -180)])).toBe('-374 -194 748 388');
  });
});
