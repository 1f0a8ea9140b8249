/** What the pages of all peers share: loading the events, and reporting that they are drawn and the visible span. */

export interface PeerEvent {
  readonly id: string;
  readonly lane: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end?: number;
  readonly title: string;
}

export interface PeerData {
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  readonly events: readonly PeerEvent[];
}

/** The span of all years, the same for all peers. */
export const FROM = -24 * 365.25 * 86_400_000;
export const UNTIL = 57 * 365.25 * 86_400_000;

export const stage = (): HTMLElement => document.getElementById('stage')!;
export const wanted = (): string => new URLSearchParams(location.search).get('n')!;

/** Whether it is opened to measure interactions: then events can be selected, where that is an option. */
export const isForInteractions = (): boolean => new URLSearchParams(location.search).has('interactions');

export async function getEvents(): Promise<PeerData> {
  return (await fetch(`/peer-data/${wanted()}.json`)).json() as Promise<PeerData>;
}

/** To be called when the whole first view is in the document: the next frame shows it. */
export function markDrawn(): void {
  requestAnimationFrame(() => performance.mark('bench:drawn'));
}

/** Tells the bench how much time is in view, in any unit. */
export function tellSpan(span: () => number): void {
  Object.assign(window, { benchSpan: span });
}

/** 41 zooms from 1 to 16, for libraries with discrete zoom levels. */
export const ZOOM_STEPS = Array.from({ length: 41 }, (_, i) => 2 ** (i / 10));

/** Buttons for a library that zooms by method, but has none itself. */
export function addZoomButtons(zoomIn: () => void, zoomOut: () => void): void {
  for (const [id, zoom] of Object.entries({ 'zoom-in': zoomIn, 'zoom-out': zoomOut })) {
    const button = document.createElement('button');
    Object.assign(button, { id, textContent: id, onclick: zoom });
    button.style.cssText = `position: fixed; bottom: 0; left: ${id === 'zoom-in' ? 0 : 64}px; z-index: 1`;
    document.body.append(button);
  }
}
