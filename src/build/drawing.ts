import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import type { Dataset } from '../core/dataset/types.ts';
import { drawFirstSight, type Drawer as PageDrawer, type FirstSight } from './first-sight/draw.ts';
import { PICTURE_FILE, pictureHead } from './head.ts';
import { drawLinkPicture, LINK_PICTURE, type LayOutTimeline } from './link-picture/draw.ts';
import { openStudio } from './link-picture/studio.ts';
import { readTokens } from './link-picture/tokens.ts';
import { readSoundData } from './read-data.ts';
import { svelteOptions } from './svelte-options.ts';

const DRAWER = 'src/first-sight.ts';
/** Where the numbers of the drawing go: below the rules that they are for. */
const STYLES = 'src/ui/first-sight.css';
const TOKENS = 'src/ui/tokens.css';

/** What the app can draw without a browser: `src/first-sight.ts`, as a module that Node can load. */
interface Drawer extends PageDrawer {
  readonly picture: LayOutTimeline;
}

/**
 * Draws with the app's own code at build: the page, so that it can be read before any script runs, and without any; and
 * the picture that is shown where somebody shares it.
 *
 * @param open where the picture is drawn, unless the machine has no canvas
 */
export function drawing(folder = 'data', open: typeof openStudio = openStudio): Plugin {
  let dataset: Dataset;
  let sight: FirstSight;
  let picture: Uint8Array | undefined;
  return {
    name: 'nenpyo:drawing',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      ({ dataset } = readSoundData(folder));
      const drawer = await loadDrawer();
      sight = drawFirstSight(dataset, drawer);
      const studio = await open((message) => this.warn(message));
      picture = studio && drawLinkPicture(dataset, drawer.picture, studio, readTokens(readFileSync(TOKENS, 'utf8')));
    },
    transform(code, id) {
      return id.endsWith(STYLES) ? { code: code + sight.css, map: null } : undefined;
    },
    generateBundle() {
      if (picture) this.emitFile({ type: 'asset', fileName: PICTURE_FILE, source: picture });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const head = picture ? pictureHead(dataset, LINK_PICTURE, process.env.NENPYO_URL) : '';
        // By functions: in a replacement text, "$&" and the like of the data would be instructions.
        return html
          .replace('<meta name="color-scheme"', (next) => `${head}${next}`)
          .replace('<div id="app"></div>', (app) => `${app}\n    <div id="first">${sight.html}</div>`);
      },
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
