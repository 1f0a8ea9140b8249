import { MissingPart } from '../loading/missing-part.ts';
import { whenIdle } from '../scheduling/when-idle.ts';
import { yieldToBrowser } from '../scheduling/yield-to-browser.ts';

/**
 * The parts of the page that its first drawing does not need. Each is loaded on first use, and all of them when the
 * page is idle.
 */
export const loadGestures = () => import('../interaction/zoom-gesture.ts');
export const loadMovement = () => import('./timeline/movement.ts');
export const loadMinimap = once(() => inTime(import('./timeline/Minimap.svelte')));
export const loadEdgeTabs = () => import('./timeline/EdgeTabs.svelte');
export const loadPlotNotices = once(() => import('./timeline/PlotNotices.svelte'));
export const loadConnectors = () => import('./timeline/Connectors.svelte');
export const loadDetails = () => drawnLater(import('./details/DetailsPanel.svelte'));
export const loadCitations = () => import('./details/CiteDialog.svelte');
export const loadLargeMarks = () => import('./timeline/large-marks.ts');
export const loadCluster = () => import('./timeline/ClusterDialog.svelte');
export const loadFailure = () => import('./chrome/Failure.svelte');
export const loadExplanations = () => import('./chrome/explain-failure.ts');
export const loadLoading = () => import('./chrome/Loading.svelte');
export const loadSearchResults = () => import('./search/SearchResults.svelte');
export const loadHitStepper = once(() => inTime(import('./search/HitStepper.svelte')));
export const loadFilterStrip = once(() => inTime(import('./filters/FilterStrip.svelte')));
export const loadOnlyLane = once(() => import('./filters/OnlyLane.svelte'));
export const loadNotices = once(() => inTime(import('./chrome/Notices.svelte')));
export const loadFilters = () => import('./filters/FilterPanel.svelte');
export const loadEmptyResult = () => import('./filters/EmptyResult.svelte');
export const loadPrintHead = once(() => import('./chrome/PrintHead.svelte'));
export const loadMarkStyles = () => import('./timeline/later-mark-styles.ts');
export const loadMoreShapes = () => import('./more-shapes.css');
export const loadPhoneList = () => inTime(import('./phone/PhoneList.svelte'));
export const loadList = () => drawnLater(import('./list/ListView.svelte'));
export const loadKeys = () => import('./chrome/KeysDialog.svelte');
export const loadPartners = () => import('./intro/PartnersDialog.svelte');
export const loadSources = () => import('./chrome/SourcesDialog.svelte');
export const loadAbout = () => import('./chrome/AboutDialog.svelte');
export const loadProblemList = () => import('./chrome/ProblemList.svelte');
export const loadProblems = () => import('./chrome/ProblemsDialog.svelte');

/** Returns the part itself once it is loaded, so that `{#await}` draws it at once instead of in a later frame. */
function once<Part>(load: () => Promise<Part>): () => Part | Promise<Part> {
  let part: Part | undefined;
  return () => part ?? load().then((loaded) => (part = loaded));
}

/** For parts with a lot to draw: not in the task that runs their scripts, which is long enough already. */
async function drawnLater<Part>(loading: Promise<Part>): Promise<Part> {
  const part = await inTime(loading);
  await yieldToBrowser();
  return part;
}

/** Milliseconds after which a script that has not loaded counts as unavailable. */
const PATIENCE_MS = 10_000;

function inTime<Part>(loading: Promise<Part>): Promise<Part> {
  let timer: ReturnType<typeof setTimeout>;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MissingPart('A part of the page took too long.')), PATIENCE_MS);
  });
  return Promise.race([loading, end]).finally(() => clearTimeout(timer));
}

/** Loads them all, one at a time, whenever the page is idle. Parts that fail are requested again when needed. */
export async function loadAll(): Promise<void> {
  const parts = [loadMarkStyles, loadPrintHead, loadFailure, loadExplanations, loadMovement, loadGestures, loadMinimap, loadEdgeTabs, loadPlotNotices, loadSearchResults, loadHitStepper, loadFilterStrip, loadDetails, loadConnectors, loadFilters, loadOnlyLane, loadEmptyResult, loadCluster, loadPhoneList, loadList, loadKeys, loadAbout, loadCitations, loadPartners, loadSources]; // prettier-ignore
  for (const load of parts) {
    await Promise.resolve(load()).catch(() => undefined);
    await whenIdle();
  }
}
