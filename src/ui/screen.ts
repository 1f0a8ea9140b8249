import { MediaQuery } from 'svelte/reactivity';

/** Under 768 px the timeline is a vertical list. */
export const isPhone = new MediaQuery('(max-width: 767px)');
/** From 1024 px the details stand beside the timeline; below, they are a sheet over it. */
export const isWide = new MediaQuery('(min-width: 1024px)');
