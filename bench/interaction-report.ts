/** Writes how long interactions take: a table for each number of events, with a row for each step. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHORTEST_MS } from './event-timing.ts';
import { FIGURES, STEPS, type Step } from './figures.ts';
import { INTERACTION_GOALS, judge } from './goals.ts';
import { hasStep } from './journeys.ts';
import { describe, foreignLoad, rounded } from './report.ts';
import { Results, type Recorded } from './results.ts';
import { cell, counted, failures, goalsTable, table } from './tables.ts';

export function interactionTables(results: Results): string {
  return results.counts
    .map((count) => {
      const forms = results.forms.filter((form) => results.of({ form, count }).length > 0).toSorted();
      const printed = (form: string, step: Step) => {
        if (!hasStep(form, step)) return 'none';
        const summary = results.figure({ form, count }, step);
        return summary && summary.max <= SHORTEST_MS ? `≤ ${SHORTEST_MS}` : cell(summary);
      };
      const rows = STEPS.map((step) => [FIGURES[step].name, ...forms.map((form) => printed(form, step))]);
      const failed = failures(results, count, forms).join('\n');
      return [`**${counted(count)}**, in milliseconds`, table(['', ...forms], rows), failed]
        .filter(Boolean)
        .join('\n\n');
    })
    .join('\n\n');
}

export function interactionSummary(recorded: Recorded): string {
  const results = new Results(recorded.runs);
  return [
    `${describe(recorded.machine, recorded.day)} ${foreignLoad(recorded)}`,
    goalsTable(judge(results, INTERACTION_GOALS)),
    interactionTables(results),
  ].join('\n\n');
}

export function writeInteractions(recorded: Recorded, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'interactions.json'), `${JSON.stringify(recorded, rounded, 1)}\n`);
  writeFileSync(join(folder, 'interactions.md'), `# Interaction to next paint\n\n${interactionSummary(recorded)}\n`);
}
