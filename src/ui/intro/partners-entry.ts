import { NO_FILTERS } from '../../core/filter/filter.ts';
import { partnersAmong } from '../../core/filter/partners.ts';
import type { AppState } from '../../state/app-state.svelte.ts';
import { messages, textOf } from '../../text/messages.ts';
import type { Entry } from './entry.ts';

/** How many partners are named. */
const NAMED = 2;

/** Leads to all organisations, by the number of their events. */
export const partnersEntry: Entry = {
  id: 'partners',
  icon: 'filter',
  name: messages.entries.partners,
  note: ({ store }: AppState) => {
    const partners = partnersAmong(store.counts('organisation', NO_FILTERS), store.dataset, total(store));
    if (!store.facets.includes('organisation') || partners.length === 0) return undefined;
    const names = partners.slice(0, NAMED).map(({ value }) => {
      const { shortName, name } = store.dataset.organisations.get(value)!;
      return textOf(shortName ?? name);
    });
    return messages.entries.andMore(names.join(', '), partners.length - names.length);
  },
  open: (app) => app.dialogs.show('partners'),
};

const total = ({ laneTotals }: AppState['store']) => laneTotals.reduce((sum, count) => sum + count, 0);
