import { screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { NO_FILTERS } from '../../src/core/filter/filter.ts';
import { endOf } from '../../src/core/time/time-window.ts';
import SubjectLink from '../../src/ui/SubjectLink.svelte';
import { makeApp } from '../helpers/app.ts';
import { appOf, archiveSource } from '../helpers/archive-source.ts';
import { ownCatalog, record } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const children = createRawSnippet(() => ({ render: () => '<b>UNICEF</b>' }));
const UNICEF = { subject: { kind: 'organisation', id: 'unicef' }, children } as const;

afterEach(() => vi.unstubAllGlobals());

it('is a link with the address of the subject alone', () => {
  const app = makeApp();
  app.filtering.set({ kinds: ['report'] });
  app.finder.find('film');
  show(SubjectLink, UNICEF, app);
  expect(screen.getByRole('link', { name: 'UNICEF' }).getAttribute('href')).toBe('?org=unicef');
});

it('shows its events, of all years, and Back undoes it; with a key held, the browser follows the link', async () => {
  const pushed = vi.fn();
  const app = makeApp(ownCatalog, undefined, undefined, [], pushed);
  app.filtering.set({ kinds: ['report'] });
  app.travel.jump({ start: app.view.bounds.start, span: 1000 });
  const { user } = show(SubjectLink, UNICEF, app);
  const link = screen.getByRole('link');
  link.addEventListener('click', (event) => event.ctrlKey && event.preventDefault()); // nowhere to go here
  await user.keyboard('{Control>}');
  await user.click(link);
  expect(app.filtering.filters.organisations).toEqual([]);
  await user.keyboard('{/Control}');
  await user.click(link);
  expect(app.filtering.filters).toEqual({ ...NO_FILTERS, organisations: ['unicef'] });
  expect(app.location.window).toBeUndefined();
  expect(endOf(app.view.window)).toBe(endOf(app.view.bounds));
  expect(pushed).toHaveBeenCalledTimes(1);
});

it('is only a name where the events are elsewhere and cannot be filtered by it', async () => {
  const source = await archiveSource([record({ id: 'e', tags: ['film'] })], {});
  const app = appOf(source);
  show(SubjectLink, { subject: { kind: 'topic', id: 'film' }, children }, app);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('UNICEF')).toBeTruthy();
});
