import { expect, it } from 'vitest';
import { MountQueue } from '../../../src/state/large/mount-queue.svelte.ts';

const ids = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => `e${from + i}`);

function begin() {
  const mountQueue = new MountQueue();
  const look = (wanted: readonly string[]) => [...mountQueue.mount(wanted)];
  /** What a component does in the next frame. */
  const frame = (wanted: readonly string[]) => {
    mountQueue.next();
    return look(wanted);
  };
  return { look, frame };
}

it('marks come a few with each frame, the most wanted first', () => {
  const { look, frame } = begin();
  const wanted = ids(0, 24);
  expect([look(wanted), frame(wanted), frame(wanted), frame(wanted)]).toEqual([ids(0, 10), ids(0, 20), wanted, wanted]);
});

it('when others are wanted, those that are here stay, and new ones come from the next frame on', () => {
  const { look, frame } = begin();
  look(ids(0, 5));
  expect(look(ids(3, 9))).toEqual(ids(3, 5));
  expect(frame(ids(3, 9))).toEqual(ids(3, 9));
});

it('what is no longer wanted leaves at once, before it was there or after', () => {
  const { look, frame } = begin();
  look(ids(0, 30));
  frame(ids(0, 30));
  expect(look(ids(0, 2))).toEqual(ids(0, 2));
  expect(frame(ids(0, 2))).toEqual(ids(0, 2));
});
