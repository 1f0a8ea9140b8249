import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layTracks } from '../../../src/core/layout/tracks.ts';
import type { TimelineEvent } from '../../../src/core/dataset/types.ts';
import { dataset, ownDataset } from '../../helpers/dataset.ts';

const LANES = ['a', 'b', 'c'];

/** One line per row: `|` if a track enters or leaves, `.` if not. */
function draw(events: readonly TimelineEvent[]): string[] {
  return layTracks(events, LANES).map(
    ({ event, tracks }) =>
      `${event.id} ${tracks.map(({ above, below }) => (above ? '|' : '.') + (below ? '|' : '.')).join(' ')}`,
  );
}

describe('layTracks', () => {
  it('draws nothing for points, nor for what has no known end', () => {
    const { events } = dataset([
      { id: 'point', date: '1990' },
      { id: 'open', date: '1991/..' },
      { id: 'unknown', date: '1992/' },
      { id: 'last', date: '1993' },
    ]);
    expect(draw(events)).toEqual(['point .. .. ..', 'open .. .. ..', 'unknown .. .. ..', 'last .. .. ..']);
  });

  it('draws a track from the row of the start to the last row before the end', () => {
    const { events } = dataset([
      { id: 'early', date: '1989' },
      { id: 'long', date: '1990-01-01/1994-12-31' },
      { id: 'inside', date: '1991', lane: 'b' },
      { id: 'also', date: '1994', lane: 'c' },
      { id: 'after', date: '1996', lane: 'b' },
    ]);
    expect(draw(events)).toEqual([
      'early .. .. ..',
      'long .| .. ..',
      'inside || .. ..',
      'also |. .. ..',
      'after .. .. ..',
    ]);
  });

  it('joins overlapping events of a lane in one track', () => {
    const { events } = dataset([
      { id: 'one', date: '1990/1992' },
      { id: 'two', date: '1991/1995' },
      { id: 'point', date: '1994', lane: 'c' },
    ]);
    expect(draw(events)).toEqual(['one .| .. ..', 'two || .. ..', 'point |. .. ..']);
  });

  it('draws nothing for an event that ends before the next one begins', () => {
    const { events } = dataset([
      { id: 'short', date: '1990-01/1990-05' },
      { id: 'next', date: '1990-06-01/1990-06-30' },
      { id: 'last', date: '1990-07' },
    ]);
    expect(draw(events)).toEqual(['short .. .. ..', 'next .. .. ..', 'last .. .. ..']);
  });

  it('leaves no loose ends, whatever is filtered away', () => {
    const lanes = ownDataset.lanes.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray([...ownDataset.events]), (events) => {
        const rows = layTracks(events, lanes);
        rows.forEach(({ tracks }, row) =>
          tracks.forEach(({ above }, lane) => expect(above).toBe(rows[row - 1]?.tracks[lane]!.below ?? false)),
        );
        expect(rows.at(-1)?.tracks.some(({ below }) => below) ?? false).toBe(false);
      }),
    );
  });
});
