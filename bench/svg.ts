/** What all charts share: size, inks for light and dark, a frame with a title and a note. */

export const [WIDTH, HEIGHT] = [760, 474];
const NOTE_LENGTH = 118;
/** How many lines of a note fit. */
const NOTE_LINES = 3;

/** Ink on light, ink on dark, and a dash pattern, so that lines can be told apart without colour. */
const INKS: readonly (readonly [string, string, string])[] = [
  ['#005fcc', '#6cb2ff', ''],
  ['#00796b', '#4dd0bd', '7 3'],
  ['#5e35b1', '#b39ddb', '2 3'],
  ['#c62828', '#ff8a80', ''],
  ['#ad5600', '#ffb74d', '7 3'],
  ['#8a6d00', '#ffe082', '2 3'],
  ['#ad1457', '#f48fb1', '9 3 2 3'],
  ['#555555', '#bdbdbd', '4 2'],
];

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #222 } .title { font-size: 16px; font-weight: 600 }
  .paper { fill: #fff } .grid { stroke: #ddd } .goal { stroke: #222; stroke-dasharray: 1 4 } .halo { paint-order: stroke; stroke: #fff; stroke-width: 4px }
  ${INKS.map(([light, , dash], i) => `.ink-${i} { --ink: ${light}; --dash: ${dash || 'none'} }`).join(' ')}
  .line { fill: none; stroke: var(--ink); stroke-width: 2; stroke-dasharray: var(--dash) } .bold .line { stroke-width: 3.5 } .dot { fill: var(--ink) } .spread { stroke: var(--ink) } .name { fill: var(--ink) }
  @media (prefers-color-scheme: dark) {
    text { fill: #eee } .paper { fill: #16181c } .grid { stroke: #3a3d44 } .goal { stroke: #eee } .halo { stroke: #16181c }
    ${INKS.map(([, dark], i) => `.ink-${i} { --ink: ${dark} }`).join(' ')} .name { fill: var(--ink) }
  }`;

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A chart with a title, which screen readers get too. */
export function frame(title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
<text class="title" x="16" y="26">${escaped(title)}</text>
${parts.filter(Boolean).join('\n')}
</svg>
`;
}

export function noteLines(note: string): string[] {
  const lines: string[] = [];
  for (const word of note.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < NOTE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => `<text x="16" y="${HEIGHT - 10 - (NOTE_LINES - 1 - i) * 15}">${escaped(line)}</text>`);
}

export const inkOf = (line: number): string => `ink-${line % INKS.length}`;

export const px = (value: number): string => value.toFixed(1);
