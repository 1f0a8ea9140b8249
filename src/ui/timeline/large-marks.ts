/** What the plot shows besides marks where there are too many events for all to be marks. */
export { default as ClusterMark } from './ClusterMark.svelte';
export { default as Density } from './Density.svelte';
