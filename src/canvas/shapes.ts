import type { Shape } from '../core/dataset/schema.ts';

/** The outline of each lane's icon as an SVG path, in a square of 16 by 16; the same as `--shape` in `ui/tokens.css`. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  square: 'M2 2h12v12h-12z',
  triangle: 'M8 .7L15.8 14.5H.2z',
  diamond: 'M8-.2L14.2 8L8 16.2L1.8 8z',
  hexagon: 'M4.2 1.5h7.6L15.6 8l-3.8 6.5h-7.6L.4 8z',
  plus: 'M5 1h6v4h4v6h-4v4h-6v-4h-4v-6h4z',
};

/** An icon that is not certain is hollow, with a dashed outline, and so much smaller that this takes no more room. */
export const UNCERTAIN = { scale: 16 / 17.6, lineWidth: 1.8, dash: [2.6, 1.9] } as const;
