import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { timelineSchema } from '../../src/build/data-schemas.ts';
import { eventFaults } from '../../src/build/event-faults.ts';
import { fieldTables } from '../../src/build/field-tables.ts';
import { parseDatasetValue } from '../../src/core/dataset/parse.ts';
import { accepts } from '../helpers/json-schema.ts';

const text = readFileSync('docs/data-format.md', 'utf8');
const example = JSON.parse(/```json\n([^]*?)```/.exec(text)![1]!) as Record<string, unknown>;

describe('the document about the data format', () => {
  it('has an example without any problem', () => {
    const { dataset, problems } = parseDatasetValue(example);
    expect(problems).toEqual([]);
    expect(eventFaults(dataset!)).toEqual([]);
    expect(dataset!.events.map(({ id }) => id)).toEqual(['railways', 'eads-bridge']);
  });

  it('has an example that the published JSON Schema accepts, and it refuses one with a fault', () => {
    const schema = JSON.parse(timelineSchema()) as Record<string, unknown>;
    expect(accepts(schema, example)).toBe(true);
    expect(accepts(schema, { ...example, owner: 'x' })).toBe(false);
  });

  it('lists every field as the code has it (npm run data:schema)', async () => {
    const listed = /<!-- fields: [^>]*-->\n\n([^]*)\n<!-- end of fields -->/.exec(text)![1]!;
    expect(listed.trim()).toBe((await format(fieldTables(), { parser: 'markdown', printWidth: 120 })).trim());
  });
});
