import type { Shape } from '../core/dataset/schema.ts';

/** The outline of each lane's icon as an SVG path, in a square of 16 by 16. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  square: 'M2.5 2.5h11v11h-11z',
  triangle: 'M8 1.5L15 14H1z',
  diamond: 'M8 .5L13.5 8L8 15.5L2.5 8z',
  hexagon: 'M4.5 2h7L15 8l-3.5 6h-7L1 8z',
  plus: 'M5.5 1.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z',
};

/** How an icon is outlined; one that is not certain is hollow and dashed. In pixels. */
export const ICON_STROKE = { width: 1, uncertainWidth: 1.8, dash: [2.6, 1.9] } as const;
