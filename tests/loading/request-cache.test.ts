import { describe, expect, it } from 'vitest';
import { RequestCache } from '../../src/loading/request-cache.ts';

const never = new AbortController().signal;

/** A cache whose items arrive when told to. */
function slowShelf(most = 2) {
  const begun: { name: string; signal: AbortSignal; come: (value: string) => void; fail: (error: Error) => void }[] =
    [];
  const shelf = new RequestCache<string>(most, (name, signal) => new Promise((come, fail) => begun.push({ name, signal, come, fail }))); // prettier-ignore
  return { shelf, begun };
}

describe('RequestCache', () => {
  it('fetches an item once for all callers, and keeps it', async () => {
    const { shelf, begun } = slowShelf();
    const asking = [shelf.get('a', never), shelf.get('a', never)];
    begun[0]!.come('A');
    expect(await Promise.all(asking)).toEqual(['A', 'A']);
    expect([await shelf.get('a', never), shelf.peek('a'), begun.length]).toEqual(['A', 'A', 1]);
    expect(begun[0]!.signal.aborted).toBe(false);
  });

  it('keeps what was used last', async () => {
    const shelf = new RequestCache<string>(2, (name) => Promise.resolve(name));
    for (const name of ['a', 'b', 'a', 'c']) await shelf.get(name, never);
    expect([shelf.peek('a'), shelf.peek('b'), shelf.peek('c'), [...shelf.values()]]).toEqual(['a', undefined, 'c', ['a', 'c']]); // prettier-ignore
  });

  it('continues while one caller is waiting, and aborts when the last one has left', async () => {
    const { shelf, begun } = slowShelf();
    const [one, other] = [new AbortController(), new AbortController()];
    const asking = [one, other].map(({ signal }) => shelf.get('a', signal));
    one.abort(new Error('one left'));
    await expect(asking[0]).rejects.toThrow('one left');
    expect(begun[0]!.signal.aborted).toBe(false);
    other.abort(new Error('other left'));
    await expect(asking[1]).rejects.toThrow('other left');
    expect(begun[0]!.signal.aborted).toBe(true);
  });

  it('fetches an aborted item again, and is not confused if the first answer still arrives', async () => {
    const { shelf, begun } = slowShelf();
    const stop = new AbortController();
    const first = shelf.get('a', stop.signal);
    stop.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    const second = shelf.get('a', never);
    begun[0]!.come('late');
    await Promise.resolve();
    expect(shelf.peek('a')).toBeUndefined();
    begun[1]!.come('A');
    expect(await second).toBe('A');
  });

  it('reports a failure to all waiting callers, and tries again for the next', async () => {
    const { shelf, begun } = slowShelf();
    const asking = [shelf.get('a', never), shelf.get('a', never)];
    begun[0]!.fail(new Error('no'));
    for (const one of asking) await expect(one).rejects.toThrow('no');
    const again = shelf.get('a', never);
    begun[1]!.come('A');
    expect(await again).toBe('A');
  });

  it('starts nothing for a caller that has already left', async () => {
    const { shelf, begun } = slowShelf();
    await expect(shelf.get('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(begun).toEqual([]);
  });
});
