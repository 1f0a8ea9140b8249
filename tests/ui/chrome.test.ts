import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/state/commands.ts';
import { messages } from '../../src/text/messages.ts';
import AboutDialog from '../../src/ui/chrome/AboutDialog.svelte';
import Failure from '../../src/ui/chrome/Failure.svelte';
import KeysDialog from '../../src/ui/chrome/KeysDialog.svelte';
import Notices from '../../src/ui/chrome/Notices.svelte';
import ThemeButton from '../../src/ui/chrome/ThemeButton.svelte';
import ViewSwitch from '../../src/ui/chrome/ViewSwitch.svelte';
import ViewToolbar from '../../src/ui/timeline/ViewToolbar.svelte';
import { show } from '../helpers/render.ts';

afterEach(() => localStorage.clear());

describe('the list of keys', () => {
  it('has a line for every command in the table that binds them', () => {
    render(KeysDialog, { props: { onclose: () => {} } });
    for (const { id } of COMMANDS) expect(screen.getAllByText(messages.commands[id]).length, id).toBeGreaterThan(0);
  });

  it('shows arrows as arrows, and names them for those who hear it', () => {
    render(KeysDialog, { props: { onclose: () => {} } });
    const caps = [...document.querySelectorAll('kbd')].filter((key) => key.textContent!.includes('Right arrow'));
    expect(caps.length).toBeGreaterThan(0);
    for (const cap of caps) expect(cap.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  });

  it('switches single keys off and remembers it', async () => {
    const { user } = show(KeysDialog, { onclose: () => {} });
    await user.click(screen.getByRole('checkbox', { hidden: true }));
    expect(localStorage.getItem('nenpyo.single-keys')).toBe('off');
  });
});

describe('about', () => {
  it('says that the project is independent, how dates are marked and where the facts come from', () => {
    show(AboutDialog, { onclose: () => {} });
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
        seen.push(app.theme);
        expect(localStorage.getItem('nenpyo.theme')).toBe(app.theme ?? null);
      }
      expect(seen).toEqual(order);
      expect(button.getAttribute('aria-label')).toBe('Theme: as the system');
    },
  );

  it('has a picture for each state, and says the new one', async () => {
    const { user, app } = show(ThemeButton, {});
    const button = screen.getByRole('button');
    const pictures = new Set<string | null>();
    for (let i = 0; i < 3; i++) {
      pictures.add(button.querySelector('path')!.getAttribute('d'));
      await user.click(button);
    }
    expect(pictures.size).toBe(3);
    await waitFor(() => expect(app.announcer.message).toBe('Theme: as the system'));
  });
});

describe('the view switch', () => {
  it('is a group of radios that Back can undo', async () => {
    const { user, app } = show(ViewSwitch, {});
    const before = app.steps;
    await user.click(screen.getByRole('radio', { name: 'List' }));
    expect(app.viewName).toBe('list');
    expect(app.steps).toBe(before + 1);
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
    expect(screen.getByRole('alert').textContent).toContain('events.3.date: "x": is not an EDTF date');
    await user.click(screen.getByRole('button', { name: 'Again' }));
    expect(onaction).toHaveBeenCalledOnce();
  });
});

describe('notices', () => {
  it('come one at a time and go when dismissed', async () => {
    const { user } = show(Notices, { notices: ['first', 'second'] });
    expect(screen.getByRole('status').textContent).toContain('first');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent).toContain('second');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
