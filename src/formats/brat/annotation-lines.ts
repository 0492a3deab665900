// The lines of one file of annotations: for each assertion a span and what is said of it, then the relations between them.
import type { DatasetRecord } from '../../dataset/write/records-from-graph.ts';
import type { Span } from '../../domain/anchor/prepared-text.ts';
import type { PerTarget } from '../carried.ts';
import { toCodePoints } from '../code-points.ts';
import { actAttribute, notes, oneLine, ourType, references, relationTypes, renderAttribute, typeTag } from './terms.ts';

export class AnnotationLines {
  readonly #names: ReadonlyMap<string, string>;
  readonly #text: string;
  readonly #lines: string[] = [];
  /** Of each kind of annotation, the last number. */
  readonly #last = new Map<string, number>();

  constructor(names: ReadonlyMap<string, string>, text: string) {
    this.#names = names;
    this.#text = text;
  }

  write(records: readonly DatasetRecord[], spans: readonly (readonly Span[])[]): string {
    const ids = new Map(records.map((record, at) => [record.id, this.#addAssertion(record, spans[at] ?? [])]));
    for (const record of records) {
      for (const { field, word, plain } of relationTypes) {
        for (const [target, drawn] of Object.entries((record[field] ?? {}) as PerTarget)) {
          for (const { kind } of drawn) {
            const type = kind === plain ? word : `${word}_${String(kind)}`;
            this.#add('R', `${type} Arg1:${ids.get(record.id)} Arg2:${ids.get(target)}`, '');
          }
        }
      }
    }
    return this.#lines.join('');
  }

  #addAssertion({ id, act, by, claim, tags = [] }: DatasetRecord, spans: readonly Span[]): string {
    const all = (tags as readonly string[]).map(oneLine);
    const [first = '', ...others] = all;
    const isType = typeTag.test(first);
    const count = (offset: number) => toCodePoints(this.#text, offset);
    const places = spans.map(({ start, end }) => `${count(start)} ${count(end)}`).join(';');
    const words = spans.map(({ start, end }) => oneLine(this.#text.slice(start, end))).join(' ');
    const span = this.#add('T', `${isType ? first : ourType} ${places}`, words);
    this.#add('N', `Reference ${span} ${references.assertion}${id}`, oneLine(String(claim)));
    for (const speaker of by as readonly string[]) {
      const name = this.#names.get(speaker);
      if (name !== undefined) this.#add('N', `Reference ${span} ${references.actor}${speaker}`, name);
    }
    this.#add('A', `${actAttribute} ${span} ${String(act)}`);
    this.#add('#', `${notes.claim} ${span}`, String(claim));
    // brat's attributes are read behind its notes: only the last tags may be such.
    const rest = isType ? others : all;
    const attributes = rest.length - 1 - rest.findLastIndex((tag) => renderAttribute(tag, span) === undefined);
    for (const [at, tag] of rest.entries()) {
      const attribute = at < rest.length - attributes ? undefined : renderAttribute(tag, span);
      if (attribute === undefined) this.#add('#', `${notes.tag} ${span}`, tag);
      else this.#add('A', attribute);
    }
    return span;
  }

  #add(kind: string, head: string, rest?: string): string {
    const number = (this.#last.get(kind) ?? 0) + 1;
    this.#last.set(kind, number);
    this.#lines.push(`${kind}${number}\t${head}${rest === undefined ? '' : `\t${rest}`}\n`);
    return `${kind}${number}`;
  }
}
