import { estimateWidth, type MeasureText } from '../core/layout/text-width.ts';

/**
 * Measures text as the page will draw it, with a canvas, in the font family of an element; remembers what it measured.
 * Never less than the estimate, with which the page is drawn at build: so the same plan holds in every font that is not
 * wider than that, and nothing moves when the app takes over.
 */
export function createMeasureText(fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateWidth;
  const known = new Map<string, number>();
  return (text, fontPx, bold = false) => {
    const font = `${bold ? 'bold ' : ''}${fontPx}px ${fontFamily}`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      known.set(key, (width = Math.max(context.measureText(text).width, estimateWidth(text, fontPx, bold))));
    }
    return width;
  };
}
