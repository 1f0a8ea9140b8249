import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeCatalog } from '../../src/core/dataset/catalog.ts';
import { LIMITS } from '../../src/core/dataset/limits.ts';
import { parseDatasetValue } from '../../src/core/dataset/parse.ts';
import { formatProblem } from '../../src/core/dataset/problem.ts';
import { COMMANDS } from '../../src/state/commands.ts';
import { laterMessages } from '../../src/text/later-messages.ts';
import { messages } from '../../src/text/messages.ts';
import AboutDialog from '../../src/ui/chrome/AboutDialog.svelte';
import Failure from '../../src/ui/chrome/Failure.svelte';
import KeysDialog from '../../src/ui/chrome/KeysDialog.svelte';
import Notices from '../../src/ui/chrome/Notices.svelte';
import ProblemsDialog from '../../src/ui/chrome/ProblemsDialog.svelte';
import ThemeButton from '../../src/ui/chrome/ThemeButton.svelte';
import ViewSwitch from '../../src/ui/chrome/ViewSwitch.svelte';
import EmptyResult from '../../src/ui/filters/EmptyResult.svelte';
import ListView from '../../src/ui/list/ListView.svelte';
import ViewToolbar from '../../src/ui/timeline/ViewToolbar.svelte';
import { makeApp } from '../helpers/app.ts';
import { ownCatalog } from '../helpers/dataset.ts';
import { datasetJson } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const many = Array.from({ length: 24 }, (_, i) => ({ path: `events.${i}.date`, value: '"x"', reason: 'is no date' }));
const lines = many.map(formatProblem);

afterEach(() => localStorage.clear());

