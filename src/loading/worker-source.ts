import { proxy, releaseProxy, transfer, wrap } from 'comlink';
import { toEvent, type OrderedRecord } from '../core/dataset/to-event.ts';
import { mapTile } from '../core/tiles/columns.ts';
import type { FacetCounts } from '../core/filter/filter.ts';
import type { Tile } from '../core/tiles/tile.ts';
import type { TileSource } from '../core/tiles/source.ts';
import type { ArchiveService, OpenedHead } from './archive-service.ts';
import workerAddress from './archive-worker.ts?worker&url';
import { MissingPart } from './missing-part.ts';
import type { LoadOptions, Loaded } from './load-timeline.ts';
import { scriptAddress } from './script-address.ts';

/**
 * Opens a large dataset in a worker, which ends if the load is cancelled.
 * @param bytes the dataset, if it is already here; transferred to the worker
 */
export async function openInWorker(
  address: string,
  { onprogress, signal }: LoadOptions,
  bytes?: Uint8Array,
): Promise<Loaded> {
  const worker = new Worker(scriptAddress(workerAddress), { type: 'module' });
  const service = wrap<ArchiveService>(worker);
  const cancelled = new Promise<Loaded>((resolve, reject) => {
    signal?.addEventListener('abort', () => resolve({ failure: { kind: 'cancelled' } }));
    worker.onerror = () => reject(new MissingPart('The worker could not be loaded.'));
  });
  const full = new URL(address, location.href).href;
  const opening = service.open(
    full,
    proxy((loaded, total, events) => onprogress?.({ loaded, total, events })),
    bytes && transfer(bytes, [bytes.buffer]),
  );
  const opened = await Promise.race([opening, cancelled]);
  if (!('head' in opened)) {
    worker.terminate();
    return opened as Loaded;
  }
  const { head, problems } = opened;
  const close = () => {
    service[releaseProxy]();
    worker.terminate();
  };
  return { timeline: { dataset: head.dataset, source: createSource(service, head, close), problems } };
}

type Service = ReturnType<typeof wrap<ArchiveService>>;

/** Asks a worker that has opened a timeline. */
export function createSource(service: Service, head: OpenedHead, close: () => void): TileSource {
  const { asOf } = head.dataset;
  setTimeout(() => void service.prepareSearch());
  return {
    head,
    close,
    facets: {
      all: head.facets,
      count: async (filters) => JSON.parse(await service.counts(filters)) as FacetCounts,
    },
    tile: async (address, _, filters) => {
      const tile = JSON.parse(await service.tile(address, filters)) as Tile<OrderedRecord>;
      return mapTile(tile, (record) => toEvent(record, asOf));
    },
    event: async (id) => {
      const record = await service.event(id);
      return record && toEvent(record, asOf);
    },
    search: async (query, filters) => {
      const answer = await service.search(query, filters);
      if (!answer) throw new Error('overtaken');
      const hits = answer.hits.map(({ record, words, field }) => ({ event: toEvent(record, asOf), words: new Set(words), field })); // prettier-ignore
      return { ...answer, hits, isMore: false };
    },
  };
}
