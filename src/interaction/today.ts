/** Today in the reader's own calendar: the one place, besides the printing of dates, where a `Date` is used. */
export function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
