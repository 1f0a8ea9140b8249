/** The part of the Trusted Types API that is needed here (https://www.w3.org/TR/trusted-types/). */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

const ownScripts = {
  createScriptURL(address: string): string {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) throw new TypeError(`not a script of this site: ${address}`);
    return url.href;
  },
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('nenpyo-worker', ownScripts) ?? ownScripts;

/** The address of one of our scripts as the page's policy (`src/build/policy.ts`) requires it. Throws for others. */
export const scriptAddress = (address: string): string => policy.createScriptURL(address);
