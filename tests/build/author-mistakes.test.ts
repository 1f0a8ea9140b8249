import { describe, expect, it } from 'vitest';
import { houseFaults } from '../../src/build/house-faults.ts';
import { readDataFolder } from '../../src/build/read-data.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { dataFolder, ownEvent } from '../helpers/data-folder.ts';

const evidence = { date: [{ source: 's' }] };
const good = (id: string, fields: object = {}) => ownEvent(id, { evidence, ...fields });
const FIRST = 'data/events/first.json';
const linesOf = (file: unknown) => {
  const files = { 'events/first.json': file, 'events/second.json': good('second') };
  const people = { 'organisations.json': { organisations: {} } };
  return readDataFolder(dataFolder({ ...people, ...files }), houseFaults).problems.map(formatProblem);
};

describe('what authors often get wrong is named with file, path, value and reason', () => {
  it('and nothing else is', () => {
    expect(linesOf(good('first'))).toEqual([]);
  });

  it.each([
    ['a missing comma', '{\n  "id": "first"\n  "lane": "a"\n}', /^data\/events\/first\.json: .*line 3/],
    ['a date in another form', good('first', { date: '24.8.2021' }), `${FIRST}: date: "24.8.2021": is not an EDTF date: `],
    ['an unknown lane', good('first', { lane: 'art' }), `${FIRST}: lane: "art": names no lane; there are "a", "b", "c"`],
    ['an unknown source', good('first', { sources: [{ source: 's' }, { source: 'lost' }] }), `${FIRST}: sources.1.source: "lost": names no source`],
    ['an end before the start', good('first', { date: '2001/1998' }), `${FIRST}: date: "2001/1998": is not an EDTF date: `],
    ['the id of another event', good('second'), `${FIRST}: id: must be the file's name, first`],
    ['a long title', good('first', { title: { en: 'x'.repeat(91) } }), `${FIRST}: title.en: has 91 characters; at most 90 fit`],
    ['no end, and no trace of it for years', good('first', { date: '1998/..' }), `${FIRST}: date: goes on (..), but no date in it says so: end it in "/" and add lastTrace`],
    ['text without its language', good('first', { title: 'A title' }), `${FIRST}: title: "A title": must be an object`],
    ['a number in quotes', good('first', { importance: '1' }), `${FIRST}: importance: "1": must be 1, 2, 3`],
  ])('%s', (_, file, line) => {
    const [first] = linesOf(file);
    expect(first).toEqual(typeof line === 'string' ? expect.stringContaining(line) : expect.stringMatching(line));
  }); // prettier-ignore
});
