/** Where things are. All but the results can be deleted and is made again. */
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const CACHE = join(import.meta.dirname, '.cache');

export const PLACES = {
  app: join(CACHE, 'app'),
  peers: join(CACHE, 'peers'),
  /** Datasets as the app reads them: `<count>.json` and `tiles-<count>/`. */
  datasets: join(CACHE, 'datasets'),
  peerData: join(CACHE, 'peer-data'),
  limitData: join(CACHE, 'limit-data'),
  installed: join(import.meta.dirname, 'node_modules'),
  peerSources: join(import.meta.dirname, 'peers'),
  results: join(import.meta.dirname, 'results'),
  /** Of runs that did not measure everything. */
  partResults: join(import.meta.dirname, 'results', 'part'),
  readme: join(import.meta.dirname, 'README.md'),
} as const;
