import { beforeEach, describe, expect, it } from 'vitest';
import { endOf } from '../../src/core/time/time-window.ts';
import type { AppState } from '../../src/state/app-state.svelte.ts';
import { commandById, COMMANDS, commandsOf, type Command, type CommandId } from '../../src/state/commands.ts';
import { laterMessages } from '../../src/text/later-messages.ts';
import { messages } from '../../src/text/messages.ts';
import { makeApp } from '../helpers/app.ts';
import { contextOf } from '../helpers/commands.ts';
import { MOVES } from '../helpers/focus.ts';

let app: AppState;
beforeEach(() => (app = makeApp()));

const VIEW_COMMANDS: readonly CommandId[] = ['zoomIn', 'zoomOut', 'allYears', 'earlier', 'later'];
const run = (id: CommandId, focused?: string) => commandById(id).run(contextOf(app, focused));
const all: readonly Command[] = COMMANDS;

describe('the table of commands', () => {
  it('binds every key once', () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has every command once, with a name in the dictionary', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect({ ...messages.commands, ...laterMessages.commands }[id], id).toBeTruthy();
  });

  it('moves the focus by all ten moves, each by the command of its name', () => {
    const moved: string[] = [];
    for (const { run } of all) run({ ...contextOf(app), moveFocus: (move) => moved.push(move) });
    expect(moved.sort()).toEqual([...MOVES].sort());
    const own: string[] = [];
    commandById('next').run({ ...contextOf(app), moveFocus: (move) => own.push(move) });
    expect(own).toEqual(['next']);
  });

  it('gives the keys of a clicker to the whole page, but leaves them to what is being read', () => {
    const clicker = all.filter(({ keys }) => keys.some((key) => key.startsWith('Page')));
    expect(clicker.map(({ id, scope, yieldsToScroll }) => [id, scope, yieldsToScroll])).toEqual([
      ['next', 'page', true],
      ['previous', 'page', true],
    ]);
  });

  it('puts every command in one scope', () => {
    expect([...commandsOf('events'), ...commandsOf('page')]).toHaveLength(COMMANDS.length);
  });

  it('lets readers switch off exactly the keys of the page that type a character', () => {
    const typing = all.filter(({ scope, keys }) => scope === 'page' && keys.some((key) => key.length === 1));
    expect(all.filter(({ isSingleCharacter }) => isSingleCharacter)).toEqual(typing);
  });

  it('leaves plain characters of the events’ scope to the view', () => {
    const typing = all.filter(({ scope, keys }) => scope === 'events' && keys.some((key) => /^\S$/.test(key)));
    expect(typing.map(({ id }) => id)).toEqual<CommandId[]>(['zoomIn', 'zoomOut', 'allYears']);
  });
});

describe('a view command', () => {
  const start = { start: 5000, span: 4000 };

  it.each([
    ['earlier', { start: 4000, span: 4000 }],
    ['later', { start: 6000, span: 4000 }],
  ] as const)('%s shows the window one would expect', (id, window) => {
    app.travel.show(start);
    run(id);
    expect(app.view.window).toEqual(window);
  });

  it('zooms about an event, which stays where it is on the screen', () => {
    app.travel.show(start);
    const { anchor } = app.catalog.byId.get('music-foundation')!.time;
    const before = app.view.scale.toPx(anchor);
    run('zoomIn', 'music-foundation');
    expect(app.view.span).toBe(2000);
    expect(app.view.scale.toPx(anchor)).toBeCloseTo(before, 6);
  });

  it('shows all years', () => {
    app.travel.show(start);
    run('allYears');
    expect(app.view.showsAll).toBe(true);
  });

  it('zooming in goes as far as a year', () => {
    for (let i = 0; i < 20; i++) run('zoomIn');
    expect(app.view.span).toBe(366);
  });

  it.each([
    ['all years', () => app.travel.showAll(), ['zoomIn']],
    ['a part in the middle', () => app.travel.show(start), ['zoomIn', 'zoomOut', 'allYears', 'earlier', 'later']],
    ['the beginning', () => app.travel.show({ ...app.view.bounds, span: 4000 }), ['zoomIn', 'zoomOut', 'allYears', 'later']],
    ['the end', () => app.travel.show({ start: endOf(app.view.bounds), span: 4000 }), ['zoomIn', 'zoomOut', 'allYears', 'earlier']],
    ['a week, from a link', () => app.travel.show({ start: 5000, span: 7 }), ['zoomOut', 'allYears', 'earlier', 'later']],
  ])('with %s in view, can be run exactly where it changes something', (_, go, possible) => {
    for (const id of VIEW_COMMANDS) {
      go();
      const { start: from, span } = app.view.window;
      const can = commandById(id).isEnabled!(contextOf(app));
      run(id);
      const { window } = app.view;
      expect(can, id).toBe(possible.includes(id));
      expect(window.start !== from || window.span !== span, id).toBe(can);
    }
  }); // prettier-ignore
});
