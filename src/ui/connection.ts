import { messages } from '../text/messages.ts';

/** A message that something could not be loaded, plus a note if the browser is offline. */
export const withConnection = (message: string): string =>
  navigator.onLine ? message : `${message} ${messages.failure.offline}`;
