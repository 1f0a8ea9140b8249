import { SHAPES, type Shape } from '../core/dataset/terms.ts';

/**
 * The outline of each lane's icon as an SVG path, in a square of 16 by 16; the same as `--shape` in `ui/tokens.css`
 * and, from the seventh on, in `ui/more-shapes.css`.
 */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  square: 'M2 2h12v12h-12z',
  triangle: 'M8 .7L15.8 14.5H.2z',
  diamond: 'M8-.2L14.2 8L8 16.2L1.8 8z',
  hexagon: 'M4.2 1.5h7.6L15.6 8l-3.8 6.5h-7.6L.4 8z',
  plus: 'M5 1h6v4h4v6h-4v4h-6v-4h-4v-6h4z',
  star: 'M8 .7L9.9 5.9L15.5 6.2L11.1 9.6L12.6 15L8 11.9L3.4 15L4.9 9.6L.5 6.2L6.1 5.9z',
  heart: 'M8 15L1.8 8.6a3.9 3.9 0 0 1 6.2-4.7a3.9 3.9 0 0 1 6.2 4.7z',
  moon: 'M11 1.2a7 7 0 1 0 3.8 9.6a6 6 0 1 1-3.8-9.6z',
  arrow: 'M1 5.2h6.5V1l8 7l-8 7v-4.2H1z',
  hourglass: 'M2 1h12L9.5 8L14 15H2L6.5 8z',
  semicircle: 'M.8 4.5h14.4a7.2 7.2 0 0 1-14.4 0z',
  ring: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6z',
};

/** Shapes that only datasets with more lanes use: their styles are loaded on demand. */
export const LATER_SHAPES: readonly Shape[] = SHAPES.slice(6);

/** An uncertain icon is hollow, with a dashed outline, and smaller so that this takes no more space. */
export const UNCERTAIN = { scale: 16 / 17.6, lineWidth: 1.8, dash: [2.6, 1.9] } as const;
