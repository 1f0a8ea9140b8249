import { expect, it } from 'vitest';
import { parseDataset } from '../../../src/core/dataset/parse.ts';
import { readChecked } from '../../../src/core/dataset/read-checked.ts';
import { runToEnd } from '../../../src/core/sliced.ts';
import { readDataFolder } from '../../../src/build/read-data.ts';
import { FIXTURE } from '../../helpers/fixture.ts';
import { goodDatasets } from '../../helpers/good-datasets.ts';

const encode = (json: string) => new TextEncoder().encode(json);

it.each(goodDatasets.map((value, i) => [i, JSON.stringify(value)] as const))(
  'a sound dataset (%i) read without checks is the same as with them',
  (_, json) => {
    const parsed = parseDataset(encode(json));
    expect(parsed.problems).toEqual([]);
    expect(runToEnd(readChecked(encode(json)))).toStrictEqual(parsed.dataset);
  },
);

it.each([FIXTURE, 'data'])('so are the events in %s', (folder) => {
  const { json, dataset } = readDataFolder(folder);
  expect(runToEnd(readChecked(encode(json)))).toStrictEqual(dataset);
});

it('it is frozen throughout', () => {
  const json = JSON.stringify(goodDatasets[2]);
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  const { sources, ...rest } = runToEnd(readChecked(encode(json)));
  expect([isFrozen({ ...rest, sources: undefined }.events), [...sources.values()].every(isFrozen)]).toEqual([
    true,
    true,
  ]);
});
