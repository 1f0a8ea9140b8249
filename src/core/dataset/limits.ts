/** What a dataset may hold. In one file, so that messages, tests and documents agree. */
export const LIMITS = {
  /** For one JSON file. Larger datasets are cut into tiles. */
  bytes: 256 * 1024 * 1024,
  events: 1_000_000,
  /** Up to these, a dataset is read on the page; beyond, in a worker. */
  smallBytes: 4_000_000,
  smallEvents: 5000,
  /** Up to this, all events are marks in the document at every zoom; beyond, the most important ones near the view. */
  marks: 200,
  depth: 64,
  /** For everything in a large dataset but its events, and for one event. */
  headBytes: 16 * 1024 * 1024,
  eventBytes: 1024 * 1024,
  /** For one tile file. */
  tileBytes: 64 * 1024 * 1024,
  titleLength: 300,
  shortTitle: 60,
  /** For our own events, so that most titles fit on the timeline. */
  ownShortTitle: 46,
  textLength: 20_000,
  listLength: 200,
  tags: 30,
  eras: 20,
  problems: 50,
  reasonLength: 200,
} as const;
