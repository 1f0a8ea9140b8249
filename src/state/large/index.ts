/** What a timeline needs whose events cannot all be marks, or are not all here: loaded for such timelines alone. */
export { MemoryTiles } from './memory-tiles.svelte.ts';
export { RemoteStore } from './remote-store.svelte.ts';
export { TilePlan } from './tile-plan.svelte.ts';
