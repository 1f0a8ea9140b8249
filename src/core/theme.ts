const THEMES = ['light', 'dark'] as const;
/** Colours that a reader has chosen, instead of the system's. */
export type Theme = (typeof THEMES)[number];

/** The address's parameter that sets it for a page load. */
export const THEME_PARAMETER = 'theme';

/** The theme of that name, if there is one. */
export const themeOf = (name: string | null): Theme | undefined => THEMES.find((theme) => theme === name);
