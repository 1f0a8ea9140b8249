import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { drawing } from '../../src/prerender/plugin.ts';
import { openNodeCanvas } from '../../src/prerender/link-preview/node-canvas.ts';
import { dataFolder } from '../helpers/data-folder.ts';
import { renderer } from '../helpers/renderer.ts';

type Hook = (this: unknown, ...args: unknown[]) => unknown;
const asHook = (hook: unknown) => (typeof hook === 'object' ? (hook as { handler: Hook }).handler : (hook as Hook));
const page = readFileSync('index.html', 'utf8');

/** The input of the build. */
async function built(plugin: ReturnType<typeof drawing>) {
  const context = { warn: vi.fn<(message: string) => void>(), emitFile: vi.fn<(file: { fileName: string }) => void>() };
  await asHook(plugin.buildStart).call(context);
  asHook(plugin.generateBundle).call(context);
  const html = asHook(plugin.transformIndexHtml).call(context, page) as string;
  const warnings = context.warn.mock.calls.flat();
  return { html, warnings, files: context.emitFile.mock.calls.map(([{ fileName }]) => fileName) };
}

describe('what is drawn at build', () => {
  it('is the page and the picture for links', async () => {
    const { html, warnings, files } = await built(drawing(dataFolder(), openNodeCanvas, () => renderer));
    expect(html).toMatch(/<div id="app"><\/div>\s*<div id="first">.*first/s);
    expect(html.match(/<meta property="og:image" content="preview\.png">/g)).toHaveLength(1);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect([files, warnings]).toEqual([['events.html', 'events.css', 'preview.png'], []]);
  });

  it('is the page alone where the machine has no canvas, and the head then names no picture', async () => {
    const missing = () => Promise.reject(new Error('Cannot find native binding'));
    const { html, warnings, files } = await built(
      drawing(
        dataFolder(),
        (warn) => openNodeCanvas(warn, missing),
        () => renderer,
      ),
    );
    expect(html).toContain('<div id="first">');
    expect(html).not.toMatch(/og:image|twitter:card/);
    expect([files, warnings.length]).toEqual([['events.html', 'events.css'], 1]);
  });
});
