import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rollup } from 'd3';
import { describe, expect, it } from 'vitest';
import { houseFaults } from '../../src/build/house-faults.ts';
import { jsonSchemaFiles } from '../../src/build/data-schemas.ts';
import { eventFiles, readDataFolder } from '../../src/build/read-data.ts';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { readingGrade } from '../helpers/reading-grade.ts';

const { dataset, problems } = readDataFolder('data', houseFaults);
const events = dataset?.events ?? [];
const countBy = (key: (event: (typeof events)[number]) => string) =>
  Object.fromEntries(rollup(events, (group) => group.length, key));

describe('the shipped dataset', () => {
  it('has no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('holds at least the 29 milestones, the progress report and the three agreements of the source documents', () => {
    const { milestone, report, agreement } = countBy((event) => event.kind);
    expect(milestone).toBeGreaterThanOrEqual(29);
    expect(report).toBeGreaterThanOrEqual(1);
    expect(agreement).toBeGreaterThanOrEqual(3);
  });

  it('has events in every lane', () => {
    expect(Object.keys(countBy((event) => event.lane)).sort()).toEqual(dataset!.lanes.map(({ id }) => id).sort());
  });

  it('has every source, organisation and place in use', () => {
    const used = new Set(
      JSON.stringify(events.map(({ id: _, relations: __, ...rest }) => rest)).match(/"[a-z0-9]+(?:-[a-z0-9]+)*"/g),
    );
    const unused = [dataset!.sources, dataset!.organisations, dataset!.places].flatMap((table) =>
      [...table.keys()].filter((id) => !used.has(JSON.stringify(id))),
    );
    expect(unused).toEqual([]);
  });

  it('marks a date as uncertain where its sources still disagree about it', () => {
    const unmarked = events.filter((event) =>
      event.conflicts?.some((conflict) => {
        if (conflict.settled || (conflict.about !== 'start' && conflict.about !== 'end')) return false;
        const point = conflict.about === 'end' && event.time.end ? event.time.end : event.time.start;
        return typeof point !== 'object' || !(point.uncertain || point.approximate);
      }),
    );
    expect(unmarked.map((event) => event.id)).toEqual([]);
  });

  it('names, for every conflict, at least two claims from the sources', () => {
    expect(
      events.filter((event) => event.conflicts?.some(({ claims }) => claims.length < 2)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe.each(events.map((event) => [event.id, event] as const))('%s', (_, event) => {
  const summary = event.summary!.en!;

  it('opens its summary with a sentence short enough for the timeline', () => {
    expect(/^.*?[.!?](?=\s|$)/.exec(summary)?.[0].length).toBeLessThanOrEqual(90);
  });

  it('has a summary that a fifteen-year-old can read', () => {
    expect(readingGrade(summary)).toBeLessThanOrEqual(9);
  });

  it('has a short title that fits the timeline', () => {
    expect(event.shortTitle.en!.length).toBeLessThanOrEqual(LIMITS.ownShortTitle);
  });
});

describe('the data files', () => {
  it.each(eventFiles('data').map((path) => [basename(path), path]))('%s names its JSON Schema', (_, path) => {
    expect(JSON.parse(readFileSync(path, 'utf8')).$schema).toBe('../schema/event.schema.json');
  });

  it.each([...jsonSchemaFiles()])('data/schema/%s is what the code says (npm run data:schema)', (name, text) => {
    expect(readFileSync(join('data', 'schema', name), 'utf8')).toBe(text);
  });
});
