// In which language the page speaks: the one set of words that every sentence is taken from, by sections, and the switch between sets.
// English is at hand wherever a section is used; another language is handed in whole. Knows no address, no storage and no sentence.
import { signal } from '@preact/signals';
import { type Language, languages } from '../../../src/wire/languages.ts';

/** One a file of words: what is said in one part of the page. */
export type SectionName =
  | 'arena'
  | 'dispute'
  | 'document'
  | 'frame'
  | 'guide'
  | 'listing'
  | 'notices'
  | 'reading'
  | 'speech'
  | 'table'
  | 'timeline';
/** Every section there is. */
export type Sections = Readonly<Record<SectionName, object>>;

const spoken = signal<{ readonly language: Language; readonly sections?: Sections }>({ language: 'en' });
let inEnglishOnly = false;

/** Of a sentence, with its weight where the meaning is. */
export interface TextPart {
  readonly text: string;
  readonly strong?: boolean;
}

/** What a section is in another language: strings, and functions of the same values. */
export type SectionWords<S> = S extends () => infer Section ? Section : never;

/**
 * A section of the words, asked for at the place where they are said: a component that did so is drawn again when the language
 * changes. Words that are kept in a constant stay in the language they were read in.
 */
export function section<Section extends object>(name: SectionName, words: Section): () => Section {
  return () => (inEnglishOnly ? words : ((spoken.value.sections?.[name] as Section | undefined) ?? words));
}

export function spokenLanguage(): Language {
  return inEnglishOnly ? 'en' : spoken.value.language;
}

/** Without sections it is English that is spoken. */
export function speak(language: Language, sections?: Sections): void {
  spoken.value = sections === undefined ? { language: 'en' } : { language, sections };
}

/** What leaves the page for programs and other readers is in one language, whichever the page speaks. */
export function inEnglish<Said>(say: () => Said): Said {
  const before = inEnglishOnly;
  inEnglishOnly = true;
  try {
    return say();
  } finally {
    inEnglishOnly = before;
  }
}

/** By the address, what was kept, and the browser's list, in this order; English where none of them is spoken here. */
export function wantedLanguage(search: string, kept: string | undefined, browser: readonly string[]): Language {
  const asked = [new URLSearchParams(search).get('lang') ?? '', kept ?? '', ...browser];
  return asked.map(findLanguage).find((one) => one !== undefined) ?? 'en';
}

/** "de-AT" is German. */
function findLanguage(tag: string): Language | undefined {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languages.find((one) => one === primary);
}
