import { SvelteSet } from 'svelte/reactivity';
import { expect, it } from 'vitest';
import { Admission } from '../../src/ui/timeline/admission.svelte.ts';

const ids = (from: number, until: number) => Array.from({ length: until - from }, (_, i) => `e${from + i}`);
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function begin(first: readonly string[]) {
  const wanted = new SvelteSet(first);
  const admission = new Admission(() => [...wanted]);
  const now = () => [...admission.admitted];
  /** What a component does: it looks, and sees to it that it is told of more. */
  const frame = async () => {
    admission.follow();
    await nextFrame();
    return now();
  };
  return { wanted, now, frame };
}

it('the first marks are let in all at once', async () => {
  const { now, frame } = begin(ids(0, 100));
  expect(now()).toEqual(ids(0, 100));
  expect(await frame()).toEqual(ids(0, 100));
});

it('later ones come a few with each frame, the most wanted first, from the frame after', async () => {
  const { wanted, now, frame } = begin(ids(0, 3));
  now();
  ids(3, 15).forEach((id) => wanted.add(id));
  const counts = [now().length];
  for (let i = 0; i < 4; i++) counts.push((await frame()).length);
  expect(counts).toEqual([3, 8, 13, 15, 15]);
});

it('what is no longer wanted leaves at once, before it was there or after', async () => {
  const { wanted, now, frame } = begin(ids(0, 4));
  now();
  ids(4, 30).forEach((id) => wanted.add(id));
  await frame();
  now();
  ids(2, 30).forEach((id) => wanted.delete(id));
  expect(now()).toEqual(ids(0, 2));
  expect(await frame()).toEqual(ids(0, 2));
});
