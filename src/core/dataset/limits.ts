/** What a dataset may hold. One place, so that messages, tests and documents agree. */
export const LIMITS = {
  bytes: 64 * 1024 * 1024,
  depth: 64,
  /** As many as the timeline moves smoothly: it keeps each of them in the document. */
  events: 500,
  titleLength: 300,
  textLength: 20_000,
  listLength: 200,
  tags: 30,
  problems: 50,
  reasonLength: 200,
} as const;
