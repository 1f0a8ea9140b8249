import { failure, success, type Result } from '../result.ts';

/** The parameter that names another dataset. */
export const DATA_PARAMETER = 'data';

/**
 * The address of the dataset that a link requests with `?data=`. It must be on the same site, so that nobody can put
 * words into this page with a link. The page's own dataset if the link requests none.
 *
 * @param search the query string of the page
 * @param page the full address of the page, which the other is relative to
 * @param own where the page's own dataset is
 */
export function dataAddress(search: string, page: string, own: string): Result<string> {
  const wanted = new URLSearchParams(search).get(DATA_PARAMETER);
  if (wanted === null || wanted === '') return success(own);
  let url: URL;
  try {
    url = new URL(wanted, page);
  } catch {
    return failure('is not an address');
  }
  if (url.protocol === 'blob:') return failure('is not a file'); // its origin is the page's own
  if (url.origin !== new URL(page).origin) return failure('is on another site');
  if (url.username || url.password) return failure('has a name or password in it');
  return success(url.pathname + url.search);
}
