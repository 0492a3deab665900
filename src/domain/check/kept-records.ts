// Assertions and silences that pass by → the little of them that rules need which compare: whole records where one is related to
// another, and the first place of what is told where it is told first. Judges nothing.
import type { Place } from '../base/diagnostic.ts';
import { IdTable, type Lookup } from '../base/id-table.ts';
import { isSlug } from '../base/slug.ts';
import type {
  DraftActor,
  DraftAnswer,
  DraftAssertion,
  DraftDataset,
  DraftDocument,
  DraftQuote,
  DraftSilence,
  Text,
} from '../records/draft.ts';
import { documentOfQuote, narratorId, resolveNarrator } from '../records/narrator.ts';
import type { SaidKind } from './said-ids.ts';

/** What is declared, by id. */
interface Declared {
  readonly actors: Lookup<DraftActor>;
  readonly documents: Lookup<DraftDocument>;
}

/** Records by their number in the order read. */
export class KeptRecords {
  readonly #declared: Declared;
  readonly #placeOf: (number: number) => Place;
  readonly #whole = new Map<number, DraftAssertion | DraftSilence>();
  readonly #said = new IdTable();
  readonly #answers = new Items<DraftAnswer>();
  readonly #quoted = { assertion: new Items<DraftQuote>(), silence: new Items<DraftQuote>() };
  /** Of unnamed speakers the document that they were quoted in first, as long as it is the only one. */
  readonly #first = new Map<string, { readonly document: string; readonly number: number }>();
  /** Quotes of unnamed speakers in several documents, and of documents in their own voice, by the speaker. */
  readonly #voices = new Map<string, { readonly by: Text; readonly quotes: Items<DraftQuote> }>();

  /** `placeOf` tells where a record stands. */
  constructor(declared: Declared, placeOf: (number: number) => Place) {
    this.#declared = declared;
    this.#placeOf = placeOf;
  }

  get whole(): ReadonlyMap<number, DraftAssertion | DraftSilence> {
    return this.#whole;
  }

  has(number: number): boolean {
    return this.#whole.has(number);
  }

  keepWhole(number: number, record: DraftAssertion | DraftSilence): void {
    this.#whole.set(number, record);
  }

  note(number: number, kind: SaidKind, record: DraftAssertion | DraftSilence): void {
    for (const quote of record.quotes) this.#noteQuote(number, kind, quote, record);
    if ('passesOver' in record) return;
    if (record.by.some(({ value }) => value === narratorId)) this.#noteNarrator(number, record);
    for (const answer of record.answers) this.#noteAnswer(number, answer);
  }

