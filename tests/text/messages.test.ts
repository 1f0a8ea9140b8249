import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import ts from 'typescript';
import { en } from '../../src/text/en.ts';
import { expectLanguages, langOf, messages, textOf } from '../../src/text/messages.ts';

afterEach(() => expectLanguages([]));

describe('a text of a dataset', () => {
  it.each([
    [{ en: 'Year', ja: '年' }, 'Year', undefined],
    [{ ja: '年', en: 'Year' }, 'Year', undefined],
    [{ ja: '年', de: 'Jahr' }, 'Jahr', 'de'],
    [{ ja: '年' }, '年', 'ja'],
    [{ ja: '年', fr: 'an' }, '年', 'ja'],
    [{ de: 'Jahr', 'en-AU': 'Year' }, 'Year', 'en-AU'],
    [{ enm: 'yeer', de: 'Jahr' }, 'Jahr', 'de'],
  ])('of %o is %s on an English page of a German dataset, and says its language: %s', (text, shown, language) => {
    expectLanguages(['de', 'ja']);
    expect([textOf(text), langOf(text)]).toEqual([shown, language]);
  });

  it('is in the first language there is where the dataset names none', () => {
    expect(textOf({ ja: '年', de: 'Jahr' })).toBe('年');
  });
});

it('the page speaks the language of the dictionary', () => {
  expect(messages.lang).toBe('en');
  expect(messages.menu).toBe(en.menu);
});

describe('another dictionary', () => {
  let faultsOf: (code: string) => string[];

  beforeAll(() => {
    const folder = `${process.cwd()}/src/text`;
    const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, process.cwd());
    faultsOf = (code) => {
      const file = `${folder}/other.ts`;
      const host = ts.createCompilerHost({ ...options, types: [] });
      const read = host.getSourceFile.bind(host);
      const source = `import { en } from './en.ts';\nimport type { Messages } from './messages-type.ts';\n${code}`;
      host.getSourceFile = (path, target) => (path === file ? ts.createSourceFile(path, source, target) : read(path, target)); // prettier-ignore
      const program = ts.createProgram([file], { ...options, types: [] }, host);
      return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')); // prettier-ignore
    };
  });

  it('may say everything in other words', () => {
    const menu = "{ about: 'Über', keys: 'Tasten' }";
    const lanes = '{ ...en.lanes, count: (shown: number) => `${shown} Ereignisse` }';
    expect(faultsOf(`export const de: Messages = { ...en, lang: 'de', menu: ${menu}, lanes: ${lanes} };`)).toEqual([]);
  });

  it.each([
    ["{ ...en, menu: { about: 'Über' } }", /'keys' is missing/],
    ['{ ...en, view: undefined }', /undefined/],
    ["{ ...en, lanes: { ...en.lanes, short: 'kurz' } }", /not assignable/],
    ["{ ...en, theme: { ...en.theme, label: (name: number) => '' } }", /not assignable/],
    ["{ ...en, menu: { ...en.menu, help: 'Hilfe' } }", /'help' does not exist/],
  ])('may not be %s', (value, reason) => {
    expect(faultsOf(`export const de: Messages = ${value};`).join()).toMatch(reason);
  });
});