describe('the list of keys', () => {
  it('has a line for every command in the table that binds them', () => {
    show(KeysDialog, {});
    for (const { id } of COMMANDS)
      expect(screen.getAllByText({ ...messages.commands, ...laterMessages.commands }[id]).length, id).toBeGreaterThan(
        0,
      );
  });

  it('shows arrows as arrows, and names them for screen readers', () => {
    show(KeysDialog, {});
    const caps = [...document.querySelectorAll('kbd')].filter((key) => key.textContent!.includes('Right arrow'));
    expect(caps.length).toBeGreaterThan(0);
    for (const cap of caps) expect(cap.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  });

  it('switches single keys off and remembers it', async () => {
    const { user } = show(KeysDialog, {});
    await user.click(screen.getByRole('checkbox', { hidden: true }));
    expect(localStorage.getItem('nenpyo.single-keys')).toBe('off');
  });
});

describe('about', () => {
  it('says that the project is independent, how dates are marked and where the facts come from', () => {
    show(AboutDialog, {});
    expect(screen.getByText(/not made, approved or paid for by Sony/)).toBeTruthy();
    expect(screen.getByText(/outlined, dashed icon/)).toBeTruthy();
    expect(screen.getByText(/\d+ sources in all/)).toBeTruthy();
  });
});

describe('the theme button', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['light', ['dark', 'light', undefined]],
    ['dark', ['light', 'dark', undefined]],
  ])(
    'goes from the system’s theme, %s, to the opposite, to the other and back, and remembers it',
    async (of, order) => {
      vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(prefers-color-scheme: ${of})` }));
      const { user, app } = show(ThemeButton, {});
      const button = screen.getByRole('button');
      const seen: (string | undefined)[] = [];
      for (let i = 0; i < 3; i++) {
        await user.click(button);
        seen.push(app.settings.theme);
        expect(localStorage.getItem('nenpyo.theme')).toBe(app.settings.theme ?? null);
      }
      expect(seen).toEqual(order);
      expect(button.getAttribute('aria-label')).toBe('Theme: system default');
    },
  );

  it('has an icon for each state, and announces the new one', async () => {
    const { user, app } = show(ThemeButton, {});
    const button = screen.getByRole('button');
    const icons = new Set<string | null>();
    for (let i = 0; i < 3; i++) {
      icons.add(button.querySelector('path')!.getAttribute('d'));
      await user.click(button);
    }
    expect(icons.size).toBe(3);
    await waitFor(() => expect(app.announcer.message).toBe('Theme: system default'));
  });
});

describe('the view switch', () => {
  it('is a group of radios that Back can undo', async () => {
    const pushed = vi.fn();
    const { user, app } = show(ViewSwitch, {}, makeApp(ownCatalog, undefined, undefined, [], pushed));
    await user.click(screen.getByRole('radio', { name: 'List' }));
    await waitFor(() => expect(app.viewName).toBe('list'));
    expect(pushed).toHaveBeenCalledOnce();
  });
});

describe('the toolbar', () => {
  it('zooms and pans, and says what would change nothing', async () => {
    const { user, app } = show(ViewToolbar, {});
    const isOff = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true';
    expect(['Zoom in', 'Zoom out', 'All years', 'Earlier', 'Later'].map(isOff)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(app.view.span).toBeCloseTo(app.view.bounds.span / 2);
    expect(isOff('Earlier')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'All years' }));
    expect(app.view.showsAll).toBe(true);
  });
});

describe('a failure', () => {
  it('says where one is and what is wrong, and lets one try again', async () => {
    const onaction = vi.fn();
    const problems = [{ path: 'events.3.date', value: '"x"', reason: 'is not an EDTF date' }];
    const { user } = show(Failure, { heading: 'No', message: 'Because', problems, action: 'Again', onaction });
    expect(screen.getByText('Nenpyo')).toBeTruthy();
    expect((await screen.findByRole('listitem')).textContent).toBe('events.3.date: "x": is not an EDTF date');
    expect(screen.getByRole('alert').textContent).toContain('Because');
    await user.click(screen.getByRole('button', { name: 'Again' }));
    expect(onaction).toHaveBeenCalledOnce();
  });

  it('lists all that is wrong, and copies it', async () => {
    const { user } = show(Failure, { heading: 'No', message: 'Because', problems: many, action: undefined, onaction: () => {} }); // prettier-ignore
    expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(lines);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    expect(await navigator.clipboard.readText()).toBe(lines.join('\n'));
    expect(screen.getByText('Copied.')).toBeTruthy();
  });
});

describe('the list of problems', () => {
  it('has all of them, and copies them', async () => {
    const { user } = show(ProblemsDialog, {}, makeApp(ownCatalog, undefined, undefined, many));
    expect(screen.getByRole('dialog', { name: 'Problems in the data' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(lines);
    await user.click(screen.getByRole('button', { name: 'Copy all' }));
    expect(await navigator.clipboard.readText()).toBe(lines.join('\n'));
    expect(screen.getByText('Copied.')).toBeTruthy();
  });

  it('says that there are more where it ends', () => {
    const most = Array.from({ length: LIMITS.problems }, () => many[0]!);
    show(ProblemsDialog, {}, makeApp(ownCatalog, undefined, undefined, most));
    expect(screen.getByText(/^At least 50 problems in the data/)).toBeTruthy();
  });

  it('goes with Esc and with its button', async () => {
    const { app, user } = show(ProblemsDialog, {}, makeApp(ownCatalog, undefined, undefined, many));
    app.dialogs.show('problems');
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(app.dialogs.open).toBeUndefined();
    app.dialogs.show('problems');
    await user.click(screen.getByRole('button', { name: 'Close', hidden: true }));
    expect(app.dialogs.open).toBeUndefined();
  });
});

describe('an empty timeline', () => {
  const appOf = (json: unknown) => {
    const { dataset, problems } = parseDatasetValue(json);
    return makeApp(makeCatalog(dataset!), undefined, undefined, problems);
  };

  it('says that it has no events, and nothing of filters', () => {
    const source = { sources: { s: {} } };
    for (const app of [appOf(datasetJson([])), appOf(datasetJson([], source))]) {
      const { container, unmount } = show(EmptyResult, {}, app);
      expect(container.textContent!.trim()).toBe('This timeline has no events.');
      expect(screen.queryByRole('button')).toBeNull();
      unmount();
    }
  });

  it('whose events are all wrong says so, and shows what is wrong', async () => {
    const { container, user, app } = show(EmptyResult, {}, appOf(datasetJson([{ id: 'x' }, null])));
    expect(container.textContent).toContain('None of this timeline’s events could be read.');
    expect(container.textContent).not.toContain('filter');
    await user.click(screen.getByRole('button', { name: 'Problems in the data' }));
    expect(app.dialogs.open).toBe('problems');
  });

  it('says so in the list, too', () => {
    const { container } = show(ListView, {}, appOf(datasetJson([])));
    expect(container.textContent).toContain('This timeline has no events.');
    expect(container.textContent).not.toMatch(/filter|All 0/);
  });
});

describe('notices', () => {
  it('end with what is wrong in the data, and lead to all of it', async () => {
    const { user, app } = show(Notices, { notices: ['first'] }, makeApp(undefined, undefined, undefined, many));
    expect(screen.queryByRole('button', { name: 'Show problems' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent).toContain(`24 problems in the data; everything else is shown. ${lines[0]}`); // prettier-ignore
    await user.click(screen.getByRole('button', { name: 'Show problems' }));
    expect(app.dialogs.open).toBe('problems');
  });

  it('speak of one problem as of one', () => {
    show(Notices, { notices: [] }, makeApp(undefined, undefined, undefined, many.slice(0, 1)));
    expect(screen.getByRole('status').textContent).toContain('1 problem in the data;');
  });

  it('come one at a time and go when dismissed', async () => {
    const { user } = show(Notices, { notices: ['first', 'second'] });
    expect(screen.getByRole('status').textContent).toContain('first');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent).toContain('second');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
