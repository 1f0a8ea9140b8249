import { describe, expect, it } from 'vitest';
import { aroundSameTime } from '../../../src/core/dataset/around-same-time.ts';
import { makeCatalog } from '../../../src/core/dataset/catalog.ts';
import { byDate } from '../../../src/core/dataset/date-order.ts';
import { ArchiveReader } from '../../../src/core/tiles/archive.ts';
import { NO_FILTERS } from '../../../src/core/filter/filter.ts';
import { tileAt } from '../../../src/core/tiles/grid.ts';
import { archiveSource, appOf } from '../../helpers/archive-source.ts';
import { dataset, datasetJson, record } from '../../helpers/dataset.ts';

const DAY = '1969-07-20';
const sameDay = ['third', 'second', 'first'].map((id) => ({ id, date: DAY }));
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('events of one day', () => {
  it('are in the order of the file, among others in date order', () => {
    const { events } = dataset([...sameDay, { id: 'before', date: '1969-07-19' }]);
    expect(idsOf(events)).toEqual(['before', 'third', 'second', 'first']);
  });

  it('keep that order however often they are sorted anew', () => {
    const { events } = dataset(sameDay);
    expect(idsOf(events.toReversed().sort(byDate))).toEqual(['third', 'second', 'first']);
  });

  it('keep it where an event among them has a fault', () => {
    const { events } = dataset(sameDay);
    const others = [sameDay[0]!, sameDay[2]!];
    expect(idsOf(dataset(others).events)).toEqual(idsOf(events.filter(({ id }) => id !== 'second')));
  });

  it('keep it in a list of what is related, and of what was elsewhere around then', () => {
    const relations = sameDay.map(({ id }) => ({ type: 'part-of' as const, event: id }));
    const catalog = makeCatalog(
      dataset([...sameDay, { id: 'other', date: '1970', relations: relations.toReversed() }]),
    );
    expect(idsOf(catalog.related.get('other')!.map(({ event }) => event))).toEqual(['third', 'second', 'first']);
    const apart = dataset([{ id: 'z', lane: 'c', date: DAY }, { id: 'b', lane: 'b', date: DAY }, { id: 'a', date: DAY }]); // prettier-ignore
    expect(idsOf(aroundSameTime(makeCatalog(apart), apart.events[2]!))).toEqual(['z', 'b']);
  });

  it('keep it in a worker, which reports the position of each', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(datasetJson(sameDay.map(record))));
    const reader = new ArchiveReader();
    reader.push(bytes);
    const { archive } = reader.finish(() => {});
    const [lane] = archive!.tile(tileAt(dataset(sameDay).events[0]!.time.anchor, 1), NO_FILTERS).lanes;
    expect(Object.fromEntries(lane!.top.map(({ id, order }) => [id, order]))).toEqual({
      third: 0,
      second: 1,
      first: 2,
    });
    const source = await archiveSource(sameDay.map(record), {});
    const app = appOf(source);
    const tile = await source.tile(tileAt(-165.5, 1), new AbortController().signal, NO_FILTERS);
    expect(idsOf([...tile.lanes[0]!.top].sort(byDate))).toEqual(['third', 'second', 'first']);
    expect((await source.event('first'))!.order).toBe(2);
    expect(app.plan.isWhole).toBe(false);
  });

  it('are in the order of their ids if their positions are not known', () => {
    const unordered = dataset(sameDay).events.map((event) => ({ ...event, order: 0 }));
    expect(idsOf(unordered.sort(byDate))).toEqual(['first', 'second', 'third']);
  });
});
