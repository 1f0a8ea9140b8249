const THEMES = ['light', 'dark'] as const;
/** Colours chosen by the reader instead of the system's. */
export type Theme = (typeof THEMES)[number];

/** The URL parameter that sets it for one page load. */
export const THEME_PARAMETER = 'theme';

/** The theme of that name, if there is one. */
export const themeOf = (name: string | null): Theme | undefined => THEMES.find((theme) => theme === name);
