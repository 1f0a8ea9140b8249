import { cutTile, type Columns } from './columns.ts';
import { FINEST, type TileAddress } from './grid.ts';
import { isComplete, type Tile } from './tile.ts';

const isEmpty = ({ lanes }: Tile<unknown>) => lanes.every(({ count }) => count === 0);

/** The two tiles of the next finer scale that an address covers. */
export const halvesOf = ({ scale, index }: TileAddress): TileAddress[] => [
  { scale: scale - 1, index: 2 * index },
  { scale: scale - 1, index: 2 * index + 1 },
];

/** Every tile finer than a given one that needs a file, coarser ones first. */
export function* finerTiles(columns: Columns, { address, lanes }: Tile<number>): Generator<Tile<number>> {
  if (address.scale === FINEST || isComplete({ lanes })) return;
  for (const half of halvesOf(address)) {
    const tile = cutTile(columns, half, lanes.length);
    if (isEmpty(tile)) continue;
    yield tile;
    yield* finerTiles(columns, tile);
  }
}
