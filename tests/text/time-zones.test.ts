import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readDataFolder } from '../../src/build/read-data.ts';
import { parseEdtf } from '../../src/core/time/edtf.ts';
import { edtfTexts } from '../helpers/edtf-texts.ts';
import { FIXTURE } from '../helpers/fixture.ts';
import { runs, SEED } from '../helpers/random.ts';

const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Europe/Amsterdam', 'Pacific/Pago_Pago', 'Asia/Manila']; // prettier-ignore
const own = readDataFolder(FIXTURE).json;
const ownDates = [...new Set(own.match(/(?<="(?:date|asOf|checked)":")[^"]+/g))];
/** Midnights missing in some zone, because of a clock change or a skipped day, and ends of years. */
const edges = [
  '1969-07-20',
  '2011-12-30',
  '1994-12-31',
  '1986-10-26',
  '2018-11-04',
  '2024-02-29',
  '1999-12-31',
  '0001-01-01',
  '1850-01-01',
];
const generated = fc
  .sample(edtfTexts, { seed: SEED, numRuns: runs(8000) })
  .filter((text) => parseEdtf(text).ok)
  .slice(0, runs(2000));

const formerZone = process.env.TZ;
afterAll(() => {
  if (formerZone === undefined) delete process.env.TZ;
  else process.env.TZ = formerZone;
});

/** Everything the page prints about the dates, by modules loaded in that zone, since they cache their formatters. */
async function printIn(zone: string) {
  process.env.TZ = zone;
  vi.resetModules();
  const { readEventTime } = await import('../../src/core/dataset/event-time.ts');
  const time = await import('../../src/text/format-time.ts');
  const tick = await import('../../src/text/format-tick.ts');
  const printed = [...ownDates, ...edges, ...generated].flatMap((edtf) => {
    const read = readEventTime(edtf, 20_000);
    return [
      [edtf, time.formatTime(read), time.formatTime(read, 'short'), time.formatYears(read), time.machineDate(read)],
      [
        tick.formatMoment(read.anchor, 'day'),
        tick.formatTickContext(read.from, 'day'),
        tick.formatTick(read.from, 'month'),
      ],
    ].map((texts) => texts.join(' | '));
  });
  // Noon on a summer and a winter day in local time, to prove that the zone is really in effect.
  const clocks = [0, 6].map((month) => new Date(Date.UTC(2020, month, 1, 12)).toString().slice(0, 24)).join();
  return { printed, clocks };
}

describe('every date that is printed', () => {
  it('is the same in ten time zones', async () => {
    const utc = await printIn('UTC');
    expect(utc.printed.length).toBeGreaterThan(2 * runs(2000));
    for (const zone of ZONES) {
      const there = await printIn(zone);
      expect(there.printed.filter((text, i) => text !== utc.printed[i])).toEqual([]);
      if (zone !== 'UTC') expect(there.clocks).not.toBe(utc.clocks);
    }
  });
});
