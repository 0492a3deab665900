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
  readonly source: Source | undefined;
  readonly selected: Selected[];
  document?: string;
  text?: string;
  /** Of excerpts, where the text is made of them. */
  starts?: ReadonlyMap<Selected, number>;
}

export class SourceTexts {
  readonly #given: readonly string[];
  readonly #input: ImportInput;
  readonly #sources = new Map<string, KnownSource>();

  constructor(given: readonly string[], input: ImportInput) {
    this.#given = given;
    this.#input = input;
  }

  /** All quotes of a source are to be noted before the first is asked for: a given text is the source's if it has them all. */
  note({ source, selected }: Target): void {
    const iri = source?.iri ?? '';
    const known = this.#sources.get(iri) ?? { source, selected: [] };
    this.#sources.set(iri, known);
    if (selected !== undefined) known.selected.push(selected);
  }

  quote(source: Source | undefined, selected: Selected): JsonValue {
    const known = this.#sources.get(source?.iri ?? '') ?? { source, selected: [selected] };
    known.document ??= this.#addDocument(known);
    const { exact, prefix, suffix } = selected;
    const context = {
      prefix: prefix?.slice(-limits.contextLength) || undefined,
      suffix: suffix?.slice(0, limits.contextLength) || undefined,
    };
    const own = known.starts?.get(selected);
    const start = own ?? (known.text === undefined ? undefined : findStart(known.text, selected));
    const at = start === undefined ? {} : { start, end: start + exact.length };
    // Beside a position that is certain, the words around it would say the same again; in excerpts they may be cut off.
    const written = own === undefined ? { ...context, ...at } : { ...context, ...at, at: sayPosition(selected) };
    return omitAbsent({ exact, document: known.document, ...written }) as JsonValue;
  }

  #addDocument(known: KnownSource): string {
    const { builder } = this.#input;
    const { source } = known;
    const iri = source?.iri ?? '';
    const own = parseUrn(source?.canonical ?? iri, 'document');
    const given = this.#given.find((text) => known.selected.every(({ exact }) => text.includes(exact)));
    const excerpts = given === undefined ? this.#joinExcerpts(known) : undefined;
    known.text = given ?? excerpts ?? '';
    const url = webAddress.test(iri) ? iri : undefined;
    const title = url ?? own ?? (iri === '' ? 'A source that is not named' : iri);
    this.#input.loss.assumed('document.title', 'the title of a document: its address was written', title);
    const fields = {
      title,
      url,
      language: source?.language,
      note: given === undefined ? 'Only what annotations quote of it is here: an excerpt a line.' : undefined,
    };
    return builder.document(own ?? iri.replace(/^https?:\/\//, ''), fields, known.text);
  }

  #joinExcerpts(known: KnownSource): string {
    const starts = new Map<Selected, number>();
    let text = '';
    for (const one of known.selected) {
      starts.set(one, text.length + (one.prefix?.length ?? 0));
      text += `${one.prefix ?? ''}${one.exact}${one.suffix ?? ''}\n`;
    }
    known.starts = starts;
    return text;
  }
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
