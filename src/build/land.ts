/**
 * `npm run land`: draws the land of the earth (Natural Earth, 1:110m, in the public domain) as one path for the map of
 * an event's places. Longitude is x and latitude is -y, in half degrees, which is as fine as so small a map can show.
 */
import { writeFileSync } from 'node:fs';
import { geoEquirectangular, geoPath } from 'd3';
import { feature } from 'topojson-client';
import world from 'world-atlas/land-110m.json' with { type: 'json' };

type Point = readonly [x: number, y: number];

const UNITS_PER_DEGREE = 2;
/** Corners with less than this much land in them, in square degrees, are cut off. */
const LEAST_CORNER = 0.25;

const FILE = 'src/ui/details/land.ts';

/** What `FILE` should be. */
export function landFile(): string {
  const rings = outlines()
    .map((ring) => simplify(ring, LEAST_CORNER).map(toUnits))
    .filter((ring) => ring.length > 2);
  return `// Made by \`npm run land\` from Natural Earth, which is in the public domain.\n// prettier-ignore\nexport const LAND = '${rings.map(toPath).join('')}';\n`;
}

/** The outlines of all land in degrees, cut at the 180th meridian. */
function outlines(): Point[][] {
  const rings: Point[][] = [];
  const context = {
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)!.push([x, y]),
    ...{ beginPath() {}, closePath() {}, arc() {} },
  };
  const inDegrees = geoEquirectangular().scale(180 / Math.PI).translate([0, 0]).precision(0); // prettier-ignore
  const topology = world as unknown as Parameters<typeof feature>[0]; // TypeScript takes "Topology" in JSON for any string
  geoPath(inDegrees, context)(feature(topology, 'land'));
  return rings;
}

/** Removes corners, the smallest first (Visvalingam and Whyatt), while there is one smaller than `least`. */
function simplify(ring: readonly Point[], least: number): Point[] {
  const points = [...ring];
  while (points.length > 2) {
    const sizes = points.map((point, i) => cornerSize(points.at(i - 1)!, point, points[(i + 1) % points.length]!));
    const smallest = Math.min(...sizes);
    if (smallest >= least) break;
    points.splice(sizes.indexOf(smallest), 1);
  }
  return points;
}

const cornerSize = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

const toUnits = ([x, y]: Point): Point => [Math.round(x * UNITS_PER_DEGREE), Math.round(y * UNITS_PER_DEGREE)];

function toPath(ring: readonly Point[]): string {
  const steps = ring.slice(1).map(([x, y], i) => `${x - ring[i]![0]} ${y - ring[i]![1]}`);
  return `M${ring[0]!.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

if (import.meta.filename === process.argv[1]) writeFileSync(FILE, landFile());
