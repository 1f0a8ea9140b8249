import { BINS, type TileAddress, within } from './grid.ts';
import { isComplete, topAt, type Tile } from './tile.ts';

/** The number of scales over which the bins of a tile give the counts of finer tiles exactly. */
const REACH = Math.log2(BINS);

/**
 * The next file to fetch on the way from a known tile to a finer one in it; undefined if `narrow` gives the finer one
 * exactly. The bins of the known tile show which finer tiles have events and which of those name them all, so no
 * missing file is ever asked for, and six scales take one request.
 */
export function nextOnTheWay(known: Tile, wanted: TileAddress): TileAddress | undefined {
  if (known.address.scale === wanted.scale || isComplete(known)) return undefined;
  const last = Math.max(wanted.scale, known.address.scale - REACH);
  for (let scale = known.address.scale - 1; scale > last; scale--) {
    const address = within(wanted, scale);
    const counts = countsIn(known, address);
    if (counts.every((count) => count === 0)) return undefined;
    if (counts.every((count) => count <= topAt(scale))) return address;
  }
  const address = within(wanted, last);
  return countsIn(known, address).some((count) => count > 0) ? address : undefined;
}

/** How many events of each lane a tile has in the time of one that is at most `REACH` scales finer. */
function countsIn({ address, lanes }: Tile, finer: TileAddress): number[] {
  const parts = 2 ** (address.scale - finer.scale);
  const length = BINS / parts;
  const first = (finer.index - address.index * parts) * length;
  return lanes.map(({ bins }) => {
    let sum = 0;
    for (let bin = first; bin < first + length; bin++) sum += bins[bin]!;
    return sum;
  });
}
