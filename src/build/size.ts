/** `npm run size`: what a visitor downloads, in bytes with brotli, compared to the budget. Reads `dist`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const DIST = 'dist';
const KILO = 1000;

const sizeOf = (file: string) => brotliCompressSync(readFileSync(join(DIST, file))).length;
const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const linked = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, address]) => address!.replace(/^\.\//, ''));

const scripts = linked(/<(?:script|link rel="modulepreload")[^>]+(?:src|href)="([^"]+\.js)"/g);
const styles = linked(/<link rel="stylesheet"[^>]+href="([^"]+\.css)"/g);
const later = readdirSync(join(DIST, 'assets'))
  .map((name) => `assets/${name}`)
  .filter((name) => /\.(js|css)$/.test(name) && !scripts.includes(name) && !styles.includes(name));

/** The parts that are summed up, and their budgets. */
const PARTS = [
  { name: 'First picture (HTML, CSS)', files: ['index.html', ...styles], most: 14.0 },
  { name: 'Scripts before the page can be used', files: scripts, most: 60 },
  { name: 'Parts that come later', files: later },
  { name: 'The events', files: ['data/dataset.json'] },
] as const;

const rows = PARTS.map((part) => {
  const kB = part.files.reduce((sum, file) => sum + sizeOf(file), 0) / KILO;
  const most = 'most' in part ? part.most : undefined;
  return {
    part: part.name,
    files: part.files.length,
    'kB (brotli)': Number(kB.toFixed(1)),
    most,
    isOver: kB > (most ?? Infinity),
  };
});
console.table(rows.map(({ isOver: _, ...row }) => row));
for (const { part, most } of rows.filter(({ isOver }) => isOver)) {
  console.error(`${part}: more than the ${most} kB there may be.`);
  process.exitCode = 1;
}
