/**
 * Breaks a text between words into lines that fit a width, as the page does; what does not fit in the last line ends
 * with an ellipsis.
 *
 * @param widthOf width of a text, in the same unit as `most`
 */
export function wrapText(text: string, most: number, lines: number, widthOf: (text: string) => number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const done: string[] = [];
  while (words.length > 0 && done.length < lines) {
    let line = words.shift()!;
    while (words.length > 0 && widthOf(`${line} ${words[0]!}`) <= most) line += ` ${words.shift()!}`;
    done.push(line);
  }
  if (words.length > 0) done.push(shorten(`${done.pop()!} ${words.join(' ')}`, most, widthOf));
  return done;
}

/** Cuts a text where it no longer fits a width; an ellipsis then says so. */
export function shorten(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  let [kept, cut] = [0, text.length];
  while (cut - kept > 1) {
    const middle = (kept + cut) >> 1;
    if (widthOf(`${text.slice(0, middle)}…`) <= most) kept = middle;
    else cut = middle;
  }
  return `${text.slice(0, kept).trimEnd()}…`;
}
