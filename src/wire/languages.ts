// The languages in which the viewer and the pages of a site speak.

/** BCP 47; the first is the one in which every sentence is written. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
