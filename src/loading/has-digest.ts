/**
 * Whether bytes have a digest (SHA-256 in small hexadecimal letters). The page's own events are checked at build, and
 * so need not be checked again, nor what checks them be loaded. False where the browser cannot tell, which it can only
 * on a secure origin.
 */
export async function hasDigest(bytes: Uint8Array<ArrayBuffer>, digest: string): Promise<boolean> {
  const hash = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return hash !== undefined && toHex(new Uint8Array(hash)) === digest;
}

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
