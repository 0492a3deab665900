// Where the words of a locution stand: in the transcript that the file holds, found by their text; else in a text made of the
// locutions themselves, a line each. Its parts are the file's words and nothing else.
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import { limits } from '../../domain/base/limits.ts';
import type { ImportInput } from '../format.ts';
import type { AifMap, AifNode } from './read-map.ts';

interface Words {
  /** Before the colon. */
  readonly name: string | undefined;
  readonly words: string;
}

interface Quoted {
  readonly quotes: readonly JsonValue[];
  /** The words, where they stand in no text. */
  readonly note: string | undefined;
}

export class Transcript {
  readonly #map: AifMap;
  readonly #input: ImportInput;
  readonly #text: string;
  readonly #isOwn: boolean;
  /** Of locutions, where the text is made of them. */
  readonly #starts = new Map<string, number>();
  /** Behind the last place where these words were found: who says the same twice is quoted twice. */
  readonly #from = new Map<string, { readonly locution: string; readonly start: number }>();
  #document: string | undefined;

  constructor(map: AifMap, input: ImportInput) {
    this.#map = map;
    this.#input = input;
    this.#isOwn = map.text === undefined || map.text.trim() === '';
    this.#text = this.#isOwn ? this.#joinLocutions() : (map.text ?? '');
  }

  /** “Name : words”; the name is that of the participants where it is listed. */
  split(locution: AifNode): Words {
    const listed = this.#map.participants.get(this.#map.speakers.get(locution.id) ?? '')?.name;
    const { text } = locution;
    if (listed !== undefined) {
      const rest = text.startsWith(listed) ? /^\s*:\s*/.exec(text.slice(listed.length))?.[0] : undefined;
      return { name: listed, words: rest === undefined ? text : text.slice(listed.length + rest.length).trim() };
    }
    const [, name, words] = /^([^:\n]{1,80}?)\s*:(?:\s+(.*))?$/s.exec(text) ?? [];
    return name === undefined ? { name: undefined, words: text } : { name: name.trim(), words: (words ?? '').trim() };
  }

  quote(locution: AifNode): Quoted {
    const { words } = this.split(locution);
    if (words === '') return { quotes: [], note: undefined };
    const start = this.#find(locution, words);
    if (start === undefined || Buffer.byteLength(words) > limits.quoteBytes) {
      this.#input.loss.lost('words-not-in-text', 'locutions whose words the text does not have', locution.place, words);
      return { quotes: [], note: `Words in the map: ${words.slice(0, limits.quoteBytes)}` };
    }
    const at = { start, end: start + words.length };
    return { quotes: [{ exact: words, form: 'direct', document: this.#findDocument(), ...at }], note: undefined };
  }

  /** A transcript that nobody is quoted from is kept too. */
  finish(): void {
    if (!this.#isOwn) this.#findDocument();
  }

  #find(locution: AifNode, words: string): number | undefined {
    const start = this.#starts.get(locution.id);
    if (start !== undefined) return start;
    const last = this.#from.get(words);
    if (last?.locution === locution.id) return last.start;
    const next = last === undefined ? -1 : this.#text.indexOf(words, last.start + words.length);
    const found = next === -1 ? this.#text.indexOf(words) : next;
    if (found === -1) return undefined;
    this.#from.set(words, { locution: locution.id, start: found });
    return found;
  }

  #findDocument(): string {
    const { builder } = this.#input;
    this.#document ??= this.#isOwn
      ? builder.document(
          `${this.#map.name}-locutions`,
          {
            title: `Locutions of ${this.#map.name}`,
            note: 'The map holds no text: these are its locutions, a line each, in the order of the file.',
          },
          this.#text,
        )
      : builder.document(this.#map.name, { title: `Text of ${this.#map.name}` }, this.#text);
    return this.#document;
  }

  #joinLocutions(): string {
    const lines: string[] = [];
    let offset = 0;
    for (const locution of this.#map.nodes.values()) {
      if (locution.type !== 'L') continue;
      const { words } = this.split(locution);
      const line = `${locution.text}\n`;
      this.#starts.set(locution.id, offset + locution.text.lastIndexOf(words));
      lines.push(line);
      offset += line.length;
    }
    return lines.join('');
  }
}
