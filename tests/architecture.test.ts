import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circlesOf, importsOf, violationsOf } from './helpers/architecture.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .sort();

it.each(files)('%s imports only from the layers below it, and uses nothing that is not for it', (path) => {
  expect(violationsOf(path, readFileSync(path, 'utf8'))).toEqual([]);
});

it('a locale is named in one file alone', () => {
  const naming = files.filter((path) => /['`][a-z]{2,3}-[A-Z]{2}['`]/.test(readFileSync(path, 'utf8')));
  expect(naming).toEqual(['src/core/locale.ts']);
});

it('every file was looked at, and every layer has some', () => {
  const layers = new Set(files.map((path) => path.split('/').slice(1, -1)[0] ?? 'root'));
  expect([...layers].sort()).toEqual([
    'build',
    'canvas',
    'core',
    'interaction',
    'loading',
    'prerender',
    'root',
    'scheduling',
    'state',
    'text',
    'ui',
  ]);
});

describe('the table of what is allowed', () => {
  it.each([
    ['src/core/time/a.ts', "import { View } from '../../state/view.svelte.ts';"],
    ['src/core/time/a.ts', "export { words } from '../../text/words.ts';"],
    ['src/core/time/a.ts', "import { mount } from 'svelte';"],
    ['src/core/time/a.ts', "import Fuse from 'fuse.js';"],
    ['src/core/search/a.ts', "import * as v from 'valibot';"],
    ['src/core/layout/a.ts', "import { select } from 'd3';"],
    ['src/core/layout/a.ts', "import * as d3 from 'd3';"],
    ['src/core/layout/a.ts', "import { zoom } from 'd3-zoom';"],
    ['src/state/a.ts', "import { keyName } from '../interaction/shortcuts.ts';"],
    ['src/state/a.svelte.ts', '$effect(() => {});'],
    ['src/interaction/a.ts', "import type { View } from '../state/view.svelte.ts';"],
    ['src/interaction/a.ts', "import { zoomIdentity } from 'd3';"],
    ['src/interaction/a.ts', "import { fetchJson } from '../loading/fetch-file.ts';"],
    ['src/loading/a.ts', "import { fly } from '../interaction/fly.ts';"],
    ['src/ui/a.ts', "import { ArchiveService } from '../loading/archive-service.ts';"],
    ['src/build/a.ts', "import { prerenderPage } from '../prerender/page/draw.ts';"],
    ['src/interaction/a.ts', "import { tick } from 'svelte';"],
    ['src/text/a.ts', "import { filterEvents } from '../core/filter/filter.ts';"],
    ['src/text/a.ts', "import { app, type Text } from '../core/dataset/schema.ts';"],
    ['src/text/a.ts', "import '../ui/base.css';"],
    ['src/ui/A.svelte', "<script>\n  import x from 'node:fs';\n</script>"],
    ['src/ui/A.svelte', "{#await import('../build/plugins.ts') then x}{x}{/await}"],
    ['src/ui/A.svelte', '<p>{@html text}</p>'],
    ['src/ui/a.ts', 'element.innerHTML = text;'],
    ['src/ui/a.ts', 'const now = new Date();'],
    ['src/core/time/a.ts', 'const now = Date.now();'],
    ['src/text/a.ts', "const format = new Intl.NumberFormat('de');"],
    ['src/core/tiles/a.ts', 'const text = count.toLocaleString();'],
    ['src/ui/A.svelte', 'names.sort((a, b) => a.localeCompare(b));'],
    ['src/prerender/a.ts', "import { render } from 'svelte/server';"],
    ['src/main.ts', "import { security } from './build/plugins.ts';"],
    ['src/build/a.ts', "import App from '../App.svelte';"],
    ['src/build/a.ts', "import type { Scene } from '../state/scene.svelte.ts';"],
    ['src/prerender/a.ts', "import { createCanvas } from '@napi-rs/canvas';"],
    ['src/ui/a.ts', "import x from '../../tests/helpers/app.ts';"],
  ])('does not let %s say %s', (path, source) => {
    expect(violationsOf(path, source)).toHaveLength(1);
  });

  it.each([
    ['src/interaction/zoom-gesture.ts', "import { select, zoom, type D3ZoomEvent } from 'd3';"],
    ['src/core/time/a.ts', "import { interpolateZoom } from 'd3';"],
    ['src/text/a.ts', "import type { Text } from '../core/dataset/schema.ts';"],
    ['src/text/a.ts', "import { parseEdtf, type EdtfDate } from '../core/time/edtf.ts';"],
    ['src/text/a.ts', "// No `Date` here: it's wrong.\nconst heading = 'Date';"],
    ['src/interaction/today.ts', 'const now = new Date();'],
    ['src/core/locale.ts', "const format = new Intl.NumberFormat('de');"],
    ['src/text/a.ts', "import { dateFormat } from '../core/locale.ts';"],
    ['src/ui/A.svelte', "const Dialog = (await import('./Dialog.svelte')).default;"],
    ['src/prerender/link-preview/a.ts', "import { drawPlot } from '../../canvas/draw-plot.ts';"],
    ['src/prerender/link-preview/node-canvas.ts', "const load = () => import('@napi-rs/canvas');"],
    ['src/build/a.ts', "import { join } from 'node:path';\nimport { build } from 'vite';"],
  ])('lets %s say %s', (path, source) => {
    expect(violationsOf(path, source)).toEqual([]);
  });
});

it('no files import each other in a circle', () => {
  expect(circlesOf(new Map(files.map((path) => [path, readFileSync(path, 'utf8')])))).toEqual([]);
});

it('circlesOf finds a circle through types and through other files, and none through what is loaded later', () => {
  const files = (last: string) =>
    new Map([
      ['src/a.ts', "import { b } from './b/b.ts';"],
      ['src/b/b.ts', "export type { C } from '../c.ts';"],
      ['src/c.ts', last],
    ]);
  expect(circlesOf(files("import type { A } from './a.ts';"))).toEqual([['src/a.ts', 'src/b/b.ts', 'src/c.ts', 'src/a.ts']]); // prettier-ignore
  expect(circlesOf(files("const load = () => import('./a.ts');"))).toEqual([]);
});

it('importsOf finds imports however they are written', () => {
  const source = `
    import './a.css';
    import b from './b.ts';
    import type { C } from './c.ts';
    import d, { e as f, type G } from './d.ts';
    import {
      h,
    } from "./h.ts";
    export * from './i.ts';
    const j = await import('./j.ts');
  `;
  expect(importsOf(source).map(({ specifier, names }) => `${specifier}: ${names.join(', ')}`)).toEqual([
    './a.css: ',
    './b.ts: b',
    './c.ts: type C',
    './d.ts: d, e, type G',
    './h.ts: h',
    './i.ts: *',
    './j.ts: *',
  ]);
});
