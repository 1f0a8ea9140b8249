import type { LoadFailure } from '../../loading/fetch-chunks.ts';
import { laterMessages } from '../../text/later-messages.ts';
import { withConnection } from '../connection.ts';

const texts = laterMessages.loadFailure;

/** Why a dataset could not be loaded, for its reader. */
export function explainFailure(address: string, failure: LoadFailure): string {
  if (failure.kind === 'http') return texts.http(address, failure.status);
  if (failure.kind === 'large') return texts.large(address, failure.bytes);
  const message = texts[failure.kind](address);
  return failure.kind === 'network' ? withConnection(message) : message;
}

/** Why the address of a dataset is not opened. */
export const explainRefusal = (reason: string): string => texts.refused(reason);

/** What is said before the problems of a dataset that cannot be shown. */
export const explainInvalid = (address: string): string => texts.invalid(address);
