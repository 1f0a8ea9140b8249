/** What the pages of all peers share: getting the events, saying that they are drawn, telling how far one has zoomed. */

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

/** All years, for everyone. */
export const FROM = -24 * 365.25 * 86_400_000;
export const UNTIL = 57 * 365.25 * 86_400_000;

export const stage = (): HTMLElement => document.getElementById('stage')!;
export const wanted = (): string => new URLSearchParams(location.search).get('n')!;

export async function getEvents(): Promise<PeerData> {
  return (await fetch(`/peer-data/${wanted()}.json`)).json() as Promise<PeerData>;
}

/** To be called when everything of the first view has been put on the page: the next frame shows it. */
export function markDrawn(): void {
  requestAnimationFrame(() => performance.mark('bench:drawn'));
}

/** Tells the bench how long a time is in view, in any unit. */
export function tellSpan(span: () => number): void {
  Object.assign(window, { benchSpan: span });
}

/** 41 zooms from 1 to 16, for libraries that zoom by steps. */
export const ZOOM_STEPS = Array.from({ length: 41 }, (_, i) => 2 ** (i / 10));