  /** With what is declared, in the order read. Of what was kept whole nothing else stands in it. */
  build(declared: DraftDataset): DraftDataset {
    const records = [...this.#whole].sort(([a], [b]) => a - b).map(([, record]) => record);
    const isLeft = (number: number) => !this.has(number);
    const voices = [...this.#voices.values()].map(({ by, quotes }) =>
      assertionOf({ by: [by], quotes: quotes.list(isLeft) }),
    );
    const said = assertionOf({ answers: this.#answers.list(isLeft), quotes: this.#quoted.assertion.list(isLeft) });
    return {
      ...declared,
      assertions: [said, ...voices, ...records.filter((one): one is DraftAssertion => 'relations' in one)],
      silences: [
        {
          ...nobody,
          by: none,
          passesOver: none,
          about: none,
          reportedBy: none,
          quotes: this.#quoted.silence.list(isLeft),
        },
        ...records.filter((one): one is DraftSilence => 'passesOver' in one),
      ],
    };
  }

  #noteQuote(number: number, kind: SaidKind, quote: DraftQuote, owner: DraftAssertion | DraftSilence): void {
    const document = documentOfQuote(quote, owner.fileDocument);
    if (document === undefined) return;
    if (this.#mayLackText(document.value) && this.#isNew(`${kind} with ${document.value}`))
      this.#quoted[kind].add(number, quoteOf(quote.place, document));
    if ('passesOver' in owner) return;
    for (const { value } of owner.by) {
      if (this.#declared.actors.get(value)?.unnamed?.value === true) this.#noteUnnamed(number, value, quote, document);
    }
  }

  /** Where it has a text, nobody asks where it is quoted (`document-without-text`). */
  #mayLackText(id: string): boolean {
    const document = this.#declared.documents.get(id);
    return document !== undefined && !document.text && !(document.sha256 && document.length);
  }

  #noteUnnamed(number: number, speaker: string, { place }: DraftQuote, document: Text): void {
    const first = this.#first.get(speaker);
    if (first === undefined) this.#first.set(speaker, { document: document.value, number });
    if (first === undefined || first.document === document.value) return;
    const add = (at: number, where: Place, id: string) => {
      if (!this.#isNew(`${speaker} is quoted in ${id}`)) return;
      this.#voiceOf(speaker, where).add(at, quoteOf(where, { value: id, place: where }));
    };
    add(first.number, this.#placeOf(first.number), first.document);
    add(number, place, document.value);
  }

  #noteNarrator(number: number, assertion: DraftAssertion): void {
    const narrator = resolveNarrator(assertion, this.#declared.documents);
    if (narrator?.kind !== 'added' || !this.#isNew(`narrates ${narrator.actor}`)) return;
    const { span } = assertion;
    const document = { value: narrator.document.id.value, place: span };
    this.#voiceOf(narratorId, span, `${narratorId} of ${narrator.actor}`).add(number, quoteOf(span, document));
  }

  #noteAnswer(number: number, { place, question, of, asOf }: DraftAnswer): void {
    const isNewBase = of !== undefined && this.#isNew(`${question.value} of ${of.value}`);
    const isNewDay = asOf !== undefined && this.#isNew(`${question.value} asOf ${asOf.value}`);
    if (isNewBase || isNewDay) this.#answers.add(number, { place, question, ...(of && { of }), ...(asOf && { asOf }) });
  }

  #voiceOf(speaker: string, place: Place, key = speaker): Items<DraftQuote> {
    const known = this.#voices.get(key) ?? { by: { value: speaker, place }, quotes: new Items<DraftQuote>() };
    this.#voices.set(key, known);
    return known.quotes;
  }

  #isNew(what: string): boolean {
    const { count } = this.#said;
    return this.#said.add(what) === count;
  }
}

/** Each from the record of a number. */
class Items<T> {
  readonly #all: { readonly number: number; readonly item: T }[] = [];

  add(number: number, item: T): void {
    this.#all.push({ number, item });
  }

  list(isLeft: (number: number) => boolean): T[] {
    return this.#all.filter(({ number }) => isLeft(number)).map(({ item }) => item);
  }
}

/** Whether rules that compare records look at the whole of it. */
export function needsWhole(record: DraftAssertion | DraftSilence): boolean {
  if (!isSlug(record.id.value) || record.id.value.endsWith(narratorId)) return true;
  if (!('relations' in record)) return false;
  return record.relations.length + record.retracts.length > 0 || record.act?.value === 'retracts';
}

const none: readonly never[] = [];
const nowhere = { file: '', start: 0, end: 0 };
/** Nobody has an empty id, so that what has it is not taken for a record. */
const nobody = { id: { value: '', place: nowhere }, span: nowhere, broken: false };
const silent: DraftAssertion = {
  ...nobody,
  by: none,
  about: none,
  narratives: none,
  tags: none,
  reportedBy: none,
  retracts: none,
  quotes: none,
  cites: none,
  answers: none,
  relations: none,
};

function assertionOf(said: Partial<DraftAssertion>): DraftAssertion {
  return { ...silent, ...said };
}

function quoteOf(place: Place, document: Text): DraftQuote {
  return { place, document, exact: none, words: none, start: none, end: none };
}
