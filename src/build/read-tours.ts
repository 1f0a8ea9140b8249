import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../core/dataset/problem.ts';
import type { Dataset } from '../core/dataset/types.ts';
import { tourFaults } from '../core/tour/tour-faults.ts';
import { tourSchema, type TourRecord } from '../core/tour/tour-schema.ts';
import { withOwnTexts } from './own-texts.ts';
import { readJson } from './read-json.ts';

/** The tours of a data folder that are sound, and everything wrong with them and the others. */
export interface ToursRead {
  readonly tours: readonly TourRecord[];
  readonly problems: readonly Problem[];
}

/** Reads `tours/*.json` of a data folder. Never throws for what is in the files. */
export function readTours(folder: string, dataset: Dataset): ToursRead {
  const problems: Problem[] = [];
  const tours: TourRecord[] = [];
  for (const path of tourFiles(folder)) {
    const name = basename(path, '.json');
    const found = readJson(path, withOwnTexts(tourSchema));
    const { $schema: _, ...tour } = found.value as TourRecord;
    const faults: Problem[] = [...found.problems];
    if (faults.length === 0 && tour.id !== name)
      faults.push({ path: 'id', reason: `must be the file's name, ${name}` });
    if (faults.length === 0) faults.push(...tourFaults(tour, dataset));
    if (faults.length === 0) tours.push(tour);
    problems.push(...faults.map((fault) => ({ ...fault, file: join(basename(folder), 'tours', basename(path)) })));
  }
  return { tours, problems };
}

function tourFiles(folder: string): string[] {
  const tours = join(folder, 'tours');
  if (!existsSync(tours)) return [];
  return readdirSync(tours)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(tours, name));
}
