import { messages } from '../text/messages.ts';

/** That something could not be loaded; and that there is no connection, where the browser knows of none. */
export const withConnection = (message: string): string =>
  navigator.onLine ? message : `${message} ${messages.failure.offline}`;
