/** The result of a parser: the value, or why there is none. Faults in data are values, never exceptions. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (reason: string): Result<never> => ({ ok: false, reason });
