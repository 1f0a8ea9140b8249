import { beginningOf } from '../dataset/decode.ts';
import { parseInSlices } from '../dataset/parse.ts';
import type { Format } from './format.ts';

/** The project's own format: one JSON object. For any other object, the problems say which fields are missing. */
export const ownFormat: Format = {
  id: 'nenpyo',
  name: 'Nenpyo’s own format (JSON)',
  detects: (bytes) => beginningOf(bytes).startsWith('{'),
  parse: parseInSlices,
  write: async (dataset) => JSON.stringify((await import('./write-own.ts')).toValue(dataset)),
};
