import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataset, requestsAtOnce, security } from '../../src/build/plugins.ts';
import { linkedData, pageHead } from '../../src/build/head.ts';
import { formatHeadersFile, headersFor, META_POLICY } from '../../src/build/policy.ts';
import { parseDataset } from '../../src/core/dataset/parse.ts';
import { dataFolder, ownEvent } from '../helpers/data-folder.ts';

type Hook = (this: unknown, ...args: unknown[]) => unknown;
type Handler = (request: { url?: string }, response: unknown, next?: () => void) => void;
const asHook = (hook: unknown) => (typeof hook === 'object' ? (hook as { handler: Hook }).handler : (hook as Hook));

const page = readFileSync('index.html', 'utf8');
const emitted = (plugin: { generateBundle?: unknown }, bundle = {}) => {
  const emitFile = vi.fn<(file: { fileName: string; source: string }) => void>();
  asHook(plugin.generateBundle).call({ emitFile }, {}, bundle);
  return emitFile.mock.calls.map(([{ fileName, source }]) => ({ fileName, source }));
};
const transformed = (plugin: { transformIndexHtml?: unknown }, html = page, server?: object) =>
  asHook(plugin.transformIndexHtml)(html, server ? { server } : {}) as string;

describe('the dataset in the build', () => {
  it('becomes one file that the page can read', () => {
    const [file, ...others] = emitted(dataset(dataFolder()));
    expect(file!.fileName).toBe('data/dataset.json');
    const schemas = ['dataset', 'event', 'organisations', 'people', 'places', 'sources', 'timeline', 'tour'];
    expect(others.map(({ fileName }) => fileName).sort()).toEqual(schemas.map((name) => `schema/${name}.schema.json`));
    const parsed = parseDataset(new TextEncoder().encode(file!.source));
    expect([parsed.problems, parsed.dataset!.events.length]).toEqual([[], 2]);
  });

  it.each([
    ['an event is wrong', { 'events/first.json': ownEvent('first', { date: 'soon' }) }, /data\/events\/first\.json: date: "soon"/],
    ['a link leads nowhere', { 'events/first.json': ownEvent('first', { lane: 'z' }) }, /lane: "z": names no lane/],
    ['the head is missing', { 'dataset.json': undefined }, /data\/dataset\.json: is missing/],
  ])('stops the build where %s, with every problem named', (_, files, message) => {
    const plugin = dataset(dataFolder(files));
    expect(() => emitted(plugin)).toThrow(message);
    expect(() => transformed(plugin)).toThrow(message);
  }); // prettier-ignore

  it('is told in the head of the page, and to machines, and nothing else of the page changes', () => {
    const folder = dataFolder();
    const html = transformed(dataset(folder));
    const { dataset: parsed } = parseDataset(new TextEncoder().encode(emitted(dataset(folder))[0]!.source));
    const withoutData = html.replace(`${linkedData(parsed!)}\n  `, '');
    expect(withoutData.replace(pageHead(parsed!), '<title>Nenpyo</title>')).toBe(page);
  });

  it('is written in as it is, whatever its texts would mean in a replacement', () => {
    const shortTitle = { en: 'For $1 or $$, $& "$\'$`$<a>' };
    const html = transformed(dataset(dataFolder({ 'events/first.json': ownEvent('first', { shortTitle }) })));
    expect(html).toContain(JSON.stringify(shortTitle.en).replaceAll('<', '\\u003c'));
    expect(html.match(/<div id="app">/g)).toHaveLength(1);
  });

  it('leaves the page alone while it is being developed', () => {
    expect(transformed(dataset(dataFolder()), page, {})).toBe(page);
  });
});

