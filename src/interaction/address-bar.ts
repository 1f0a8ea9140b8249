const QUIET_MS = 250;

/** Keeps the address of the page in step with what it shows. */
export interface AddressBar {
  /** Says what the address should be: a new step that Back undoes, or a correction of the present one. */
  readonly write: (params: URLSearchParams, isStep: boolean) => void;
  readonly dispose: () => void;
}

/**
 * @param onnavigate called with the query string when the reader goes back or forward
 * @param page the browser's window, or a stand-in
 */
export function createAddressBar(onnavigate: (search: string) => void, page: Window = window): AddressBar {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handle = () => {
    clearTimeout(timer);
    onnavigate(page.location.search);
  };
  page.addEventListener('popstate', handle);

  const addressOf = (params: URLSearchParams) => {
    const search = params.toString();
    return `${page.location.pathname}${search ? `?${search}` : ''}${page.location.hash}`;
  };
  return {
    write(params, isStep) {
      clearTimeout(timer);
      const address = addressOf(params);
      const isNew = address !== `${page.location.pathname}${page.location.search}${page.location.hash}`;
      if (!isNew) return;
      if (isStep) return page.history.pushState(null, '', address);
      // Browsers allow about a hundred changes in half a minute; a drag makes sixty a second.
      timer = setTimeout(() => page.history.replaceState(null, '', address), QUIET_MS);
    },
    dispose() {
      clearTimeout(timer);
      page.removeEventListener('popstate', handle);
    },
  };
}
