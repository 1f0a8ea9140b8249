/** Prepares everything needed for measuring: the peers, the pages, the events. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Form } from './forms.ts';
import { limitData } from './limit-data.ts';
import { PATHS, ROOT } from './paths.ts';
import { nenpyoJson, peerJson, writeOnce } from './write-data.ts';

/** Files of a peer's package that its page loads unchanged, before our script. */
const AS_THEY_ARE: Readonly<Record<string, { from: string; style: string; script: string }>> = {
  timelinejs: { from: '@knight-lab/timelinejs/dist', style: 'css/timeline.css', script: 'js/timeline.js' },
};

const npm = (...args: string[]) =>
  spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });

export function installPeers(): void {
  if (existsSync(PATHS.installed)) return;
  console.log('Installing the peers.');
  const { status, stderr } = npm('ci', '--prefix', 'bench');
  if (status !== 0) throw new Error(`The peers could not be installed.\n${stderr}`);
}

export async function buildApp(): Promise<void> {
  await build({ root: ROOT, logLevel: 'error', build: { outDir: PATHS.app, emptyOutDir: true } });
}

/** A page of 1280 × 800 with one script and its dependencies. */
export async function buildPeer(name: string): Promise<void> {
  const folder = join(PATHS.peers, name);
  await build({
    configFile: false,
    root: PATHS.peerSources,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: join(PATHS.peerSources, `${name}.ts`),
        output: { entryFileNames: 'main.js', assetFileNames: 'main[extname]', codeSplitting: false },
      },
    },
  });
  const own = AS_THEY_ARE[name];
  if (own) cpSync(join(PATHS.installed, own.from), join(folder, 'lib'), { recursive: true });
  const style = own ? `lib/${own.style}` : existsSync(join(folder, 'main.css')) ? 'main.css' : undefined;
  writeFileSync(
    join(folder, 'index.html'),
    [
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>',
      '<link rel="icon" href="data:,">',
      '<style>html, body { margin: 0; font-family: sans-serif } #stage { width: 1280px; height: 800px; overflow: hidden }</style>',
      style && `<link rel="stylesheet" href="${style}">`,
      '<div id="stage"></div>',
      own && `<script src="lib/${own.script}"></script>`,
      '<script type="module" src="main.js"></script></html>',
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

/** Writes the events in a form's format. Returns the reason if it cannot. */
export async function writeData(form: Form, count: number): Promise<string | undefined> {
  const dataset = join(PATHS.datasets, `${count}.json`);
  if (form.data === 'nenpyo' || form.data === 'tiles') await writeOnce(dataset, nenpyoJson(count));
  if (form.data === 'tiles') return makeTiles(dataset, join(PATHS.tiles, `tiles-${count}`));
  if (form.data === 'peer') await writeOnce(join(PATHS.peerData, `${count}.json`), peerJson(count));
  if (form.data === 'limit') await writeLimitData(count);
  return undefined;
}

function makeTiles(dataset: string, folder: string): string | undefined {
  if (existsSync(join(folder, 'index.json'))) return undefined;
  rmSync(folder, { recursive: true, force: true }); // partial output of an interrupted run
  mkdirSync(PATHS.tiles, { recursive: true });
  if (npm('pkg', 'get', 'scripts.tiles').stdout.trim() === '{}') return 'not built yet: there is no `npm run tiles`';
  const { status, stderr } = npm('run', 'tiles', '--', dataset, folder);
  return status === 0 ? undefined : `no tiles: ${stderr.trim().split('\n').at(-1)?.replaceAll(ROOT, '.')}`;
}

async function writeLimitData(count: number): Promise<void> {
  const path = (end: string) => join(PATHS.limitData, `${count}${end}`);
  if (existsSync(path('-first.json'))) return;
  mkdirSync(PATHS.limitData, { recursive: true });
  const { head, rest, starts } = limitData(count);
  writeFileSync(path('.bin'), new Uint8Array(starts.buffer));
  writeFileSync(path('-rest.json'), JSON.stringify(rest));
  writeFileSync(path('-first.json'), JSON.stringify(head));
}
