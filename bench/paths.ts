/** Where files are. Everything but the results can be deleted and is created again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
export const ROOT = join(HERE, '..');
const CACHE = join(HERE, '.cache');

/** A hash of the code that generates data, so that data from other versions of the code is not reused. */
function madeBy(...sources: readonly string[]): string {
  const hash = createHash('sha256');
  const read = (path: string): void => {
    if (!statSync(path).isDirectory()) return void hash.update(readFileSync(path));
    for (const name of readdirSync(path).sort()) read(join(path, name));
  };
  sources.forEach(read);
  return hash.digest('hex').slice(0, 8);
}

const GENERATOR = ['events', 'words', 'write-data', 'limit-data'].map((name) => join(HERE, `${name}.ts`));
const DATA = join(CACHE, `data-${madeBy(...GENERATOR)}`);
const TILER = ['build', 'core'].map((name) => join(ROOT, 'src', name));

export const PATHS = {
  app: join(CACHE, 'app'),
  peers: join(CACHE, 'peers'),
  /** Datasets as the app reads them: `<count>.json`. */
  datasets: join(DATA, 'datasets'),
  /** The same as tiles: `tiles-<count>/`. */
  tiles: join(CACHE, `tiles-${madeBy(...GENERATOR, ...TILER)}`),
  peerData: join(DATA, 'peer-data'),
  limitData: join(DATA, 'limit-data'),
  installed: join(HERE, 'node_modules'),
  peerSources: join(HERE, 'peers'),
  results: join(HERE, 'results'),
  /** Results of runs that did not measure everything. */
  partResults: join(HERE, 'results', 'part'),
  readme: join(HERE, 'README.md'),
} as const;

/** Deletes data made by other versions of the code. */
export function clearOldData(): void {
  for (const entry of readdirSync(CACHE, { withFileTypes: true })) {
    const path = join(CACHE, entry.name);
    if (/^(data|tiles)-/.test(entry.name) && path !== DATA && path !== PATHS.tiles) rmSync(path, { recursive: true });
  }
}
