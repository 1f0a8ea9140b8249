import type { Instant } from '../../core/time/instant.ts';

/** The columns of the visible range of a large timeline, and the time they cover. */
export interface DensityImage {
  readonly canvas: HTMLCanvasElement;
  readonly start: Instant;
  readonly days: number;
  /** The baseline of each lane's columns, in pixels: everything else is empty. */
  readonly bases: readonly number[];
}
