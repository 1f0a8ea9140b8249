import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST, LAST, randomBy, seededEvents, shuffled } from '../../bench/events.ts';
import { limitData } from '../../bench/limit-data.ts';
import { LANES } from '../../bench/words.ts';
import { nenpyoJson, peerJson, writeOnce } from '../../bench/write-data.ts';
import { parseDataset } from '../../src/core/dataset/parse.ts';

const MANY = 20_000;
const events = [...seededEvents(MANY)];
const share = (count: number) => count / MANY;

describe('the seeded events', () => {
  it('are the same for the same seed, whatever their number, and others for another', () => {
    expect([...seededEvents(100)]).toEqual(events.slice(0, 100));
    expect([...seededEvents(100, 7)]).not.toEqual(events.slice(0, 100));
  });

  it('are points and spans, and of all importances, as often as promised', () => {
    expect(share(events.filter(({ end }) => end === undefined).length)).toBeCloseTo(0.6, 1);
    for (const [importance, expected] of [
      [1, 0.05],
      [2, 0.25],
      [3, 0.7],
    ]) {
      const found = events.filter((event) => event.importance === importance).length;
      expect(Math.abs(share(found) - expected!)).toBeLessThan(0.01);
    }
  });

  it('fill all lanes evenly and lie between 1946 and 2026', () => {
    for (let lane = 0; lane < LANES.length; lane++) {
      expect(share(events.filter((event) => event.lane === lane).length)).toBeCloseTo(1 / LANES.length, 1);
    }
    expect(events.every(({ start, end }) => start >= FIRST && (end ?? start) < LAST)).toBe(true);
  });

  it('have spans of 30 days to 5 years, as many short as long ones on a logarithmic scale', () => {
    const lengths = events.flatMap(({ start, end }) => (end === undefined ? [] : [end - start]));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5 * 365.25 + 1);
    const middle = Math.sqrt(30 * 5 * 365.25);
    expect(lengths.filter((length) => length < middle).length / lengths.length).toBeCloseTo(0.5, 1);
  });

  it('have titles of three to eight words and ids that no two share', () => {
    const counts = events.map(({ title }) => title.split(' ').length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 8]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(MANY);
  });
});

describe('a written dataset', () => {
  it('is one that the app reads without a problem, with every event', () => {
    const { dataset, problems } = parseDataset(new TextEncoder().encode([...nenpyoJson(33)].join('')));
    expect(problems).toEqual([]);
    expect(dataset?.events.map(({ id }) => id).sort()).toEqual([...seededEvents(33)].map(({ id }) => id).sort());
  });

  it('has its events last, in about 110 bytes each', () => {
    const text = [...nenpyoJson(1000)].join('');
    expect(Object.keys(JSON.parse(text) as object).at(-1)).toBe('events');
    expect(text.length / 1000).toBeGreaterThan(90);
    expect(text.length / 1000).toBeLessThan(140);
  });

  it('says the same to the peers', () => {
    const { events: written } = JSON.parse([...peerJson(50)].join('')) as { events: { title: string; end?: number }[] };
    const seeded = [...seededEvents(50)];
    expect(written.map(({ title }) => title)).toEqual(seeded.map(({ title }) => title));
    expect(written.map(({ end }) => end)).toEqual(seeded.map(({ end }) => end && end * 86_400_000));
  });

  it('is written to a file once, whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nenpyo-bench-'));
    const path = join(folder, 'deep', 'a.json');
    await writeOnce(path, nenpyoJson(2000));
    expect(readFileSync(path, 'utf8')).toBe([...nenpyoJson(2000)].join(''));
    await writeOnce(path, ['other']);
    expect(readFileSync(path, 'utf8')).not.toBe('other');
    rmSync(folder, { recursive: true });
  });
});

describe('what the limit draws', () => {
  const { head, rest, starts } = limitData(5000);

  it('counts every event, in its lane and in order of time', () => {
    expect(starts).toHaveLength(5000);
    expect(head.offsets.at(-1)).toBe(5000);
    expect(head.columns.reduce((sum, count) => sum + count)).toBe(5000);
    const [from, to] = head.offsets;
    expect(Array.from(starts.slice(from, to))).toEqual(Array.from(starts.slice(from, to)).sort((a, b) => a - b));
  });

  it('has some hundred labels in the widest view and more further in', () => {
    const widest = head.labels.filter(([, , , , level]) => level === 0);
    expect(widest.length).toBeGreaterThan(200);
    expect(widest.length).toBeLessThanOrEqual(320);
    expect(rest.length).toBeGreaterThan(widest.length);
  });
});

it('shuffles by seed, and loses nothing', () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(shuffled(items, randomBy(3))).toEqual(shuffled(items, randomBy(3)));
  expect(shuffled(items, randomBy(3)).sort()).toEqual(items);
});
