import type { LoadFailure } from '../../loading/fetch-chunks.ts';
import { laterMessages } from '../../text/later-messages.ts';
import { withConnection } from '../connection.ts';

const texts = laterMessages.loadFailure;

/** Explains to the reader why a dataset could not be loaded. */
export function explainFailure(address: string, failure: LoadFailure): string {
  if (failure.kind === 'http') return texts.http(address, failure.status);
  if (failure.kind === 'large') return texts.large(address, failure.bytes);
  const message = texts[failure.kind](address);
  return failure.kind === 'network' ? withConnection(message) : message;
}

/** Explains why the address of a dataset is refused. */
export const explainRefusal = (reason: string): string => texts.refused(reason);

/** Introduces the problems of a dataset that cannot be shown. */
export const explainInvalid = (address: string): string => texts.invalid(address);
