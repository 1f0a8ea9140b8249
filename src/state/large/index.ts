/** What a timeline needs if its events cannot all be marks or are not all in memory: loaded only for those. */
export { MemoryTiles } from './memory-tiles.svelte.ts';
export { RemoteStore } from './remote-store.svelte.ts';
export { TilePlan } from './tile-plan.svelte.ts';
