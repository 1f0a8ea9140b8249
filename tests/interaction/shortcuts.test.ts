import { afterEach, describe, expect, it } from 'vitest';
import { findByKey, keyName } from '../../src/interaction/shortcuts.ts';

afterEach(() => document.body.replaceChildren());

/** A key press as a listener on the page receives it, from an element or the page itself. */
function press(key: string, init: KeyboardEventInit = {}, html?: string): KeyboardEvent {
  let caught: KeyboardEvent | undefined;
  document.addEventListener('keydown', (event) => (caught = event), { once: true });
  let target: Element = document.body;
  if (html) {
    document.body.append(document.createRange().createContextualFragment(html));
    target = document.body.lastElementChild!;
  }
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  return caught!;
}

describe('keyName', () => {
  it.each<[string, KeyboardEventInit, string | undefined]>([
    ['ArrowLeft', {}, 'ArrowLeft'],
    ['ArrowLeft', { shiftKey: true }, 'Shift+ArrowLeft'],
    ['Home', { ctrlKey: true }, 'Ctrl+Home'],
    ['Home', { metaKey: true }, 'Ctrl+Home'],
    ['Home', { ctrlKey: true, shiftKey: true }, undefined],
    ['ArrowLeft', { altKey: true }, undefined],
    ['+', { shiftKey: true }, '+'],
    ['?', { shiftKey: true }, '?'],
    ['=', {}, '='],
    [' ', {}, ' '],
    ['-', { ctrlKey: true }, undefined],
    ['0', { metaKey: true }, undefined],
    ['/', { isComposing: true }, undefined],
    ['Enter', { keyCode: 229 }, undefined],
  ])('spells %j with %j as %j', (key, init, name) => {
    expect(keyName(press(key, init))).toBe(name);
  });

  it.each([
    '<input>', '<input type="search">', '<input type="number">', '<textarea></textarea>', '<select></select>',
    '<div contenteditable></div>',
  ])('leaves what is typed into %s alone, but for Escape', (html) => {
    expect(keyName(press('/', {}, html))).toBeUndefined();
    expect(keyName(press('ArrowLeft', {}, html))).toBeUndefined();
    expect(keyName(press('Escape', {}, html))).toBe('Escape');
  }); // prettier-ignore

  it.each([
    '<button></button>',
    '<input type="checkbox">',
    '<input type="radio">',
    '<input type="range">',
    '<a href="/">a</a>',
  ])('takes what is pressed on %s, where nothing can be typed', (html) => {
    expect(keyName(press('/', {}, html))).toBe('/');
  });

  it('takes what is pressed on no element at all', () => {
    expect(keyName(new KeyboardEvent('keydown', { key: '/' }))).toBe('/');
  });
});

it('findByKey finds the first entry that has the key, if any', () => {
  const table = [
    { id: 'in', keys: ['+', '='] },
    { id: 'other', keys: ['='] },
    { id: 'home', keys: ['Ctrl+Home'] },
  ];
  expect(findByKey(table, press('='))?.id).toBe('in');
  expect(findByKey(table, press('Home', { metaKey: true }))?.id).toBe('home');
  expect(findByKey(table, press('Home'))).toBeUndefined();
  expect(findByKey(table, press('=', { altKey: true }))).toBeUndefined();
});
