/** What a dataset may hold. One place, so that messages, tests and documents agree. */
export const LIMITS = {
  /** Of one JSON. What is larger is cut into tiles. */
  bytes: 256 * 1024 * 1024,
  events: 1_000_000,
  /** Up to here a dataset is read where the page runs, beyond in a worker. */
  smallBytes: 4_000_000,
  smallEvents: 5000,
  /** All events are marks in the document at every zoom up to here; beyond, the most important ones near the view. */
  marks: 200,
  depth: 64,
  /** Of everything in a large dataset but its events, and of one of those. */
  headBytes: 16 * 1024 * 1024,
  eventBytes: 1024 * 1024,
  /** Of one file of tiles. */
  tileBytes: 64 * 1024 * 1024,
  titleLength: 300,
  shortTitle: 60,
  /** Of our own events, so that most titles fit on the timeline. */
  ownShortTitle: 46,
  textLength: 20_000,
  listLength: 200,
  tags: 30,
  problems: 50,
  reasonLength: 200,
} as const;
