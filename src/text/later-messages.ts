import { enLater } from './en-later.ts';
import type { LaterMessages } from './messages-type.ts';

/** What parts of the page say that are loaded later, so that the first script does not carry it. */
export const laterMessages: LaterMessages = enLater;
