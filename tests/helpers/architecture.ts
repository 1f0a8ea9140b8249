import { dirname, join } from 'node:path/posix';

/** What each layer may import: other layers, and packages (a name ending with ":" matches all with that prefix). */
const LAYERS: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { layers: ['core'], packages: ['d3', 'fuse.js', 'valibot'] },
  text: { layers: ['text', 'core'], packages: [] },
  scheduling: { layers: ['scheduling', 'core'], packages: [] },
  loading: { layers: ['loading', 'scheduling', 'core'], packages: ['comlink'] },
  state: { layers: ['state', 'core'], packages: ['svelte'] },
  interaction: { layers: ['interaction', 'core'], packages: ['d3'] },
  canvas: { layers: ['canvas', 'state', 'core', 'text'], packages: [] },
  ui: {
    layers: ['ui', 'canvas', 'state', 'interaction', 'loading', 'scheduling', 'core', 'text'],
    packages: ['svelte', 'svelte/reactivity', 'd3', 'd3-scale'],
  },
  build: {
    layers: ['build', 'core', 'text'],
    packages: [
      ...['node:', 'vite', '@sveltejs/vite-plugin-svelte', 'valibot', '@valibot/to-json-schema'],
      ...['d3', 'topojson-client', 'world-atlas/land-110m.json'],
    ],
  },
  prerender: {
    layers: ['prerender', 'build', 'ui', 'canvas', 'state', 'core', 'text', 'root'],
    packages: ['node:', 'vite', '@sveltejs/vite-plugin-svelte', '@napi-rs/canvas', 'svelte', 'svelte/server'],
  },
  root: {
    layers: ['root', 'ui', 'canvas', 'state', 'interaction', 'loading', 'scheduling', 'core', 'text'],
    packages: ['svelte'],
  },
};

/** Imports allowed only in some files, as "specifier#name" (a type: "specifier#type name"), and those files. */
const ONLY_IN: readonly (readonly [what: RegExp, where: RegExp])[] = [
  [/^fuse\.js#/, /^src\/core\/search\//],
  // The page knows only the address of the worker's script and the types of its answers.
  [/^src\/loading\/archive-(service|worker)[^#]*#(?!type |workerAddress$)/, /^src\/loading\/archive-/],
  [/^valibot#/, /^src\/(core\/dataset|core\/tiles|core\/tour|build)\//],
  // The parts of d3 that touch the document.
  [/^d3#(type )?(zoom|select|D3Zoom|Zoom|Selection|pointer|drag|brush|transition|axis|create|\*)/, /^src\/interaction\/zoom-gesture\.ts$/],
  // Build-only code must not end up in the page.
  [/^svelte\/server#/, /^src\/prerender\/render-app\.ts$/],
  [/^@napi-rs\/canvas#/, /^src\/prerender\/link-preview\/node-canvas\.ts$/],
  // Text reads dates and makes formatters; from the rest of the core it may import only types.
  [/^src\/core\/(?!time\/|locale\.ts)[^#]*#(?!type )/, /^src\/(?!text\/)/],
]; // prettier-ignore

/** Language features that only some files may use. */
const WORDS: readonly (readonly [what: RegExp, where: RegExp])[] = [
  [/(?<![\w$'"])Date(?![\w'"])/, /^src\/interaction\/today\.ts$/],
  [/\bIntl\b|\.(?:toLocale\w*|localeCompare)\b/, /^src\/core\/locale\.ts$/],
  [/\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|\{@html/, /^$/],
  [/\$effect\b/, /^src\/(?!core|state|text|interaction|loading|scheduling)/],
];

/** One import of a file: its source and names. */
interface Import {
  readonly specifier: string;
  /** Names, with the prefix "type " for types; "*" for all, "" for none. */
  readonly names: readonly string[];
}

const STATIC = /\b(?:import|export)\s+(?:(type\s+)?([\w*{][^'";]*?)\s*\bfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]/g;

export function importsOf(source: string): Import[] {
  const named = [...source.matchAll(STATIC)].map(([, type = '', clause = '', specifier]) => ({
    specifier: specifier!,
    names: namesOf(clause).map((name) => (type && !name.startsWith('type ') ? `type ${name}` : name)),
  }));
  const dynamic = [...source.matchAll(DYNAMIC)].map(([, specifier]) => ({ specifier: specifier!, names: ['*'] }));
  return [...named, ...dynamic];
}

const namesOf = (clause: string): string[] => {
  const names = clause.replace(/[{}]/g, ',').split(',').map((name) => name.trim().replace(/\s+as\s+.*/s, '')); // prettier-ignore
  const found = names.filter((name) => name !== '');
  return found.length > 0 ? found : [''];
};

const STRINGS_AND_COMMENTS = /(["'])(?:\\.|(?!\1)[^\\\n])*\1|\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g;

const layerOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1] ?? 'root';

/** Everything in one of our files that the architecture does not allow, in words. */
export function violationsOf(path: string, source: string): string[] {
  const { layers, packages } = LAYERS[layerOf(path)]!;
  const violations: string[] = [];
  const refuse = (isWrong: boolean, what: string) => isWrong && violations.push(what);
  for (const { specifier, names } of importsOf(source)) {
    const isOurs = specifier.startsWith('.');
    const target = isOurs ? join(dirname(path), specifier) : specifier;
    if (isOurs) refuse(!layers.includes(layerOf(target)) || !target.startsWith('src/'), `imports ${target}`);
    else refuse(!packages.some((name) => (name.endsWith(':') ? target.startsWith(name) : target === name)), `imports ${target}`); // prettier-ignore
    for (const name of names) {
      const isOutside = ONLY_IN.some(([what, where]) => what.test(`${target}#${name}`) && !where.test(path));
      refuse(isOutside, `imports ${name} from ${target}`);
    }
  }
  const code = source.replace(STRINGS_AND_COMMENTS, "''");
  for (const [what, where] of WORDS) refuse(what.test(code) && !where.test(path), `uses ${what.exec(code)?.[0]}`);
  return violations;
}

/**
 * Every import cycle, as the paths along it: of values and types alike, but not of dynamic imports.
 * @param sources path → source
 */
export function circlesOf(sources: ReadonlyMap<string, string>): string[][] {
  const targets = (path: string) =>
    [...sources.get(path)!.replace(DYNAMIC, '').matchAll(STATIC)]
      .map(([, , , specifier]) => join(dirname(path), specifier!))
      .filter((target) => sources.has(target));
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const target of targets(path)) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return circles;
}
