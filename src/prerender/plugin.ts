import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rollup } from 'vite';
import { LATER_SHAPES } from '../canvas/shapes.ts';
import type { Dataset } from '../core/dataset/types.ts';
import { prerenderPage, type PageRenderer as BaseRenderer, type PrerenderedPage } from './page/draw.ts';
import { PREVIEW_FILE, previewHead } from '../build/head.ts';
import { plainPage } from './page/plain.ts';
import { drawLinkPreview, LINK_PREVIEW, type LayOutTimeline } from './link-preview/draw.ts';
import { openNodeCanvas } from './link-preview/node-canvas.ts';
import { readTokens } from './link-preview/tokens.ts';
import { readSoundData } from '../build/read-data.ts';
import { svelteOptions } from '../build/svelte-options.ts';

const RENDERER = 'src/prerender/render-app.ts';
/** Where the numbers of the drawing go: after the rules that use them. */
const STYLES = 'src/ui/prerendered.css';
const TOKENS = 'src/ui/tokens.css';
/** Styles of lanes beyond the sixth, which the app loads on demand. */
const MORE_SHAPES = 'src/ui/more-shapes.css';

/** The rule of one shape: a page needs only those of its lanes. */
const ruleOf = (css: string, shape: string) => new RegExp(`\\[data-shape='${shape}'\\] \\{[^}]*\\}`).exec(css)![0];

/** What the app can draw without a browser: `src/prerender/render-app.ts`, as a module that Node can load. */
interface AppRenderer extends BaseRenderer {
  readonly layOutTimeline: LayOutTimeline;
}

/**
 * Draws with the app's own code at build: the page, so that it can be read before any script runs, or without any; and
 * the link preview.
 *
 * @param open opens the canvas for the link preview, unless the machine has none
 * @param load compiles the renderer; tests pass a compiled one
 */
export function drawing(folder = 'data', open: typeof openNodeCanvas = openNodeCanvas, load = loadRenderer): Plugin {
  let dataset: Dataset;
  let page: PrerenderedPage;
  let picture: Uint8Array | undefined;
  return {
    name: 'nenpyo:drawing',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      ({ dataset } = readSoundData(folder));
      const renderer = await load();
      const moreShapes = readFileSync(MORE_SHAPES, 'utf8');
      page = prerenderPage(dataset, renderer);
      const later = dataset.lanes.filter(({ shape }) => LATER_SHAPES.includes(shape));
      const rules = later.map(({ shape }) => ruleOf(moreShapes, shape));
      page = { ...page, css: [...new Set(rules)].join('') + page.css };
      const nodeCanvas = await open((message) => this.warn(message));
      picture =
        nodeCanvas &&
        drawLinkPreview(
          dataset,
          renderer.layOutTimeline,
          nodeCanvas,
          readTokens(readFileSync(TOKENS, 'utf8') + moreShapes),
        );
    },
    transform(code, id) {
      return id.endsWith(STYLES) ? { code: code + page.css, map: null } : undefined;
    },
    generateBundle() {
      for (const [fileName, source] of plainPage(dataset)) this.emitFile({ type: 'asset', fileName, source });
      if (picture) this.emitFile({ type: 'asset', fileName: PREVIEW_FILE, source: picture });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const head = picture ? previewHead(dataset, LINK_PREVIEW, process.env.NENPYO_URL) : '';
        // As functions: in a replacement string, "$&" and the like in the data would be special.
        return html
          .replace('<meta name="color-scheme"', (next) => `${head}${next}`)
          .replace('<div id="app"></div>', (app) => `${app}\n    <div id="first">${page.html}</div>`);
      },
    },
  };
}

/** The app's own components, compiled for Node into one module. */
export async function loadRenderer(): Promise<AppRenderer> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ ...svelteOptions, configFile: false })],
    build: {
      ssr: RENDERER,
      write: false,
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
    },
    ssr: { noExternal: true },
  });
  const [chunk] = (built as Rollup.RollupOutput).output;
  return (await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`)) as AppRenderer;
}
