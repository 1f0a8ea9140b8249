/** What the plot shows once someone points at it or moves it. */
export { default as CrosshairDate } from './CrosshairDate.svelte';
export { default as HoverCard } from './HoverCard.svelte';
export { default as MotionCanvas } from './MotionCanvas.svelte';
