import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfDifferences, edtfTsDifferences, type KnownDifference } from '../../helpers/edtf-differences.ts';
import { edtfReading, edtfTsReading, ourReading, type Reading } from '../../helpers/edtf-readings.ts';
import { edtfTexts } from '../../helpers/edtf-texts.ts';
import { runs, SEED } from '../../helpers/random.ts';

const texts = [...new Set(fc.sample(edtfTexts, { seed: SEED, numRuns: runs(24_000) }))];

const isNear = (a: number, b: number) => a === b || Math.abs(a - b) < 1e-6; // days, so a tenth of a second

function verdictOf(ours: Reading, theirs: Reading): KnownDifference['verdict'] | 'the same' {
  if (!ours || !theirs) return ours ? 'only we read it' : theirs ? 'only they read it' : 'the same';
  const isSame =
    isNear(ours.from, theirs.from) &&
    isNear(ours.until, theirs.until) &&
    ours.uncertain === theirs.uncertain &&
    ours.approximate === theirs.approximate;
  return isSame ? 'the same' : 'read differently';
}

describe.each([
  ['edtf', edtfReading, edtfDifferences],
  ['@edtf-ts/core', edtfTsReading, edtfTsDifferences],
] as const)('our parser and %s', (_, read, known) => {
  const verdicts = new Map<string, ReturnType<typeof verdictOf>>(); // since edtf is slow
  const compare = (text: string) => {
    if (!verdicts.has(text)) verdicts.set(text, verdictOf(ourReading(text), read(text)));
    return verdicts.get(text)!;
  };
  const isKnown = (text: string) => known.some(({ verdict, is }) => is(text) && compare(text) === verdict);
  /** An interval may differ if one of its ends, on its own, differs in a known way. */
  const isExplained = (text: string) => isKnown(text) || (text.includes('/') && text.split('/').some(isKnown));

  it('agree about all but the known differences in thousands of texts', () => {
    const differing = texts.filter((text) => compare(text) !== 'the same');
    const unexplained = differing.filter((text) => !isExplained(text));
    expect(unexplained.map((text) => `${text}: ${compare(text)}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(runs(20_000));
    // The comparison is meaningful only if most texts are read, and read the same.
    expect(differing.length).toBeLessThan(texts.length / 2);
    expect(texts.filter((text) => compare(text) === 'the same' && ourReading(text)).length).toBeGreaterThan(
      runs(5_000),
    );
  });

  it.each(known)('differ about $example, which is $verdict: $because', ({ example, verdict, is }) => {
    expect([is(example), compare(example)]).toEqual([true, verdict]);
  });

  it.each(['1985', '1985-04', '1985-04-12', '2000-02-29', '1984?', '2004-06~', '2004-06-11%', '201X', '20XX', '2004-XX', '1985-04-XX', 'Y17000', '-1985', '1964/2008', '1985/..', '/1985', '1985-04-12T23:20:30Z'])(
    'agree about %s, and no excuse would cover a difference',
    (text) => {
      expect(compare(text)).toBe('the same');
      expect(known.filter(({ is }) => is(text))).toEqual([]);
    },
  ); // prettier-ignore
});
