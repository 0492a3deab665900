// What an annotation is of: the source, and the words in it with their position, as they are written.
import type { Place } from '../../domain/base/diagnostic.ts';
import type { ImportInput } from '../format.ts';
import type { JsonNode } from '../json-reader.ts';

export interface Source {
  readonly iri: string;
  /** Its other name, where the first is an address. */
  readonly canonical: string | undefined;
  readonly language: string | undefined;
}

export interface Selected {
  readonly exact: string;
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** The W3C counts code points, the client of Hypothes.is UTF-16 code units; `end` is exclusive in both. */
  readonly unit: 'code-points' | 'utf-16';
}

export interface Target {
  readonly source: Source | undefined;
  readonly selected: Selected | undefined;
  readonly place: Place;
}

export function readSource(node: JsonNode, { loss }: ImportInput): Source | undefined {
  if (!node.isObject) {
    const iri = node.text('a source');
    return iri === undefined ? undefined : { iri, canonical: undefined, language: undefined };
  }
  const source = node.object('a source');
  const iri = source?.requireText('id');
  if (source === undefined || iri === undefined) return undefined;
  const [language, ...more] = source.texts('language');
  if (more.length > 0) loss.lost('source.language', 'languages of a source beyond the first', node.place, more[0]);
  const canonical = source.text('canonical');
  source.ignore('type', 'format');
  source.loseRest('source');
  return { iri, canonical, language };
}
