import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import { readSoundData } from '../read-data.ts';
import { svelteOptions } from '../svelte-options.ts';
import { drawFirstSight, type Drawer, type FirstSight } from './draw.ts';

const DRAWER = 'src/first-sight.ts';
/** Where the numbers of the drawing go: below the rules that they are for. */
const STYLES = 'src/ui/first-sight.css';

/** Draws the page at build, so that it can be read before any script runs, and without any. */
export function firstSight(folder = 'data'): Plugin {
  let sight: FirstSight;
  return {
    name: 'nenpyo:first-sight',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      sight = drawFirstSight(readSoundData(folder).dataset, await loadDrawer());
    },
    transform(code, id) {
      return id.endsWith(STYLES) ? { code: code + sight.css, map: null } : undefined;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('<div id="app"></div>', (app) => `${app}\n    <div id="first">${sight.html}</div>`),
    },
  };
}

/** The app's own components, compiled for Node into one module. */
export async function loadDrawer(): Promise<Drawer> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ ...svelteOptions, configFile: false })],
    build: { ssr: DRAWER, write: false, copyPublicDir: false, rollupOptions: { output: { codeSplitting: false } } },
    ssr: { noExternal: true },
  });
  const [chunk] = (built as Rollup.RollupOutput).output;
  return (await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`)) as Drawer;
}
