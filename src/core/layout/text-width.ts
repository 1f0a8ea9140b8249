/** Width in pixels of a text at a font size. The page measures with a canvas; the estimate is used if there is none. */
export type MeasureText = (text: string, fontPx: number, bold?: boolean, isSerif?: boolean) => number;

const NARROW = /[iIjlt.,:;'’‘|!()[\] ·-]/;
const WIDE = /[mwMWO@%—]/;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Advance widths in em, slightly above those of common system fonts, so that an estimated label has room to spare. */
export const estimateWidth: MeasureText = (text, fontPx, bold = false) => {
  let em = 0;
  for (const character of text) {
    if (FULL_WIDTH.test(character)) em += 1;
    else if (NARROW.test(character)) em += 0.36;
    else if (WIDE.test(character)) em += 0.92;
    else em += character === character.toLowerCase() ? 0.6 : 0.7;
  }
  return em * fontPx * (bold ? 1.08 : 1);
};
