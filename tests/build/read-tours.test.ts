import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../src/build/read-data.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { dataFolder } from '../helpers/data-folder.ts';

const stop = (fields: object = {}) => ({ title: { en: 'A stop' }, ...fields });
const tour = (fields: object = {}) => ({ id: 'walk', title: { en: 'A walk' }, stops: [stop()], ...fields });
const read = (file: unknown) => readDataFolder(dataFolder({ 'tours/walk.json': file }));
const lines = (file: unknown) => read(file).problems.map(formatProblem);

describe('the tours of a data folder', () => {
  it('are read; a folder may have none', () => {
    expect(read(tour()).tours.map(({ id }) => id)).toEqual(['walk']);
    expect(readDataFolder(dataFolder()).tours).toEqual([]);
  });

  it.each([
    ['no stops', tour({ stops: [] }), 'data/tours/walk.json: stops: a list of 0: has no stops'],
    ['another id than the file', tour({ id: 'other' }), "data/tours/walk.json: id: must be the file's name, walk"],
    ['a missing comma', '{ "id": "walk" "title": {} }', /^data\/tours\/walk\.json: .*line 1/],
    ['an event that there is not', tour({ stops: [stop({ events: ['lost'] })] }), 'data/tours/walk.json: stops.0.events.0: "lost": names no event'],
    ['a lane that there is not', tour({ stops: [stop({ lanes: ['lost'] })] }), 'data/tours/walk.json: stops.0.lanes.0: "lost": names no lane'],
    ['a source that there is not', tour({ stops: [stop({ sources: [{ source: 'lost' }] })] }), 'data/tours/walk.json: stops.0.sources.0.source: "lost": names no source'],
    ['an event out of view', tour({ stops: [stop({ from: '1990', to: '2000', events: ['first'] })] }), 'data/tours/walk.json: stops.0.events.0: "first": is not in the window of this stop'],
    ['an event in a lane that is off', tour({ stops: [stop({ lanes: ['b'], events: ['first'] })] }), 'data/tours/walk.json: stops.0.events.0: "first": is in the lane "a", which is off at this stop'],
    ['details of what it does not name', tour({ stops: [stop({ details: 'first' })] }), 'data/tours/walk.json: stops.0.details: "first": is none of the events of this stop'],
    ['years the wrong way round', tour({ stops: [stop({ from: '2000', to: '1990' })] }), 'data/tours/walk.json: stops.0.to: "1990": is before from'],
    ['only one year', tour({ stops: [stop({ from: '2000' })] }), 'data/tours/walk.json: stops.0.from: "2000": needs both from and to'],
    ['an unknown field', tour({ stops: [stop({ note: {} })] }), 'data/tours/walk.json: stops.0.note: "note": is not a known field'],
  ])('with %s are left out and reported', (_, file, line) => {
    expect(lines(file)[0]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
    expect(read(file).tours).toEqual([]);
  }); // prettier-ignore
});
