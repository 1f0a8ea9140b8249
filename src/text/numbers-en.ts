export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** "1 event", "33 events". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** A whole number: "33", "1,000". Intl would do the same, but takes 20 ms to start up. */
export const number = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
