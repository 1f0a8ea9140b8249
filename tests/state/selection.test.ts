import { expect, it } from 'vitest';
import { Selection } from '../../src/state/selection.svelte.ts';

it('an event that is opened is also where the keys are', () => {
  const selection = new Selection();
  expect({ openId: selection.openId, place: selection.position }).toEqual({ openId: undefined, place: undefined });
  selection.open('one');
  expect({ openId: selection.openId, place: selection.position }).toEqual({ openId: 'one', place: { id: 'one', column: 'one' } }); // prettier-ignore
});

it('closing leaves the keys where they are', () => {
  const selection = new Selection();
  selection.open('one');
  selection.open(undefined);
  expect({ openId: selection.openId, place: selection.position?.id }).toEqual({ openId: undefined, place: 'one' });
});

it('a move up or down keeps its column, any other begins a new one', () => {
  const selection = new Selection();
  selection.move({ id: 'two', column: 'one' });
  expect(selection.position).toEqual({ id: 'two', column: 'one' });
  selection.goTo('two');
  expect(selection.position).toEqual({ id: 'two', column: 'two' });
});
