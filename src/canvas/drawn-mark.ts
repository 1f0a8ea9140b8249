import type { Shape } from '../core/dataset/terms.ts';
import type { LabelledMark } from '../core/layout/label-layout.ts';

/** A mark at one moment. */
export interface DrawnMark extends LabelledMark {
  readonly shape: Shape;
  /** In a lane with the other ground. */
  readonly isOdd: boolean;
  /** Pixels of the plot, replacing those of the layout. */
  readonly x: number;
  readonly y: number;
  readonly hasFocus: boolean;
  /** The focus is visible. */
  readonly hasRing: boolean;
}
