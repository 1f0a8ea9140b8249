import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { svelteOptions } from '../../src/build/svelte-options.ts';

it('no two components have the same class for their styles', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));
  const classes = files.map((name) => {
    let found = '';
    compile(
      `${readFileSync(`src/${name}`, 'utf8').replace(/<style>[^]*<\/style>/, '')}<style>p { color: red }</style>`,
      {
        filename: `src/${name}`,
        cssHash: (input) => (found = svelteOptions.compilerOptions!.cssHash!(input)),
      },
    );
    return found;
  });
  expect(new Set(classes).size).toBe(files.length);
  expect(classes.filter((name) => !/^x\w{3}$/.test(name))).toEqual([]);
});
