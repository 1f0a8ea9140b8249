/**
 * The parts of the page that are not needed for its first picture. Each is loaded when it is first needed, and all of
 * them when the page has nothing else to do.
 */
export const loadGestures = () => import('../interaction/zoom-gesture.ts');
export const loadDetails = () => import('./details/DetailsPanel.svelte');
export const loadCitations = () => import('./details/CiteDialog.svelte');
export const loadCluster = () => import('./timeline/ClusterDialog.svelte');
export const loadFilters = () => import('./filters/FilterFacets.svelte');
export const loadPhoneList = () => import('./phone/PhoneList.svelte');
export const loadList = () => import('./list/ListView.svelte');
export const loadKeys = () => import('./chrome/KeysDialog.svelte');
export const loadAbout = () => import('./chrome/AboutDialog.svelte');

/** Fetches all of them. What does not come now is asked for again when it is needed. */
export const loadAll = () =>
  Promise.allSettled(
    [
      loadGestures,
      loadDetails,
      loadFilters,
      loadPhoneList,
      loadList,
      loadKeys,
      loadAbout,
      loadCitations,
      loadCluster,
    ].map((load) => load()),
  );
