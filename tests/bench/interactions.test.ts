import { describe, expect, it } from 'vitest';
import { longestInteraction, SHORTEST_MS, type TimedEvent } from '../../bench/event-timing.ts';
import { STEPS, type Figures } from '../../bench/figures.ts';
import { FORMS } from '../../bench/forms.ts';
import { INTERACTION_GOALS, judge } from '../../bench/goals.ts';
import { interactionTables } from '../../bench/interaction-report.ts';
import { hasStep, JOURNEYS } from '../../bench/journeys.ts';
import type { Run } from '../../bench/measure.ts';
import { isWanted, readOptions } from '../../bench/options.ts';
import { Results } from '../../bench/results.ts';

const event = (interaction: number, start: number, handled: number, handledUntil: number, duration: number): TimedEvent => ({ interaction, start, handled, handledUntil, duration }); // prettier-ignore

describe('an interaction', () => {
  it('is as long as its longest event, not as all of them together', () => {
    const press = event(7, 0, 2, 5, 24);
    const click = event(7, 60, 64, 100, 160);
    expect(longestInteraction([press, click])).toEqual({ duration: 160, waited: 4, handlers: 36, painting: 120 });
  });

  it('counts what its other events take before the same paint as handlers', () => {
    const release = event(7, 60, 62, 64, 160);
    const click = event(7, 60, 64, 100, 152);
    expect(longestInteraction([release, click])).toMatchObject({ duration: 160, handlers: 38, painting: 120 });
  });

  it('does not take what another interaction does for its own', () => {
    const slow = event(7, 0, 2, 10, 160);
    const other = event(8, 0, 20, 90, 100);
    expect(longestInteraction([slow, other])).toMatchObject({ duration: 160, handlers: 8, painting: 150 });
  });

  it('that is too short to be reported counts as the most that is not', () => {
    expect(longestInteraction([]).duration).toBe(SHORTEST_MS);
  });
});

const run = (form: string, figures: Figures, failed?: string): Run => ({
  form,
  count: 33,
  round: 0,
  figures,
  ...(failed === undefined ? {} : { failed }),
});
const allAt = (ms: number): Figures => Object.fromEntries(STEPS.map((step) => [step, ms]));
const verdictOf = (figures: Figures) =>
  judge(new Results([run('nenpyo', figures)]), INTERACTION_GOALS).find(({ name }) => name.endsWith('nenpyo with 33'))!;

describe('the goal', () => {
  it('is met if every step is at most 200 ms, and missed by the slowest alone', () => {
    expect(verdictOf(allAt(200))).toMatchObject({ verdict: 'met' });
    expect(verdictOf({ ...allAt(80), choose: 208 })).toMatchObject({ verdict: 'missed', value: { median: 208 } });
  });

  it('is not known while a step is not', () => {
    const { close: _, ...others } = allAt(80);
    expect(verdictOf(others).verdict).toBe('unknown');
  });
});

describe('the table', () => {
  const rowOf = (step: string, runs: readonly Run[]) =>
    interactionTables(new Results(runs)).split('\n').find((line) => line.startsWith(`| ${step} `)); // prettier-ignore

  it('says what a peer does not have, what did not finish and what was too short to be timed', () => {
    const runs = [run('nenpyo', { ...allAt(96), close: 16 }), run('vis-timeline', { open: 24 }, 'journey > 300 s')];
    expect(rowOf('open an event', runs)).toBe('| open an event | 96 | 24 |');
    expect(rowOf('close it', runs)).toBe('| close it | ≤ 16 | – |');
    expect(rowOf('choose a result', runs)).toBe('| choose a result | 96 | none |');
    expect(interactionTables(new Results(runs))).toContain('- vis-timeline did not finish: journey > 300 s');
  });
});

describe('journeys', () => {
  it('are of forms that there are, and those of Nenpyo have every step', () => {
    const names = FORMS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(JOURNEYS)));
    for (const form of ['nenpyo', 'nenpyo-own']) {
      expect(STEPS.filter((step) => !hasStep(form, step))).toEqual([]);
    }
  });

  it('are all that is measured if asked for, with 33 and 1,000 events', () => {
    const options = readOptions(['--interactions']);
    const wanted = FORMS.flatMap(({ name }) =>
      options.counts.filter((count) => isWanted(options, name, count)).map((count) => `${name} ${count}`),
    );
    expect(wanted).toEqual(['nenpyo 33', 'nenpyo 1000', 'nenpyo-own 33', 'vis-timeline 33', 'vis-timeline 1000', 'timelinejs 33', 'timelinejs 1000']); // prettier-ignore
  });
});