describe('the dataset while the page is being developed', () => {
  function serve(folder: string) {
    const server = {
      watcher: { add: vi.fn(), on: vi.fn<(event: string, listener: (event: string, path: string) => void) => void>() },
      ws: { send: vi.fn() },
      middlewares: { use: vi.fn<(path: string, handler: Handler) => void>() },
      config: { logger: { warn: vi.fn() } },
    };
    asHook(dataset(folder).configureServer)(server);
    return { ...server, change: server.watcher.on.mock.calls[0]![1], handle: server.middlewares.use.mock.calls[0]! };
  }

  it('is read anew for every request, and its problems are told', () => {
    const { handle, config } = serve(dataFolder({ 'events/first.json': ownEvent('first', { lane: 'z' }) }));
    const response = { setHeader: vi.fn(() => response), end: vi.fn<(text: string) => void>() };
    handle[1]({}, response);
    expect(handle[0]).toBe('/data/dataset.json');
    expect(response.setHeader).toHaveBeenCalledWith('Content-Type', 'application/json; charset=utf-8');
    expect(JSON.parse(response.end.mock.calls[0]![0])).toHaveProperty('events');
    expect(config.logger.warn.mock.calls).toEqual([
      ['data/events/first.json: lane: "z": names no lane; there are "a", "b", "c"'],
    ]);
  });

  it('loads the page again when a file of it comes, goes or changes, and at no other time', () => {
    const folder = dataFolder();
    const { change, ws, watcher } = serve(folder);
    expect(watcher.add).toHaveBeenCalledWith(folder);
    expect(watcher.on.mock.calls[0]![0]).toBe('all');
    change('change', '/elsewhere/file.json');
    change('change', `${folder}-old/file.json`);
    expect(ws.send).not.toHaveBeenCalled();
    change('add', join(folder, 'events', 'second.json'));
    expect(ws.send).toHaveBeenCalledExactlyOnceWith({ type: 'full-reload' });
  });
});

describe('the policy in the build', () => {
  it('becomes a file for hosts, in which every file with a hash has its rule', () => {
    const bundle = { 'assets/b.js': {}, 'index.html': {}, 'assets/a.css': {} };
    expect(emitted(security(), bundle)).toEqual([
      { fileName: '_headers', source: formatHeadersFile(['assets/a.css', 'assets/b.js']) },
    ]);
  });

  it('stands in the page before anything that could load', () => {
    const html = transformed(security());
    const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`;
    expect(html).toContain(meta);
    expect(html.indexOf(meta)).toBeLessThan(Math.min(html.indexOf('<link'), html.indexOf('<script')));
    expect(html.replace(`\n    ${meta}`, '')).toBe(page);
  });

  it('leaves the page alone while it is being developed', () => {
    expect(transformed(security(), page, {})).toBe(page);
  });

  /** What the local server itself sends, before looking for a file and with an answer of a given status. */
  function serve(request: { url?: string; range?: string }, status = 200) {
    const use = vi.fn<(handler: Handler) => void>();
    asHook(security().configurePreviewServer)({ middlewares: { use } });
    const sent: Record<string, string> = {};
    const headers = request.range === undefined ? {} : { range: request.range };
    const response = { setHeader: (name: string, value: string) => (sent[name] = value), writeHead: vi.fn() };
    const next = vi.fn();
    use.mock.calls[0]![0]({ ...request, headers } as never, response, next);
    response.writeHead(status);
    return { sent, headers, next };
  }
  const locally = (path: string, status?: number) => {
    const { 'Strict-Transport-Security': _, ...expected } = headersFor(path, status);
    return expected;
  };

  it.each([
    ['/?q=a#b', '/'],
    ['/assets/a.js?v=1', '/assets/a.js'],
    [undefined, '/'],
  ] as const)('is sent by the local server for %s, but for what only https can keep', (url, path) => {
    const { sent, next } = serve(url === undefined ? {} : { url });
    expect([sent, next.mock.calls.length]).toEqual([locally(path), 1]);
  });

  it('goes with an error too, which nobody may keep', () => {
    expect(serve({ url: '/assets/a.js' }, 404).sent).toEqual(locally('/assets/a.js', 404));
  });

  it('has the whole file sent where a part is asked for, since Vite has no answer to some', () => {
    expect(serve({ url: '/', range: 'bytes=5-1' }).headers).toEqual({});
  });
});

describe('what the page asks for first', () => {
  it('stands before the script that holds the parser, which still is in the head', () => {
    const script = '<script vite-ignore src="before-paint.js"></script>';
    const links = '<script type="module" src="a.js"></script>\n    <link rel="stylesheet" href="a.css">';
    const built = page.replace('</head>', `  ${links}\n  </head>`);
    expect(transformed(requestsAtOnce(), built)).toContain(`${links}\n    ${script}\n  </head>`);
    expect(transformed(requestsAtOnce(), built).split(script)).toHaveLength(2);
  });

  it('is not guessed: a page without that script is no page of ours', () => {
    expect(() => transformed(requestsAtOnce(), '<head></head>')).toThrow('index.html has no script before-paint.js.');
  });
});
