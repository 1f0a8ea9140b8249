const QUIET_MS = 250;

/** Keeps the address of the page in sync with what it shows. */
export interface AddressBar {
  /** Sets the address: a new step that Back undoes, or a correction of the current one. */
  readonly write: (params: () => URLSearchParams, isStep: boolean) => void;
  readonly dispose: () => void;
}

/**
 * @param onnavigate called with the query string when the reader goes back or forward
 * @param page the browser's window, or a stand-in
 */
export function createAddressBar(onnavigate: (search: string) => void, page: Window = window): AddressBar {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Evaluated only when needed: while the view moves, every frame has new parameters. */
  let pending: (() => URLSearchParams) | undefined;
  let shown = page.location.search;

  const handle = () => {
    clearTimeout(timer);
    pending = undefined;
    const { search } = page.location;
    // A link within the page, such as the one that skips to the events, changes only what follows the "#".
    if (search !== shown) onnavigate(search);
    shown = search;
  };
  page.addEventListener('popstate', handle);

  const addressOf = (params: () => URLSearchParams) => {
    const search = params().toString();
    return `${page.location.pathname}${search ? `?${search}` : ''}${page.location.hash}`;
  };
  const change = (how: 'pushState' | 'replaceState', address: string) => {
    if (address === addressNow(page)) return;
    try {
      page.history[how](null, '', address);
    } catch {
      // Browsers reject too many changes in a short time: then the address lags behind, but the page still works.
    }
    shown = page.location.search;
  };
  const correct = () => {
    clearTimeout(timer);
    if (pending) change('replaceState', addressOf(pending));
    pending = undefined;
  };
  return {
    write(params, isStep) {
      if (isStep) {
        correct(); // Back leads to where the reader last was, not to where the view last rested
        change('pushState', addressOf(params));
        return;
      }
      clearTimeout(timer);
      pending = params;
      // Browsers allow about a hundred changes in half a minute; a drag makes sixty a second.
      timer = setTimeout(correct, QUIET_MS);
    },
    dispose() {
      clearTimeout(timer);
      page.removeEventListener('popstate', handle);
    },
  };
}

const addressNow = ({ location }: Window) => `${location.pathname}${location.search}${location.hash}`;
