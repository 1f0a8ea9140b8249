import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { jsonSchemaFiles, timelineSchema } from './data-schemas.ts';
import { formatProblem } from '../core/dataset/problem.ts';
import { linkedData, pageHead } from './head.ts';
import { formatHeadersFile, headersFor, META_POLICY } from './policy.ts';
import { readDataFolder, readSoundData } from './read-data.ts';

/** Where the page finds the compiled dataset. */
const DATASET_FILE = 'data/dataset.json';

/** Compiles the data folder into one JSON file, tells the page its digest, and describes it in the page's head. */
export function dataset(folder = 'data'): Plugin {
  return {
    name: 'nenpyo:dataset',
    config: (_config, { command }) =>
      // Unset without a build, as the files may then change at any time.
      command === 'build'
        ? { define: { 'import.meta.env.NENPYO_DIGEST': JSON.stringify(digestOf(readSoundData(folder).json)) } }
        : undefined,
    configureServer(server) {
      server.watcher.add(resolve(folder));
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(resolve(folder) + sep)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use(`/${DATASET_FILE}`, (_request, response) => {
        const { json, problems } = readDataFolder(folder);
        for (const problem of problems) server.config.logger.warn(formatProblem(problem));
        response.setHeader('Content-Type', 'application/json; charset=utf-8').end(json);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: DATASET_FILE, source: readSoundData(folder).json });
      const schemas = [...jsonSchemaFiles(), ['timeline.schema.json', timelineSchema()] as const];
      for (const [name, source] of schemas) this.emitFile({ type: 'asset', fileName: `schema/${name}`, source });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server }) {
        if (server) return html;
        const { dataset } = readSoundData(folder);
        // As functions: in a replacement string, "$&" and the like in the data would be special.
        return html
          .replace('<title>Nenpyo</title>', () => pageHead(dataset))
          .replace('</body>', (end) => `${linkedData(dataset)}\n  ${end}`);
      },
    },
  };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The policy of the built page: as a meta element, as a `_headers` file for hosts, and as headers of `npm start`. */
export function security(): Plugin {
  const setHeaders: Connect.NextHandleFunction = (request, response, next) => {
    // A server may ignore ranges (RFC 9110, 14.2), and Vite's does not answer some of them.
    delete request.headers.range;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const set = (status?: number) => {
      for (const [name, value] of Object.entries(headersFor(pathname, status))) {
        // There is no https to enforce locally.
        if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
      }
    };
    set();
    const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => typeof response;
    response.writeHead = (status: number, ...rest: unknown[]) => {
      if (status >= 400) set(status);
      return writeHead(status, ...rest);
    };
    next();
  };
  return {
    name: 'nenpyo:security',
    configurePreviewServer: (server) => void server.middlewares.use(setHeaders),
    generateBundle: {
      order: 'post', // the worker is only there by then
      handler(_options, bundle) {
        const assets = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile(assets.sort()) });
      },
    },
    transformIndexHtml(html, { server }) {
      if (server) return html;
      return html.replace(
        '<meta charset="utf-8" />',
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
      );
    },
  };
}

const BEFORE_PAINT = /\s*<script [^>]*src="before-paint\.js"><\/script>/;

/**
 * Moves the script that runs before first paint after the links to the app's script and styles, so that all three are
 * requested at once. It blocks the parser, and after a policy in a meta element Chromium does not preload ahead: before
 * them, it would cost another round trip.
 */
export function requestsAtOnce(): Plugin {
  return {
    name: 'nenpyo:requests-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [script] = BEFORE_PAINT.exec(html) ?? [];
        if (script === undefined) throw new Error('index.html has no script before-paint.js.');
        return html.replace(script, '').replace(/\s*<\/head>/, (end) => `${script}${end}`);
      },
    },
  };
}
