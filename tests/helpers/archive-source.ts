import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import type { EventRecord } from '../../src/core/dataset/schema.ts';
import type { TileSource } from '../../src/core/tiles/source.ts';
import { createSource } from '../../src/loading/worker-source.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { ArchiveService } from '../../src/loading/archive-service.ts';
import { makeApp } from './app.ts';
import { datasetJson } from './dataset.ts';

/** A large timeline whose worker runs in the page. Messages are cloned, as between the page and a real worker. */
export async function archiveSource(
  records: readonly EventRecord[],
  head: Record<string, unknown>,
): Promise<TileSource> {
  const service = new ArchiveService();
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(datasetJson(records, head))));
  const opening = await service.open('many.json', () => {});
  globalThis.fetch = fetch;
  if (!('head' in opening)) throw new Error(JSON.stringify(opening));
  const remote = new Proxy(service, {
    get:
      (_, name: 'tile') =>
      async (...question: Parameters<ArchiveService['tile']>) =>
        structuredClone(await service[name](...structuredClone(question))),
  });
  return createSource(remote as unknown as Parameters<typeof createSource>[0], opening.head, () => {});
}

/** The app state for such a timeline. */
export const appOf = (source: TileSource): AppState => makeApp(makeCatalog(source.head.dataset), undefined, source);
