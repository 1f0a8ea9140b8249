import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { landFile } from '../../src/build/land.ts';
import { LAND } from '../../src/ui/details/land.ts';

it('src/ui/details/land.ts is what the code says (npm run land)', () => {
  expect(readFileSync('src/ui/details/land.ts', 'utf8')).toBe(landFile());
});

it('the land is a few kilobytes, all of it on the map, and no line of it runs across the map', () => {
  expect(LAND.length).toBeLessThan(12_000);
  for (const [, ring] of LAND.matchAll(/M([^z]+)z/g)) {
    let [x, y] = [0, 0];
    const points = [...ring!.matchAll(/(-?\d+)[ ]?(-?\d+)/g)].map(([, dx, dy]) => {
      [x, y] = [x + Number(dx), y + Number(dy)];
      return [x, y] as const;
    });
    points.forEach(([px, py], i) => {
      expect(Math.abs(px)).toBeLessThanOrEqual(360);
      expect(Math.abs(py)).toBeLessThanOrEqual(180);
      const [qx, qy] = points[(i + 1) % points.length]!;
      // Antarctica is closed along the edge of the map, below all that is drawn of it.
      if (py < 178 || qy < 178) expect(Math.abs(px - qx)).toBeLessThan(60);
    });
  }
});
