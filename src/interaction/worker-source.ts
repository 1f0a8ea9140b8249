import { proxy, wrap } from 'comlink';
import { toEvent } from '../core/dataset/read-event.ts';
import { mapTile } from '../core/tiles/columns.ts';
import type { EventRecord } from '../core/dataset/schema.ts';
import type { Tile } from '../core/tiles/tile.ts';
import type { TileSource } from '../core/tiles/source.ts';
import type { ArchiveService, OpenedHead } from '../worker/archive-service.ts';
import workerAddress from '../worker/archive-worker.ts?worker&url';
import type { LoadOptions, Loaded } from './load-timeline.ts';
import { scriptAddress } from './script-address.ts';

/** Opens a large dataset in a worker, which goes when the load is given up. */
export async function openInWorker(address: string, { onprogress, signal }: LoadOptions): Promise<Loaded> {
  const worker = new Worker(scriptAddress(workerAddress), { type: 'module' });
  const service = wrap<ArchiveService>(worker);
  const stopped = new Promise<Loaded>((resolve) => {
    signal?.addEventListener('abort', () => resolve({ failure: { kind: 'cancelled' } }));
    worker.onerror = () => resolve({ failure: { kind: 'network' } });
  });
  const full = new URL(address, location.href).href;
  const opening = service.open(
    full,
    proxy((loaded, total, events) => onprogress?.({ loaded, total, events })),
  );
  const opened = await Promise.race([opening, stopped]);
  if (!('head' in opened)) {
    worker.terminate();
    return opened as Loaded;
  }
  const { head, problems } = opened;
  return { timeline: { dataset: head.dataset, source: createSource(service, head), problems } };
}

type Service = ReturnType<typeof wrap<ArchiveService>>;

function createSource(service: Service, head: OpenedHead): TileSource {
  const { asOf } = head.dataset;
  setTimeout(() => void service.prepareSearch());
  return {
    head,
    tile: async (address) => {
      const tile = JSON.parse(await service.tile(address)) as Tile<EventRecord>;
      return mapTile(tile, (record) => toEvent(record, asOf));
    },
    event: async (id) => {
      const record = await service.event(id);
      return record && toEvent(record, asOf);
    },
    search: async (query, hiddenLanes) => {
      const answer = await service.search(query, [...hiddenLanes]);
      if (!answer) throw new Error('overtaken');
      const hits = answer.hits.map(({ record, words, field }) => ({ event: toEvent(record, asOf), words: new Set(words), field })); // prettier-ignore
      return { hits, total: answer.total, isMore: false };
    },
  };
}
