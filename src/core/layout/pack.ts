import { footprint, labelReach, labelX, type PlotScale } from './footprint.ts';
import { SIZES, type Detail, type LabelledEvent, type PackedEvent, type Side } from './types.ts';

/** What to pack: events of one lane in date order, with the detail of each. */
export interface PackInput {
  readonly events: readonly LabelledEvent[];
  readonly details: readonly Detail[];
  readonly scale: PlotScale;
  /** Labels stay on the right if rows are not scarce: easier to read, and steadier while the view moves. */
  readonly onlyRight?: boolean;
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
  const rows = firstFit(extents, sides);
  return events.map((event, i) => ({ event, detail: details[i]!, side: sides[i] ? 'left' : 'right', row: rows[i]! }));
}

/** Left and right edges of every event for its label at either side: index 2i is right, 2i + 1 left. */
interface Extents {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** Sides on which the edge of the plot would cut the label. */
  readonly forbidden: Uint8Array;
}

/** For each event 0 if its label is on the right, 1 if on the left. */
type Sides = Uint8Array;

const SIDES = ['right', 'left'] as const;

function makeExtents({ events, details, scale }: PackInput): Extents {
  const count = events.length;
  const left = new Float64Array(2 * count);
  const right = new Float64Array(2 * count);
  const forbidden = new Uint8Array(2 * count);
  events.forEach((event, i) => {
    const detail = details[i]!;
    SIDES.forEach((side, s) => {
      const stretch = footprint(event, { detail, side }, scale);
      left[2 * i + s] = stretch.left;
      right[2 * i + s] = stretch.right + SIZES.gap;
      // An icon has no label to put anywhere: its left side would only double the search.
      forbidden[2 * i + s] = overEdge(event, detail, side, scale) > 0 || (side === 'left' && detail === 'icon') ? 1 : 0;
    });
    // If neither side fits, the label is cut on the one with more room.
    if (forbidden[2 * i] && forbidden[2 * i + 1]) forbidden[2 * i + roomierSide(event, detail, scale)] = 0;
  });
  return { count, left, right, forbidden };
}

/** By how many pixels the edge of the plot would cut a label. */
export function overEdge(event: LabelledEvent, detail: Detail, side: Side, scale: PlotScale): number {
  const { plot } = scale;
  if (!plot || detail === 'icon') return 0;
  const x = labelX(event, scale);
  const reach = labelReach(event, detail, side);
  const [left, right] = [plot.left - (x - reach.left), x + reach.right - plot.right];
  // The border of a card goes around the icon.
  return detail === 'card' ? Math.max(left, right) : side === 'left' ? left : right;
}

const roomierSide = (event: LabelledEvent, detail: Detail, scale: PlotScale): 0 | 1 =>
  detail !== 'icon' && overEdge(event, detail, 'left', scale) < overEdge(event, detail, 'right', scale) ? 1 : 0;

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

/** Puts each event into the first free row, from left to right. */
function firstFit({ count, left, right }: Extents, sides: Sides): number[] {
  const at = (i: number) => 2 * i + sides[i]!;
  const byLeftEdge = Array.from({ length: count }, (_, i) => i).sort((a, b) => left[at(a)]! - left[at(b)]! || a - b);
  const ends: number[] = [];
  const rows = new Array<number>(count);
  for (const i of byLeftEdge) {
    let row = 0;
    while ((ends[row] ?? -Infinity) > left[at(i)]!) row++;
    ends[row] = right[at(i)]!;
    rows[i] = row;
  }
  return rows;
}
