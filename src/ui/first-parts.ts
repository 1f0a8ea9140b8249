import type { AppState } from '../state/app-state.svelte.ts';
import { loadFilterStrip, loadHitStepper, loadMarkStyles, loadMinimap, loadNotices, loadPhoneList } from './lazy.ts';
import { isPhone } from './screen.ts';

/**
 * Loads the parts of the first view that would push others aside, or be missed, if they were drawn later. Resolves even
 * if some cannot be loaded.
 */
export async function loadFirstParts(app: AppState, hasNotices: boolean): Promise<void> {
  const { view, store, viewName, finder, filtering, selection } = app;
  const mayHaveMinimap = !view.showsAll || store.dataset.eras.length === 0;
  await Promise.allSettled([
    viewName === 'timeline' && (isPhone.current ? loadPhoneList() : mayHaveMinimap && loadMinimap()),
    (!view.showsAll || filtering.active > 0 || finder.isActive || selection.openId !== undefined) && loadMarkStyles(),
    finder.isActive && loadHitStepper(),
    filtering.active > 0 && loadFilterStrip(),
    hasNotices && loadNotices(),
  ]);
}
