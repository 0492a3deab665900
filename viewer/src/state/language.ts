// Which language the page speaks: the one its address names, else the one that was chosen on the page before, else the one a site was
// written in, else the first of the browser's that there is. Fetches its words, and says on the page which it is.

import { batch } from '@preact/signals';
import type { Language } from '../../../src/wire/languages.ts';
import { pageLanguageName } from '../../../src/wire/site-pages.ts';
import { nameAnew } from '../affair/affair.ts';
import { type Sections, speak, spokenLanguage, wantedLanguage } from '../language/language.ts';
import { affair } from './app-state.ts';

/** Each in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Sections>>> = {
  de: async () => (await import('../language/german/german.ts')).german,
};

const storedAs = 'rashomon: language';

/** Before anything is drawn. */
export async function followLanguage(): Promise<void> {
  const own = document.querySelector<HTMLMetaElement>(`meta[name="${pageLanguageName}"]`)?.content;
  const known = own === undefined ? navigator.languages : [own, ...navigator.languages];
  await speakLanguage(wantedLanguage(location.search, recallLanguage(), known));
}

/**
 * Kept in this browser; an address that names a language names the new one. False where its words do not come: what was spoken
 * stays.
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  if (!(await speakLanguage(language))) return false;
  keepLanguage(language);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', language);
    history.replaceState(history.state, '', address);
  }
  return true;
}

async function speakLanguage(language: Language): Promise<boolean> {
  try {
    const sections = language === 'en' ? undefined : await others[language]();
    batch(() => {
      speak(language, sections);
      const open = affair.peek();
      // Names of answers are kept in it, and whoever keeps words of it asks for them again.
      if (open !== undefined) affair.value = nameAnew(open);
    });
  } catch {
    return false;
  }
  document.documentElement.lang = spokenLanguage();
  return true;
}

function recallLanguage(): string | undefined {
  try {
    return localStorage.getItem(storedAs) ?? undefined;
  } catch {
    // A browser that keeps nothing: the page speaks its language.
    return undefined;
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(storedAs, language);
  } catch {
    // Spoken until the page is left.
  }
}
