import { estimateWidth, type MeasureText } from '../core/layout/text-width.ts';

/** How much wider than the estimate a text may be before that counts: the space after a label absorbs less. */
const TOLERANCE = 1.02;

/**
 * Measures text as the page will draw it, with a canvas, in two font families. Caches the results.
 * If that is no wider than the estimate, which the prerendered page uses, the estimate is returned, so that the plan is
 * the same in all such fonts and nothing moves when the app takes over.
 */
export function createMeasureText(fontFamily: string, serif = fontFamily): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateWidth;
  const known = new Map<string, number>();
  return (text, fontPx, bold = false, isSerif = false) => {
    const font = `${isSerif ? '600 ' : bold ? 'bold ' : ''}${fontPx}px ${isSerif ? serif : fontFamily}`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      const measured = context.measureText(text).width;
      const estimate = estimateWidth(text, fontPx, bold);
      known.set(key, (width = measured > estimate * TOLERANCE ? measured : estimate));
    }
    return width;
  };
}
