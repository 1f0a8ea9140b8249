/** The closed lists of words in a dataset, apart from what checks them, which most pages need not load. */
export const KINDS = ['milestone', 'agreement', 'report'] as const;
export const SHAPES = [
  'circle', 'square', 'triangle', 'diamond', 'hexagon', 'plus',
  'star', 'heart', 'moon', 'arrow', 'hourglass', 'semicircle',
] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];
export type Shape = (typeof SHAPES)[number];
