import { expect, it } from 'vitest';
import { Admission } from '../../src/state/admission.svelte.ts';

const ids = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => `e${from + i}`);

function begin(first: readonly string[]) {
  const admission = new Admission();
  const look = (wanted: readonly string[]) => [...admission.admit(wanted)];
  look(first);
  /** What a component does in the next frame. */
  const frame = (wanted: readonly string[]) => {
    if (admission.isWaiting) admission.next();
    return look(wanted);
  };
  return { look, frame };
}

it('the first marks are let in all at once', () => {
  const { look, frame } = begin(ids(0, 100));
  expect(look(ids(0, 100))).toEqual(ids(0, 100));
  expect(frame(ids(0, 100))).toEqual(ids(0, 100));
});

it('later ones come a few with each frame, the most wanted first, from the frame after', () => {
  const { look, frame } = begin(ids(0, 3));
  const wanted = ids(0, 15);
  expect(look(wanted)).toEqual(ids(0, 3));
  expect([1, 2, 3, 4].map(() => frame(wanted))).toEqual([ids(0, 8), ids(0, 13), wanted, wanted]);
});

it('what is no longer wanted leaves at once, before it was there or after', () => {
  const { look, frame } = begin(ids(0, 4));
  look(ids(0, 30));
  frame(ids(0, 30));
  expect(look(ids(0, 2))).toEqual(ids(0, 2));
  expect(frame(ids(0, 2))).toEqual(ids(0, 2));
});
