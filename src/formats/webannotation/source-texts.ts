// The documents that annotations quote: with the text that was given for them, or else with one made of the excerpts that the
// annotations hold, a line each. Says nothing that no annotation says.

import { webAddress } from '../../dataset/schema/compile-fields.ts';
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import { limits } from '../../domain/base/limits.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import { fromCodePoints } from '../code-points.ts';
import type { ImportInput } from '../format.ts';
import { parseUrn } from '../urn.ts';
import type { Selected, Source, Target } from './read-target.ts';

interface KnownSource {
  /** Of the texts that were given, those that hold every quote so far. */
  given: readonly string[];
  document?: string;
  /** Made of what is quoted, where no text was given; with its length in UTF-16 units. */
  readonly excerpts: string[];
  length: number;
}

export class SourceTexts {
  readonly #given: readonly string[];
  readonly #input: ImportInput;
  readonly #sources = new Map<string, KnownSource>();

  constructor(given: readonly string[], input: ImportInput) {
    this.#given = given;
    this.#input = input;
  }

  /** Where texts were given, all quotes of a source are to be noted before the first is asked for: a text is the source's if it has them all. */
  note({ source, selected }: Target): void {
    const known = this.#know(source);
    if (selected !== undefined) known.given = known.given.filter((text) => text.includes(selected.exact));
  }

  quote(source: Source | undefined, selected: Selected): JsonValue {
    const known = this.#know(source);
    known.document ??= this.#addDocument(source, known);
    const { exact, prefix, suffix } = selected;
    const context = {
      prefix: prefix?.slice(-limits.contextLength) || undefined,
      suffix: suffix?.slice(0, limits.contextLength) || undefined,
    };
    const [text] = known.given;
    const own = text === undefined ? addExcerpt(known, selected) : undefined;
    const start = own ?? (text === undefined ? undefined : findStart(text, selected));
    const at = start === undefined ? {} : { start, end: start + exact.length };
    // Beside a position that is certain, the words around it would say the same again; in excerpts they may be cut off.
    const written = own === undefined ? { ...context, ...at } : { ...context, ...at, at: sayPosition(selected) };
    return omitAbsent({ exact, document: known.document, ...written }) as JsonValue;
  }

  /** Puts the excerpts together, when all have been quoted. */
  finish(): void {
    for (const { document, excerpts } of this.#sources.values()) {
      if (document !== undefined && excerpts.length > 0) this.#input.builder.addText(document, excerpts.join(''));
    }
  }

  #know(source: Source | undefined): KnownSource {
    const iri = source?.iri ?? '';
    const known = this.#sources.get(iri) ?? { given: this.#given, excerpts: [], length: 0 };
    this.#sources.set(iri, known);
    return known;
  }

  #addDocument(source: Source | undefined, { given: [text] }: KnownSource): string {
    const { builder } = this.#input;
    const iri = source?.iri ?? '';
    const own = parseUrn(source?.canonical ?? iri, 'document');
    const url = webAddress.test(iri) ? iri : undefined;
    const title = url ?? own ?? (iri === '' ? 'A source that is not named' : iri);
    this.#input.loss.assumed('document.title', 'the title of a document: its address was written', title);
    const fields = {
      title,
      url,
      language: source?.language,
      note: text === undefined ? 'Only what annotations quote of it is here: an excerpt a line.' : undefined,
    };
    return builder.document(own ?? iri.replace(/^https?:\/\//, ''), fields, text);
  }
}

/** As a line of the document; gives the offset of the words. */
function addExcerpt(known: KnownSource, { exact, prefix = '', suffix = '' }: Selected): number {
  const start = known.length + prefix.length;
  const line = `${prefix}${exact}${suffix}\n`;
  known.excerpts.push(line);
  known.length += line.length;
  return start;
}

/** By the recorded position where the words stand there; otherwise by the words, if there is one place for them. */
function findStart(text: string, { exact, start, unit, prefix = '', suffix = '' }: Selected): number | undefined {
  const at = start === undefined ? undefined : unit === 'utf-16' ? start : fromCodePoints(text, start);
  if (at !== undefined && text.startsWith(exact, at)) return at;
  const whole = `${prefix}${exact}${suffix}`;
  for (const [sought, before] of [
    [exact, 0],
    [whole, prefix.length],
  ] as const) {
    const first = text.indexOf(sought);
    if (first !== -1 && text.indexOf(sought, first + 1) === -1) return first + before;
  }
  return undefined;
}

/** In the words of the one who counted. */
function sayPosition({ start, end, unit }: Selected): string | undefined {
  if (start === undefined || end === undefined) return undefined;
  return `${unit === 'utf-16' ? 'characters' : 'code points'} ${start}–${end}`;
}
