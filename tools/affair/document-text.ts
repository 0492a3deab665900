// The text of a document as it grows, sentence by sentence: what is quoted from it knows its place from the start.
import { createHash } from 'node:crypto';
import type { QuoteForm } from '../../src/domain/records/model.ts';
import { capitalise } from '../../src/domain/records/suggest-record.ts';
import type { Chance } from './chance.ts';
import type { WrittenRecord } from './records.ts';

export interface Said {
  readonly exact: string;
  readonly form: QuoteForm;
  readonly start: number;
  readonly end: number;
  readonly document: string;
  readonly words?: readonly string[];
}

const fillers = [
  'Nobody else was in the room.',
  'The river stood two metres above its mark.',
  'It went on raining until the evening.',
  'A reporter had asked about it on the day before.',
];

export class DocumentText {
  readonly #id: string;
  #text = '';

  constructor(id: string) {
    this.#id = id;
  }

  get text(): string {
    return this.#text;
  }

  /** What stands between `before` and `after` is quoted. */
  write(before: string, exact: string, after: string, form: QuoteForm, words?: readonly string[]): Said {
    const start = this.#text.length + before.length;
    this.#text += `${before}${exact}${after}`;
    const place = { start, end: start + exact.length, document: this.#id };
    return { exact, form, ...place, ...(words === undefined ? {} : { words }) };
  }

  /** A sentence in which somebody says something, in one of the three forms. */
  say(speaker: string, verb: string, claim: string, chance: Chance): Said {
    const end = chance.percent(25) ? `. ${chance.pick(fillers)}\n` : '.\n';
    const how = chance.below(20);
    if (how < 7) return this.write('“', capitalise(claim), `”, ${speaker} ${verb}${end}`, 'direct');
    if (how < 17) return this.write(`${capitalise(speaker)} `, `${verb} that ${claim}`, end, 'indirect');
    return this.write(`${capitalise(speaker)} `, `${verb} that “${claim}”`, end, 'mixed', [claim]);
  }

  /** The document as it is recorded: known by its text as it stands now. */
  record(title: string, publisher: string, date: string): WrittenRecord {
    const sha256 = createHash('sha256').update(this.#text).digest('hex');
    const { length } = this.#text;
    return { type: 'document', id: this.#id, title, publisher: [publisher], date, language: 'en', sha256, length };
  }
}
