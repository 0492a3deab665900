// Which words are said: those of the language that is spoken, English where none was handed in, English for what leaves the page.
import { afterEach, describe, expect, test } from 'vitest';
import { frameWords } from '../../../../viewer/src/language/english/frame.ts';
import { german } from '../../../../viewer/src/language/german/german.ts';
import { inEnglish, speak, spokenLanguage, wantedLanguage } from '../../../../viewer/src/language/language.ts';

afterEach(() => speak('en'));

describe('section', () => {
  test('says what the spoken language says, from one moment to the next', () => {
    expect(frameWords().share).toBe('Share');
    speak('de', german);
    expect([spokenLanguage(), frameWords().share]).toEqual(['de', 'Teilen']);
    speak('en');
    expect([spokenLanguage(), frameWords().share]).toEqual(['en', 'Share']);
  });

  test('says English inside what leaves the page, also where that fails', () => {
    speak('de', german);
    expect(inEnglish(() => `${spokenLanguage()} ${inEnglish(() => frameWords().share)} ${frameWords().save}`)).toBe(
      'en Share Save',
    );
    expect(() =>
      inEnglish(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(frameWords().share).toBe('Teilen');
  });
});

describe('wantedLanguage', () => {
  test.each([
    ['the address first', '?lang=de&dataset=x', 'en', ['en-GB'], 'de'],
    ['then what was chosen on the page', '', 'de', ['en-GB'], 'de'],
    ['then the browser’s list, in its order', '', undefined, ['fr-FR', 'de-AT', 'en'], 'de'],
    ['English before German where the browser says so', '', undefined, ['en-US', 'de'], 'en'],
    ['whatever its capitals', '?lang=DE', undefined, ['en'], 'de'],
    ['passing over what nobody speaks here', '?lang=xx', 'fr', ['uk', 'de'], 'de'],
    ['English where none of them is spoken here', '', undefined, ['uk', 'dea'], 'en'],
  ] as const)('is %s', (_, search, kept, browser, language) => {
    expect(wantedLanguage(search, kept, browser)).toBe(language);
  });
});
