import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Settings } from '../../src/state/settings.svelte.ts';
import App from '../../src/App.svelte';
import { datasetJson, record } from '../helpers/dataset.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const answer = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));

describe('the app', () => {
  it('says that it is loading, then shows the events', async () => {
    answer(datasetJson([record({ id: 'one' })]));
    render(App, { props: { own: 'x.json', settings: new Settings() } });
    expect(screen.getByRole('status').textContent).toBe('Loading the events …');
    expect(await screen.findByRole('region', { name: 'Timeline' })).toBeTruthy();
    expect(await screen.findByText(/1 event in 1 lane/)).toBeTruthy();
  });

  it('names the file and the error if it is unavailable, and loads it on a second try', async () => {
    answer('', 404);
    render(App, { props: { own: 'x.json', settings: new Settings() } });
    expect((await screen.findByRole('alert')).textContent).toContain('x.json answered with error 404.');
    answer(datasetJson([record({ id: 'one' })]));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Timeline' })).toBeTruthy();
  });

  it('lists what is wrong with a dataset it cannot show', async () => {
    answer({ ...datasetJson([]), lanes: [] });
    render(App, { props: { own: 'x.json', settings: new Settings() } });
    expect(await screen.findByText('lanes: a list of 0: has no lanes')).toBeTruthy();
  });

  it('shows what is sound and counts what is not', async () => {
    answer(datasetJson([record({ id: 'one' }), { id: 'two' }]));
    render(App, { props: { own: 'x.json', settings: new Settings() } });
    expect(await screen.findByText(/problems? in the data; everything else is shown\. events\.1\./)).toBeTruthy();
  });

  it('opens what the address says', async () => {
    history.replaceState(null, '', '/?view=list&event=one');
    answer(datasetJson([record({ id: 'one' })]));
    render(App, { props: { own: 'x.json', settings: new Settings() } });
    expect(await screen.findByRole('table', { name: 'Events' })).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 2, name: 'Event one' })).toBeTruthy();
  });
});
