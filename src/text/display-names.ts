const names = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name from its two-letter code, or the code where there is none. */
export function countryName(code: string): string {
  return names.of(code)!;
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** A language's name from its code: "Japanese". */
export function languageName(code: string): string {
  return languages.of(code)!;
}
