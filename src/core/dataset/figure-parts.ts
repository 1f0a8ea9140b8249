import type { Figure, Reference } from './schema.ts';

/** A figure as the sum of its parts. */
export interface FigureParts {
  readonly parts: readonly Figure[];
  /** What the parts leave over, rounded to what they are exact to: 0 if they are the whole. */
  readonly rest: number;
  /** One of the numbers is not exact, so neither is the rest. */
  readonly isRough: boolean;
}

/** The sources of a figure: in format 1 there is one. */
export const referencesOf = ({ source, sources = [] }: Figure): readonly Reference[] => [
  ...(source === undefined ? [] : [{ source }]),
  ...sources,
];

/** Figures refer to each other by their ids. */
export const partsOf = (figures: readonly Figure[], whole: Figure): Figure[] =>
  whole.id === undefined ? [] : figures.filter((figure) => figure.partOf === whole.id && figure !== whole);

/** The parts of a figure; undefined if there are none, or if they cannot be: of another unit, or more than the whole. */
export function figureParts(figures: readonly Figure[], whole: Figure): FigureParts | undefined {
  const parts = partsOf(figures, whole);
  if (parts.length === 0 || whole.value <= 0) return undefined;
  if (!parts.every((part) => part.value > 0 && haveSameUnit(part, whole)) || isTooMuch(parts, whole)) return undefined;
  return {
    parts,
    rest: Math.max(0, exact(whole.value - sumOf(parts))),
    isRough: [whole, ...parts].some(({ qualifier }) => qualifier !== undefined),
  };
}

/** Whether two figures count the same. Units are the same if they are in any language that both have. */
export function haveSameUnit(a: Figure, b: Figure): boolean {
  if (a.currency !== b.currency) return false;
  if (a.currency !== undefined || (!a.unit && !b.unit)) return true;
  const { unit: other = {} } = b;
  return Object.entries(a.unit ?? {}).some(([language, unit]) => other[language] === unit);
}

const sumOf = (figures: readonly Figure[]) => figures.reduce((sum, { value }) => sum + value, 0);

/** Without the error of adding binary fractions: 0.3 - 0.2 - 0.1 is 0. */
const exact = (value: number) => Number(value.toFixed(6));

/** Whether parts are more than their whole. */
export const isTooMuch = (parts: readonly Figure[], whole: Figure) => exact(sumOf(parts) - whole.value) > 0;
