import type { Figure } from '../core/dataset/schema.ts';
import { formatEdtf } from './format-time.ts';
import { laterMessages } from './later-messages.ts';

/** What a figure counts and until when: "in all by 2023". Undefined if neither is known. */
export function formatFigureScope({ scope, asOf }: Figure): string | undefined {
  if (scope === undefined && asOf === undefined) return undefined;
  return laterMessages.scopes[scope ?? 'at-that-time'](asOf === undefined ? undefined : formatEdtf(asOf));
}
