/** The closed lists of words in a dataset, apart from what checks them, which most pages need not load. */
/** `context` is what happened in the world around it. New kinds come last: files of tiles have their numbers. */
export const KINDS = ['milestone', 'agreement', 'report', 'context'] as const;
export const SHAPES = [
  'circle', 'square', 'triangle', 'diamond', 'hexagon', 'plus',
  'star', 'heart', 'moon', 'arrow', 'hourglass', 'semicircle', 'ring',
] as const; // prettier-ignore
/** What a figure counts: what was there then, all until then, or what there is each year. */
export const SCOPES = ['at-that-time', 'cumulative', 'yearly'] as const;
export const ORGANISATION_KINDS = [
  'company', 'foundation', 'government', 'agency', 'intergovernmental', 'ngo', 'research', 'university', 'network',
  'museum',
] as const; // prettier-ignore
/** Who speaks in a source: the one whom a history is about, its partners, public bodies, the press, or others. */
export const SOURCE_KINDS = ['own', 'partner', 'official', 'press', 'other'] as const;
/** How a source was read: the page itself, a copy of it that an archive keeps, or a part of it. */
export const READINGS = ['page', 'stored-copy', 'excerpt'] as const;
export const RELATION_TYPES = [
  'renamed-from', 'succeeded-by', 'follow-up-of', 'part-of', 'same-partner', 'sister-of', 'responds-to',
] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];
export type Shape = (typeof SHAPES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
