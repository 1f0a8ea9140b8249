/** A layout without pixels: what stays the same for plots of similar size. */
export interface LayoutOutline {
  /** Height of the eras. */
  readonly railPx: number;
  readonly showsMinimap: boolean;
  /** How many rows each lane has. */
  readonly rows: readonly number[];
  /** Every event in document order: its row in its lane, 1 for a label on the left, 1 for an icon alone. */
  readonly marks: readonly { readonly row: number; readonly side: 0 | 1; readonly bare: 0 | 1 }[];
}
