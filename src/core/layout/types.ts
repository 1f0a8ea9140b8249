import type { Instant } from '../time/instant.ts';

/**
 * How much of an event is written beside its icon, from least to most: each adds to the one before. A card has the
 * title in larger letters, the key figure and the sentence on a ground of its own.
 */
export const DETAILS = ['icon', 'title', 'year', 'date', 'figure', 'sentence', 'card'] as const;
export type Detail = (typeof DETAILS)[number];

export type Side = 'left' | 'right';

/** What layout needs to know of an event: when it is, how important it is, and how wide its label is at each detail. */
export interface LabelledEvent {
  readonly id: string;
  readonly lane: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly anchor: Instant;
  readonly isSpan: boolean;
  readonly fades: boolean;
  readonly fadesIn: boolean;
  readonly isOngoing: boolean;
  readonly importance: 1 | 2 | 3;
  readonly labelPx: Readonly<Record<Detail, number>>;
  /** How high a row with that much has to be. */
  readonly heightPx: Readonly<Record<Detail, number>>;
}

/** An event with its row in its lane at one zoom level. */
export interface PackedEvent {
  readonly event: LabelledEvent;
  readonly detail: Detail;
  readonly side: Side;
  /** Counted from the top of the lane. */
  readonly row: number;
  /** Pixels for a title that is cut off there; if absent, it is whole. */
  readonly cutPx?: number;
  /** Nothing of it is in the window that was planned for. */
  readonly isBeyond?: boolean;
}

/** A lane in a plan: its events in date order, and the height of each of its rows. */
export interface PackedLane {
  readonly id: string;
  /** A filter hides the whole lane. */
  readonly isHidden?: boolean;
  readonly events: readonly PackedEvent[];
  readonly rowHeights: readonly number[];
}

/** A packed event in pixels: x from where the axis begins (instant 0 at this zoom), y from the top of the plot. */
export interface PlacedEvent extends PackedEvent {
  readonly x: number;
  readonly y: number;
  /** Where its bar (or the years its date may mean) begins and ends. */
  readonly barStart: number;
  readonly barEnd: number;
  /** How far an ongoing event has lasted, which its bar may not show; otherwise `barEnd`. */
  readonly lineEnd: number;
}

/** Pixel sizes shared by layout and styles. */
export const SIZES = {
  /** The space an icon takes: including its margin, a target of 24 px. */
  icon: 24,
  rowMin: 24,
  rowMax: 32,
  /** Height of one line of a label, and the top of the first. */
  line: 20,
  labelTop: 2,
  /** Least space above and below the rows of a lane, and most. */
  lanePadding: 1,
  laneAir: 8,
  /** A hidden lane. */
  laneHidden: 32,
  /** Below the rows of a lane, the density of its events without marks. */
  density: 12,
  /** Space that a cluster takes in the last row of its lane. */
  cluster: 64,
  /** Two lines of a lane's name. */
  laneMin: 36,
  /** Between a label's text and its end, and between a title and its date. */
  labelPadding: 4,
  dateGap: 6,
  /** Between a label on the left of a bar and the start of the bar. */
  edgeGap: 6,
  /** From the edge of the plot to the label of what began before it: room for what tells how much lies beyond. */
  pin: 44,
  /** Around the text of a title that has no room and is shown above the others. */
  revealedPadding: 6,
  /** How far the background of a found title, and of the label of an open event, extends beyond the text. */
  foundAir: 2,
  openAir: 4,
  /** Space between two events in a row. */
  gap: 4,
  /** The length over which a bar without an end fades out, and the part of it that an arrow takes if it goes on. */
  fade: 56,
  arrow: 26,
  /** An arrowhead at the end of a line, and what is too short for an arrow. */
  arrowhead: 8,
  /** If the time that a point's date may mean is hardly wider than its icon, the icon is enough. */
  pointBar: 40,
  fontPx: 14,
  /** The line of a bar above a label, and where what is below it begins. */
  barLine: 4,
  barTop: 4,
  /** A card: the size of its title and of its figure, the height of the figure's line, and its padding. */
  cardTitlePx: 16,
  cardFigurePx: 20,
  cardFigure: 24,
  cardTop: 6,
  /** More than the air around an icon elsewhere. */
  cardInset: 4,
  cardEnd: 12,
  /** A title is not cut to less. */
  leastCut: 72,
  /** A sentence wraps at this width, into at most this many lines. */
  sentencePx: 380,
  sentenceLines: 2,
  /** Heights of what is above and below the lanes; of a row of eras with their sentences, and with titles alone. */
  axis: 40,
  era: 52,
  eraTitle: 24,
  minimap: 64,
  /** The first screen’s question, in a line of its own where the window is at least so high. */
  intro: 96,
  introFrom: 780,
  /** Top of the chart in it, and height of the chart. */
  minimapChartTop: 3,
  minimapChart: 40,
} as const;
