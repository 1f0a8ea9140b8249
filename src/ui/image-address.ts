import { DATA_PARAMETER } from '../core/location/data-address.ts';

/** Where a picture of the present dataset is: beside the dataset's file, or the page for the one that is shipped. */
export function imageAddress(file: string, page: string = location.href): string {
  const data = new URL(page).searchParams.get(DATA_PARAMETER);
  return new URL(file, data === null ? page : new URL(data, page)).href;
}
