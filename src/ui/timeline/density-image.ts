import type { Instant } from '../../core/time/instant.ts';

/** The columns of a page of a large timeline, and the time that they cover. */
export interface DensityImage {
  readonly canvas: HTMLCanvasElement;
  readonly start: Instant;
  readonly days: number;
  /** Where the columns of each lane stand, in pixels: all else is empty. */
  readonly bases: readonly number[];
}
