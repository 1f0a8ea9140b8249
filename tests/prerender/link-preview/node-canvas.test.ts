import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { expect, it, vi } from 'vitest';
import { openNodeCanvas } from '../../../src/prerender/link-preview/node-canvas.ts';
import { messages } from '../../../src/text/messages.ts';
import { ownDataset } from '../../helpers/dataset.ts';

it('where the machine has no canvas, there is no nodeCanvas and one line says so', async () => {
  const warn = vi.fn<(message: string) => void>();
  const missing = () => Promise.reject(new Error('Cannot find native binding. Try another package.\nOr another one.'));
  expect(await openNodeCanvas(warn, missing)).toBeUndefined();
  expect(warn.mock.calls).toEqual([
    [expect.stringMatching(/^The picture for links is left out.*: Cannot find native binding\.$/)],
  ]);
});

it('fonts come with it, and not from the system', async () => {
  const warn = vi.fn();
  const nodeCanvas = (await openNodeCanvas(warn))!;
  expect(warn).not.toHaveBeenCalled();
  for (const stack of [nodeCanvas.sans, nodeCanvas.serif]) {
    const families = Array.from(stack.matchAll(/"([^"]+)"/g), ([, family]) => family!);
    expect(families[0]).toMatch(/ latin$/);
    expect(families).toEqual(expect.arrayContaining([expect.stringMatching(/ greek$/), expect.stringMatching(/ cyrillic$/)])); // prettier-ignore
    expect(families.filter((family) => !GlobalFonts.has(family))).toEqual([]);
  }
});

it('letters are bold where they should be', async () => {
  const { sheet, sans, serif } = (await openNodeCanvas(() => {}))!;
  const { context } = sheet(1, 1);
  for (const family of [sans, serif]) {
    const widthOf = (weight: string) => (
      (context.font = `${weight} 40px ${family}`),
      context.measureText('Sony łΩЖ').width
    );
    expect(widthOf('bold')).toBeGreaterThan(widthOf('normal') + 2);
  }
});

it('has every letter of what may be written of our data', () => {
  const ranges = readFileSync(createRequire(import.meta.url).resolve('@fontsource/noto-sans/unicode.json'), 'utf8');
  const has = (code: number) =>
    Array.from(ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)).some(
      ([, from, to = from]) => code >= parseInt(from!, 16) && code <= parseInt(to!, 16),
    );
  const { title, lanes, events } = ownDataset;
  const texts = [messages.app.name, title.en, ...lanes.map(({ name }) => name.en), ...events.map(({ shortTitle }) => shortTitle.en)]; // prettier-ignore
  expect([...texts.join('')].filter((letter) => !has(letter.codePointAt(0)!))).toEqual([]);
  expect(has('年'.codePointAt(0)!)).toBe(false);
});
