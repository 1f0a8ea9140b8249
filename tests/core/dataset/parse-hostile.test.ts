import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/dataset/limits.ts';
import { parseDataset, parseDatasetValue } from '../../../src/core/dataset/parse.ts';
import { formatProblem } from '../../../src/core/dataset/problem.ts';
import { dataset, datasetJson, event, record } from '../../helpers/dataset.ts';
import { faultsOf } from '../../helpers/model-invariants.ts';

const parseText = (json: string) => parseDataset(new TextEncoder().encode(json));
const lines = (parsed: ReturnType<typeof parseText>) => parsed.problems.map(formatProblem);

describe('markup and code in a text', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</script><svg onload=alert(1)>',
    '"><b onmouseover=alert(1)>',
    "' onfocus='alert(1)",
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '{@html "<b>"}',
    '<%= x %>',
    'javascript:alert(1)',
    '&lt;b&gt; &amp; &#60;',
    "$& $$ $` $'",
    '=HYPERLINK("https://example.org")',
  ])('stays text, character for character: %s', (text) => {
    const hostile = event({ id: 'a', title: { en: text }, summary: { en: text }, tags: [text.slice(0, 40)] });
    expect([hostile.title.en, hostile.summary?.en, hostile.tags]).toEqual([text, text, [text.slice(0, 40)]]);
  });
});

describe('a text that would disturb the page', () => {
  it.each([
    ['characters that turn the direction', '\u202eSony\u202c \u2066x', 'Sony x'],
    ['controls', 'So\u0000n\u001by\u009f', 'Sony'],
    ['lone surrogates', 'Sony \ud83c', 'Sony \ufffd'],
    ['towers of marks', `S${'\u0336'.repeat(40)}ony`, `S${'\u0336'.repeat(4)}ony`],
  ])('is cleaned of %s, wherever it stands', (_, text, clean) => {
    const name = { en: `${text}!` };
    const { events, lanes, sources } = dataset([{ id: 'a', title: name, names: [{ name, note: name }] }], {
      lanes: [{ id: 'a', name }],
      sources: { s: { title: name.en, publisher: 'x', language: 'en', checked: '2026-11-22' } },
    });
    const { title, shortTitle, names } = events[0]!;
    const texts = [title, shortTitle, names![0]!.name, names![0]!.note!, lanes[0]!.name].map(({ en }) => en);
    expect(new Set([...texts, sources.get('s')!.title])).toEqual(new Set([`${clean}!`]));
  }); // prettier-ignore

  it('is refused where it is too long, with no more of it than a reader needs', () => {
    const parsed = parseDatasetValue(
      datasetJson([record({ id: 'a', title: { en: 'x'.repeat(10_000) } }), record({ id: 'b' })]),
    );
    expect(parsed.dataset!.events.map(({ id }) => id)).toEqual(['b']);
    expect(lines(parsed)).toEqual([`events.0.title.en: "${'x'.repeat(57)}…": is longer than 300 characters`]);
  });
});

describe('keys that objects inherit', () => {
  const json = JSON.stringify(datasetJson([record({ id: 'e1' }), record({ id: 'e2' })]));

  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])(
    'are unknown fields like any other: %s',
    (key) => {
      const inEvent = parseText(json.replace('"id":"e1"', `"id":"e1","${key}":{"polluted":1}`));
      expect(inEvent.dataset!.events.map(({ id }) => id)).toEqual(['e2']);
      expect(lines(inEvent)).toEqual([`events.0.${key}: "${key}": is not a known field`]);

      const inText = parseText(json.replace('"en":"Event e1"', `"en":"Event e1","${key}":{"polluted":1}`));
      const isLeftOut = ['__proto__', 'constructor', 'prototype'].includes(key);
      expect(lines(inText)).toEqual(
        isLeftOut ? [] : [`events.0.title.${key}: "${key}": must be a language code such as en`],
      );
      expect(inText.dataset!.events.map(({ title }) => Object.getOwnPropertyNames(title))).toEqual(
        isLeftOut ? [['en'], ['en']] : [['en']],
      );

      const inHead = parseText(json.replace('"version":1', `"version":1,"${key}":{"polluted":1}`));
      expect([inHead.dataset, lines(inHead)]).toEqual([undefined, [`${key}: "${key}": is not a known field`]]);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it.each(['__proto__', 'constructor', 'prototype'])('make no source: %s', (key) => {
    const source = '{"title":"x","publisher":"x","language":"en","checked":"2026-11-22"}';
    const { dataset } = parseText(json.replace('"events"', `"sources":{"${key}":${source},"s":${source}},"events"`));
    expect([...dataset!.sources.keys()]).toEqual(['s']);
    expect(dataset!.sources.get(key)).toBeUndefined();
  });
});

describe('more than the page can hold', () => {
  it('is refused with the number of events and the limit', () => {
    const parsed = parseDatasetValue(datasetJson(new Array(LIMITS.events + 1).fill(0)));
    expect(parsed.dataset).toBeUndefined();
    expect(lines(parsed)).toEqual(['has 1,000,001 events; this page shows at most 1,000,000']);
  });

  it('is looked at as long as it just fits', () => {
    const parsed = parseDatasetValue(datasetJson(new Array(LIMITS.events).fill(0)));
    expect([parsed.dataset?.events, parsed.problems.length]).toEqual([[], LIMITS.problems]);
  });

  it('of depth is refused before it is read', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(lines(parseText(JSON.stringify(datasetJson([])).replace('[]', deep)))).toEqual([
      'is nested more than 64 levels deep',
    ]);
  });
});

describe('numbers that JSON can write and no page can show', () => {
  it('are refused with their path', () => {
    const json = JSON.stringify(
      datasetJson([record({ id: 'a', figures: [{ label: { en: 'x' }, value: 1, source: 's' }] })]),
    );
    expect(lines(parseText(json.replace('"value":1', '"value":1e999')))).toEqual([
      'events.0.figures.0.value: Infinity: must be a finite number',
    ]);
  });
});

describe('what is unusual but sound', () => {
  it('is accepted: relations in circles, and more than one between two events', () => {
    const ids = ['a', 'b', 'c'];
    const relations = ids.map((event) => ({ type: 'part-of' as const, event }));
    const records = ids.map((id) => record({ id, relations: relations.filter(({ event }) => event !== id) }));
    expect(faultsOf(parseDatasetValue(datasetJson(records)))).toEqual([]);
    expect(dataset(records).events.map((event) => event.relations?.length)).toEqual([2, 2, 2]);
  });
});
