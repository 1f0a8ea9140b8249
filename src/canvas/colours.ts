/** The colours of a drawing as CSS, with the variables of `ui/tokens.css`, for both the page and the build. */
export const COLOURS = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  text: 'var(--text)',
  secondary: 'var(--secondary)',
  hairline: 'var(--hairline)',
  line: 'var(--line)',
  major: 'color-mix(in srgb, var(--line) 50%, transparent)',
  era: 'color-mix(in srgb, var(--text) 35%, transparent)',
  today: 'var(--alert)',
  veil: 'color-mix(in srgb, var(--paper) 88%, transparent)',
  mark: 'var(--mark)',
  found: 'var(--text)',
  ring: 'var(--ring)',
  halo: 'var(--ring-halo)',
  outline: 'transparent',
  open: 'var(--paper)',
  link: 'var(--link)',
  glass: 'color-mix(in srgb, var(--link) 12%, transparent)',
} as const;

/** Those of a lane, for elements with its `data-shape`. */
export const LANE_COLOURS = {
  ink: 'var(--ink)',
  tint: 'var(--tint)',
  // Not quite "transparent", which is black to a canvas, and would darken what fades to it.
  faded: 'color-mix(in srgb, var(--ink) 1%, transparent)',
  ground: 'var(--ink)',
} as const;

/**
 * If the system forces colours on elements, a canvas has to apply them itself: lines are as strong as text, and tints
 * disappear.
 */
export const FORCED_COLOURS: Readonly<Record<keyof typeof COLOURS, string>> = {
  ...{
    paper: 'Canvas',
    surface: 'Canvas',
    text: 'CanvasText',
    secondary: 'CanvasText',
    hairline: 'CanvasText',
    line: 'CanvasText',
  },
  ...{
    major: 'CanvasText',
    era: 'CanvasText',
    today: 'CanvasText',
    veil: 'Canvas',
    mark: 'Mark',
    found: 'MarkText',
    ring: 'CanvasText',
    halo: 'transparent',
  },
  ...{ outline: 'CanvasText', open: 'HighlightText', link: 'CanvasText', glass: 'transparent' },
};

export const FORCED_LANE_COLOURS: Readonly<Record<keyof typeof LANE_COLOURS, string>> = {
  ...{ ink: 'CanvasText', tint: 'transparent', faded: 'transparent', ground: 'Highlight' },
};
