/** What something is called in catalogues elsewhere, as in the data. */
interface Identifiers {
  readonly wikidata?: string | undefined;
  readonly ror?: string | undefined;
}

/** Where each catalogue has it: the names of catalogues are the same in every language. */
export const cataloguesOf = ({ wikidata, ror }: Identifiers): { readonly name: string; readonly href: string }[] => [
  ...(wikidata === undefined ? [] : [{ name: 'Wikidata', href: `https://www.wikidata.org/wiki/${wikidata}` }]),
  ...(ror === undefined ? [] : [{ name: 'ROR', href: `https://ror.org/${ror}` }]),
];
