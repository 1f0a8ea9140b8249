import { resolve, sep } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { formatProblem } from '../core/dataset/problem.ts';
import { formatHeadersFile, headersFor, META_POLICY } from './policy.ts';
import { readDataFolder } from './read-data.ts';
import { staticHead, staticList } from './static-list.ts';

/** Where the page finds the compiled dataset. */
const DATASET_FILE = 'data/dataset.json';

function readSound(folder: string) {
  const { dataset, json, problems } = readDataFolder(folder);
  if (!dataset || problems.length > 0)
    throw new Error(`The data has problems:\n${problems.map(formatProblem).join('\n')}`);
  return { dataset, json };
}

/** Compiles the data folder into one JSON and writes the events into the page for readers without scripts. */
export function dataset(folder = 'data'): Plugin {
  return {
    name: 'nenpyo:dataset',
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
      this.emitFile({ type: 'asset', fileName: DATASET_FILE, source: readSound(folder).json });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server }) {
        if (server) return html;
        const { dataset } = readSound(folder);
        // By functions: in a replacement text, "$&" and the like of the data would be instructions.
        return html
          .replace('<title>Nenpyo</title>', () => staticHead(dataset))
          .replace('<div id="app">', (app) => `<noscript>\n${staticList(dataset)}\n</noscript>\n${app}`);
      },
    },
  };
}

/** The policy of the built page: as a meta element, as a `_headers` file for hosts, and as headers of `npm start`. */
export function security(): Plugin {
  const setHeaders: Connect.NextHandleFunction = (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headersFor(pathname))) {
      // Locally there is no https to insist on.
      if (name !== 'Strict-Transport-Security') response.setHeader(name, value);
    }
    next();
  };
  return {
    name: 'nenpyo:security',
    configurePreviewServer: (server) => void server.middlewares.use(setHeaders),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile() });
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
