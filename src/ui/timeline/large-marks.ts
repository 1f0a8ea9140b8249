/** What the plot shows besides marks if there are too many events for all to be marks. */
export { default as Clusters } from './Clusters.svelte';
export { default as Density } from './Density.svelte';
