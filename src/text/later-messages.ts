import { enLater } from './en-later.ts';
import type { LaterMessages } from './messages-type.ts';

/** The texts of parts of the page that are loaded later, so that the initial script does not include them. */
export const laterMessages: LaterMessages = enLater;
