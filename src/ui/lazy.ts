import { MissingPart } from '../loading/missing-part.ts';
import { whenIdle } from '../scheduling/when-idle.ts';
import { yieldToBrowser } from '../scheduling/yield-to-browser.ts';

/**
 * The parts of the page that are not needed for its first picture. Each is loaded when it is first needed, and all of
 * them when the page has nothing else to do.
 */
export const loadGestures = () => import('../interaction/zoom-gesture.ts');
export const loadMovement = () => import('./timeline/movement.ts');
export const loadConnectors = () => import('./timeline/Connectors.svelte');
export const loadDetails = () => drawnLater(import('./details/DetailsPanel.svelte'));
export const loadCitations = () => import('./details/CiteDialog.svelte');
export const loadLargeMarks = () => import('./timeline/large-marks.ts');
export const loadCluster = () => import('./timeline/ClusterDialog.svelte');
export const loadFailure = () => import('./chrome/Failure.svelte');
export const loadExplanations = () => import('./chrome/explain-failure.ts');
export const loadLoading = () => import('./chrome/Loading.svelte');
export const loadSearchResults = () => import('./search/SearchResults.svelte');
export const loadHitStepper = once(() => import('./search/HitStepper.svelte'));
export const loadNotices = once(() => import('./chrome/Notices.svelte'));
export const loadDialog = () => import('./chrome/Dialog.svelte');
export const loadFilters = () => import('./filters/FilterFacets.svelte');
export const loadEmptyResult = () => import('./filters/EmptyResult.svelte');
export const loadMoreShapes = () => import('./more-shapes.css');
export const loadPhoneList = () => import('./phone/PhoneList.svelte');
export const loadList = () => drawnLater(import('./list/ListView.svelte'));
export const loadKeys = () => import('./chrome/KeysDialog.svelte');
export const loadAbout = () => import('./chrome/AboutDialog.svelte');
export const loadProblemList = () => import('./chrome/ProblemList.svelte');
export const loadProblems = () => import('./chrome/ProblemsDialog.svelte');

/** Gives the part itself when it is here, so that `{#await}` draws it at once instead of in a later frame. */
function once<Part>(load: () => Promise<Part>): () => Part | Promise<Part> {
  let part: Part | undefined;
  return () => part ?? load().then((loaded) => (part = loaded));
}

/** For parts with much to draw: not in the task in which their scripts are run, which takes long enough. */
async function drawnLater<Part>(loading: Promise<Part>): Promise<Part> {
  const part = await inTime(loading);
  await yieldToBrowser();
  return part;
}

/** Milliseconds after which a script that does not answer counts as one that cannot be had. */
const PATIENCE_MS = 10_000;

function inTime<Part>(loading: Promise<Part>): Promise<Part> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MissingPart('A part of the page took too long.')), PATIENCE_MS);
  });
  return Promise.race([loading, end]).finally(() => clearTimeout(timer));
}

/** Fetches all of them, one after the other, whenever the page is idle. What does not come now is asked for again when it is needed. */
export async function loadAll(): Promise<void> {
  const parts = [loadFailure, loadExplanations, loadMovement, loadGestures, loadSearchResults, loadHitStepper, loadDetails, loadConnectors, loadDialog, loadFilters, loadEmptyResult, loadCluster, loadPhoneList, loadList, loadKeys, loadAbout, loadCitations]; // prettier-ignore
  for (const load of parts) {
    await Promise.resolve(load()).catch(() => undefined);
    await whenIdle();
  }
}
