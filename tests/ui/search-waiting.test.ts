/** Until there is an answer, nothing is dimmed, counted or omitted. */
import { screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSearch, type Search } from '../../src/core/search/search.ts';
import { plotDrawing } from '../../src/canvas/drawing-of.ts';
import ListView from '../../src/ui/list/ListView.svelte';
import PhoneList from '../../src/ui/phone/PhoneList.svelte';
import HitStepper from '../../src/ui/search/HitStepper.svelte';
import SearchBox from '../../src/ui/search/SearchBox.svelte';
import Effects from '../../src/ui/Effects.svelte';
import EventLayer from '../../src/ui/timeline/EventLayer.svelte';
import { makeApp } from '../helpers/app.ts';
import { ownCatalog, ownDataset } from '../helpers/dataset.ts';
import { show } from '../helpers/render.ts';

const QUERY = 'sumatra';

/** A component for events whose search has been requested but does not load until told to. */
async function showWaiting<Props extends object>(component: Component<Props>, props: NoInfer<Props>) {
  const asked: { readonly resolve: (search: Search) => void; readonly reject: () => void }[] = [];
  const loadSearch = () => new Promise<Search>((resolve, reject) => asked.push({ resolve, reject }));
  const shown = show(component, props, makeApp(ownCatalog, undefined, undefined, [], undefined, loadSearch));
  const { finder } = shown.app;
  finder.find(QUERY);
  const come = async () => {
    asked[0]!.resolve(createSearch(ownDataset));
    await waitFor(() => expect(finder.isAnswered).toBe(true));
  };
  const fail = async () => {
    asked[0]!.reject();
    await waitFor(() => expect(finder.hasFailed).toBe(true));
  };
  return { ...shown, come, fail };
}

const states = ['loading', 'failed'] as const;

describe.each(states)('while the search is %s', (state) => {
  const arrive = async ({ fail }: { fail: () => Promise<void> }) => state === 'failed' && (await fail());
  const count = (selector: string) => document.querySelectorAll(selector).length;

  it('no mark is dimmed, none marked as found', async () => {
    await arrive(await showWaiting(EventLayer, {}));
    expect([count('li.dimmed'), count('li.hit')]).toEqual([0, 0]);
  });

  it('no mark on the canvas is dimmed', async () => {
    const shown = await showWaiting(EventLayer, {});
    await arrive(shown);
    expect(new Set(plotDrawing(shown.app).marks.map((mark) => mark.state))).toEqual(new Set(['plain']));
  });

  it('no row of the phone is dimmed, none marked as found', async () => {
    await arrive(await showWaiting(PhoneList, {}));
    expect([count('li.dimmed'), count('.hit')]).toEqual([0, 0]);
  });

  it('the list has all events, and does not say that nothing was found', async () => {
    await arrive(await showWaiting(ListView, {}));
    await waitFor(() => expect(count('tbody tr')).toBe(33));
    expect(screen.queryByText(/Nothing found/)).toBeNull();
  });

  it('no matches are counted beside the field', async () => {
    const { container, ...shown } = await showWaiting(HitStepper, {});
    await arrive(shown);
    await waitFor(() => expect(container.textContent!.trim()).toBe(state === 'failed' ? '' : 'Searching …'));
  });

  it('the results say so, and nothing of matches', async () => {
    const { user, container, ...shown } = await showWaiting(SearchBox, {});
    await user.click(screen.getByRole('combobox'));
    await arrive(shown);
    await waitFor(
      () =>
      expect(container.querySelector('.popup')!.textContent!.trim()).toMatch(state === 'failed' ? /^The search could not be loaded/ : /^Searching …$/), // prettier-ignore
    );
  });
});

describe('when the search has come', () => {
  it('what was not found is dimmed', async () => {
    const { come } = await showWaiting(EventLayer, {});
    await come();
    await waitFor(() => expect(document.querySelectorAll('li.dimmed')).toHaveLength(32));
  });

  it('the list has what was found', async () => {
    const { come } = await showWaiting(ListView, {});
    await come();
    await waitFor(() => expect(document.querySelectorAll('tbody tr')).toHaveLength(1));
  });

  it('the matches are counted', async () => {
    const { come, container } = await showWaiting(HitStepper, {});
    await come();
    await waitFor(() => expect(container.textContent!.trim()).toBe('1 match'));
  });
});

describe('the announcement', () => {
  afterEach(() => void vi.useRealTimers());
  const open = async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const shown = await showWaiting(Effects, {});
    const heard = () => {
      vi.advanceTimersByTime(600);
      return shown.app.announcer.message;
    };
    return { ...shown, heard };
  };

  it('counts matches once there is an answer, and not before', async () => {
    const { heard, come, app } = await open();
    await Promise.resolve();
    expect(heard()).toBe('');
    await come();
    await Promise.resolve();
    expect(heard()).toBe('1 of 33 events match.');
    app.finder.find('zebra');
    await Promise.resolve();
    expect(heard()).toBe('Nothing found. Nearest: 1 event.');
    app.finder.find('qq');
    await Promise.resolve();
    expect(heard()).toBe('0 of 33 events match.');
  });

  it('says that the search could not be loaded, and counts nothing', async () => {
    const { heard, fail } = await open();
    await fail();
    await Promise.resolve();
    expect(heard()).toBe('The search could not be loaded. Go on typing to try again.');
  });

  it('says so too if the browser is offline, and only then', async () => {
    const { heard, fail } = await open();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await fail();
    await Promise.resolve();
    expect(heard()).toMatch(/try again\. You seem to be offline\.$/);
    vi.restoreAllMocks();
  });
});
