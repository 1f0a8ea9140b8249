import { expect, it } from 'vitest';
import { MountQueue } from '../../../src/state/large/mount-queue.svelte.ts';

const ids = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => `e${from + i}`);

function begin() {
  const mountQueue = new MountQueue();
  const look = (wanted: readonly string[]) => [...mountQueue.mount(wanted)];
  /** Does what a component would do in the next frame. */
  const frame = (wanted: readonly string[]) => {
    mountQueue.next();
    return look(wanted);
  };
  return { look, frame };
}

it('marks are mounted a few per frame, the most important first', () => {
  const { look, frame } = begin();
  const wanted = ids(0, 24);
  expect([look(wanted), frame(wanted), frame(wanted), frame(wanted)]).toEqual([ids(0, 10), ids(0, 20), wanted, wanted]);
});

it('when others are wanted, mounted ones stay, and new ones are added from the next frame on', () => {
  const { look, frame } = begin();
  look(ids(0, 5));
  expect(look(ids(3, 9))).toEqual(ids(3, 5));
  expect(frame(ids(3, 9))).toEqual(ids(3, 9));
});

it('marks that are no longer wanted are removed at once, mounted or not', () => {
  const { look, frame } = begin();
  look(ids(0, 30));
  frame(ids(0, 30));
  expect(look(ids(0, 2))).toEqual(ids(0, 2));
  expect(frame(ids(0, 2))).toEqual(ids(0, 2));
});
