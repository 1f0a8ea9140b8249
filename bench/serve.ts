/** Serves the built app with its headers, the peers' pages and all data, and records what it has sent. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersFor } from '../src/build/policy.ts';
import { PATHS } from './paths.ts';

export interface Sent {
  readonly file: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface BenchServer {
  readonly origin: string;
  /** What has been sent since the last call. */
  readonly takeSent: () => readonly Sent[];
  readonly close: () => void;
}

/** An empty page on the same site to come from, so that the process is equally warm for every page. */
export const BLANK = '/blank';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Folders by address prefix; the first match is used. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^\/peers\//, PATHS.peers],
  [/^\/peer-data\//, PATHS.peerData],
  [/^\/limit-data\//, PATHS.limitData],
  [/^\/(?=\d+\.json$)/, PATHS.datasets],
  [/^\/(?=tiles-)/, PATHS.tiles],
  [/^\//, PATHS.app],
];

function fileFor(path: string): string {
  const [beginning, folder] = FOLDERS.find(([pattern]) => pattern.test(path))!;
  const inside = normalize(path.replace(beginning, '/'));
  return join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
}

export async function serve(): Promise<BenchServer> {
  let sent: Sent[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const isApp = !/^\/(peers|peer-data|limit-data)\//.test(path);
    const headers: Record<string, string> = isApp ? headersFor(path) : {};
    delete headers['Strict-Transport-Security']; // there is no https to insist on
    // The same for all, so that every page runs in the process of the previous page.
    headers['Cross-Origin-Opener-Policy'] = 'same-origin';
    if (path === BLANK) {
      const page = { ...headers, 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-store' };
      return void response.writeHead(200, page).end('<!doctype html><title>Blank</title>');
    }
    const file = fileFor(path);
    try {
      const { size } = statSync(file);
      sent.push({ file, bytes: size, at: Date.now() });
      headers['Content-Type'] ??= TYPES[extname(file)] ?? 'application/octet-stream';
      headers['Content-Length'] = String(size);
      headers['Accept-Ranges'] = 'none';
      createReadStream(file).pipe(response.writeHead(200, headers));
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
