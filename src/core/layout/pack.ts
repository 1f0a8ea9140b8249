import { footprint } from './footprint.ts';
import { SIZES, type Detail, type LabelledEvent, type PackedEvent } from './types.ts';

/** What to pack: events of one lane in date order, with the detail of each, at a zoom. */
export interface PackInput {
  readonly events: readonly LabelledEvent[];
  readonly details: readonly Detail[];
  readonly pxPerDay: number;
  /** Where labels must stay, in pixels on the same axis; absent if the window moves over them. */
  readonly limits?: { readonly left: number; readonly right: number };
  /** Labels stay on the right if rows are not scarce: easier to read, and steadier while the view moves. */
  readonly onlyRight?: boolean;
  /** Previous rows of events, kept if that costs no extra row, so that zooming moves as little as possible. */
  readonly formerRows?: ReadonlyMap<string, number>;
}

/** Up to `EXHAUSTIVE` events all sides are tried; up to `IMPROVED` each is flipped in turn; beyond, all are right. */
const EXHAUSTIVE = 12;
const IMPROVED = 30;

/**
 * Puts events into as few rows as possible, with labels on either side of their icons, on the right where possible.
 * For given sides, putting each event into the first free row by left edge needs exactly as many rows as events overlap
 * at the worst point (interval partitioning; Kleinberg and Tardos, "Algorithm Design", 4.1): only sides are searched.
 */
export function packRows(input: PackInput): PackedEvent[] {
  const { events, details } = input;
  const extents = makeExtents(input);
  const sides = input.onlyRight ? allRight(extents) : bestSides(extents);
  const rows = assignRows(extents, sides, events.map(({ id }) => input.formerRows?.get(id))); // prettier-ignore
  return events.map((event, i) => ({ event, detail: details[i]!, side: sides[i] ? 'left' : 'right', row: rows[i]! }));
}

/** Left and right edges of every event for its label at either side: index 2i is right, 2i + 1 left. */
interface Extents {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Sides that would exceed the limits. */
  readonly forbidden: Uint8Array;
}

/** For each event 0 if its label is on the right, 1 if on the left. */
type Sides = Uint8Array;

function makeExtents({ events, details, pxPerDay, limits }: PackInput): Extents {
  const count = events.length;
  const left = new Float64Array(2 * count);
  const right = new Float64Array(2 * count);
  const forbidden = new Uint8Array(2 * count);
  events.forEach((event, i) => {
    (['right', 'left'] as const).forEach((side, s) => {
      const reach = footprint(event, details[i]!, side, pxPerDay);
      const x = event.anchor * pxPerDay;
      left[2 * i + s] = x - reach.left;
      right[2 * i + s] = x + reach.right + SIZES.gap;
      const outside = limits && (side === 'left' ? x - reach.left < limits.left : x + reach.right > limits.right);
      // An icon has no label to put anywhere: its left side would only double the search.
      forbidden[2 * i + s] = outside || (side === 'left' && details[i] === 'icon') ? 1 : 0;
    });
    if (forbidden[2 * i] && forbidden[2 * i + 1]) forbidden[2 * i] = 0; // neither side fits: the right will be clipped
  });
  return { count, left, right, forbidden };
}

function bestSides(extents: Extents): Sides {
  if (extents.count <= EXHAUSTIVE) return bestOfAllSides(extents);
  return extents.count <= IMPROVED ? improveSides(extents) : allRight(extents);
}

const allRight = ({ count, forbidden }: Extents): Sides => new Uint8Array(count).map((_, i) => forbidden[2 * i]!);

/**
 * The best sides of all: fewest rows, then fewest labels on the left. Each further event can only raise the score, so a
 * choice is abandoned as soon as the events placed so far are no better than the best so far (branch and bound).
 */
function bestOfAllSides({ count, left, right, forbidden }: Extents): Sides {
  const sides = new Uint8Array(count);
  let best = sides;
  let bestScore = Infinity;
  /** How many of the events placed so far lie over the left edge of each. */
  const over = new Uint8Array(count);
  const isOver = (a: number, b: number) => left[a]! <= left[b]! && left[b]! < right[a]!;
  const place = (i: number, rows: number, lefts: number) => {
    const score = scoreFor(count, rows, lefts);
    if (score >= bestScore) return;
    if (i < 0) {
      bestScore = score;
      best = sides.slice();
      return;
    }
    for (const side of [0, 1]) {
      const own = 2 * i + side;
      if (forbidden[own]) continue;
      sides[i] = side;
      over[i] = 1;
      let most = rows;
      for (let j = i + 1; j < count; j++) {
        const other = 2 * j + sides[j]!;
        if (isOver(other, own)) over[i]!++;
        if (isOver(own, other)) most = Math.max(most, ++over[j]!);
      }
      place(i - 1, Math.max(most, over[i]!), lefts + side);
      for (let j = i + 1; j < count; j++) if (isOver(own, 2 * j + sides[j]!)) over[j]!--;
    }
  };
  place(count - 1, 0, 0);
  return best;
}

/** Fewer rows are better than any number of labels on the right. */
const scoreFor = (count: number, rows: number, lefts: number): number => rows * (count + 1) + lefts;

/** Good sides for many events: labels are flipped one at a time as long as a flip improves the score. */
function improveSides(extents: Extents): Sides {
  const sides = allRight(extents);
  let score = scoreOf(extents, sides);
  for (let improved = true; improved;) {
    improved = false;
    for (let i = 0; i < extents.count; i++) {
      sides[i] = 1 - sides[i]!;
      const turned = scoreOf(extents, sides, score);
      if (turned < score) {
        score = turned;
        improved = true;
      } else sides[i] = 1 - sides[i]!;
    }
  }
  return sides;
}

/** The score of sides; infinite if a label would exceed the limits or the score is not below `most`. */
function scoreOf({ count, left, right, forbidden }: Extents, sides: Sides, most = Infinity): number {
  let lefts = 0;
  for (let i = 0; i < count; i++) {
    if (forbidden[2 * i + sides[i]!]) return Infinity;
    lefts += sides[i]!;
  }
  let score = lefts;
  for (let i = 0; i < count; i++) {
    const edge = left[2 * i + sides[i]!]!;
    let overlapping = 0;
    for (let j = 0; j < count; j++) {
      const other = 2 * j + sides[j]!;
      if (left[other]! <= edge && edge < right[other]!) overlapping++;
    }
    score = Math.max(score, scoreFor(count, overlapping, lefts));
    if (score >= most) return Infinity;
  }
  return score;
}

/** Puts each event into its former row if free, else into the first free one; ignores former rows if they cost any. */
function assignRows(extents: Extents, sides: Sides, former: readonly (number | undefined)[]): number[] {
  const fewest = firstFit(extents, sides, []);
  const kept = firstFit(extents, sides, former);
  return Math.max(...kept) > Math.max(...fewest) ? fewest : kept;
}

function firstFit({ count, left, right }: Extents, sides: Sides, former: readonly (number | undefined)[]): number[] {
  const at = (i: number) => 2 * i + sides[i]!;
  const byLeftEdge = Array.from({ length: count }, (_, i) => i).sort((a, b) => left[at(a)]! - left[at(b)]! || a - b);
  const ends: number[] = [];
  const rows = new Array<number>(count);
  for (const i of byLeftEdge) {
    const isFree = (row: number) => (ends[row] ?? -Infinity) <= left[at(i)]!;
    let row = former[i] ?? 0;
    if (!isFree(row)) for (row = 0; !isFree(row);) row++;
    ends[row] = right[at(i)]!;
    rows[i] = row;
  }
  return rows;
}
