// Assertions and silences that pass by → the little of them that rules need which compare: whole records where one is related to
// another, and of everything that is only asked whether it is said at all, the first place where it is. Judges nothing.
import type { Place } from '../base/diagnostic.ts';
import { isSlug } from '../base/slug.ts';
import type {
  DraftActor,
  DraftAnswer,
  DraftAssertion,
  DraftCitedDocument,
  DraftDataset,
  DraftDocument,
  DraftQuote,
  DraftSilence,
  Text,
} from '../records/draft.ts';
import { documentOfQuote, narratorId, resolveNarrator } from '../records/narrator.ts';
import type { Reference } from '../records/references.ts';
import type { SaidKind } from './said-ids.ts';

/** What is declared, by id. */
interface Declared {
  readonly actors: ReadonlyMap<string, DraftActor>;
  readonly documents: ReadonlyMap<string, DraftDocument>;
}

/** Answers to a question that are worth hearing: one alone is worth a word, two are not (`lone-answer`). */
const heardAnswers = 2;

/** Records by their number in the order read. */
export class KeptRecords {
  readonly #declared: Declared;
  readonly #whole = new Map<number, DraftAssertion | DraftSilence>();
  /** Assertions of which only what they report is asked for. */
  readonly #reported = new Map<number, DraftAssertion>();
  readonly #said = new Set<string>();
  readonly #answers = new Map<string, number>();
  readonly #heard = { about: new Items<Text>(), narratives: new Items<Text>(), answers: new Items<DraftAnswer>() };
  readonly #cited = new Items<DraftCitedDocument>();
  readonly #quoted = { assertion: new Items<DraftQuote>(), silence: new Items<DraftQuote>() };
  /** Quotes of unnamed speakers, and of documents in their own voice, by the speaker. */
  readonly #voices = new Map<string, { readonly by: Text; readonly quotes: Items<DraftQuote> }>();

  constructor(declared: Declared) {
    this.#declared = declared;
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

  /** `references` are what the record names. */
  note(number: number, kind: SaidKind, record: DraftAssertion | DraftSilence, references: readonly Reference[]): void {
    const { id } = record;
    if (needsWhole(record) || !isSlug(id.value) || id.value.endsWith(narratorId)) this.keepWhole(number, record);
    for (const { text } of references) {
      if (this.#declared.actors.has(text.value) && this.#isNew(text.value)) {
        this.#heard.about.add(number, { value: text.value, place: text.place });
      }
    }
    for (const quote of record.quotes) this.#noteQuote(number, kind, quote, record);
    if ('passesOver' in record)
      for (const { question } of record.passesOver) this.#noteAnswer(number, { question }, question.place);
    else this.#noteAssertion(number, record);
  }

  /** With what is declared, in the order read. Of what was kept whole nothing else stands in it. */
  build(declared: DraftDataset): DraftDataset {
    const whole = [...this.#whole];
    for (const [number, record] of this.#reported) if (!this.has(number)) whole.push([number, record]);
    const records = whole.sort(([a], [b]) => a - b).map(([, record]) => record);
    const isLeft = (number: number) => !this.has(number);
    const voices = [...this.#voices.values()].map(({ by, quotes }) =>
      assertionOf({ by: [by], quotes: quotes.list(isLeft) }),
    );
    const said = assertionOf({
      about: this.#heard.about.list(isLeft),
      narratives: this.#heard.narratives.list(isLeft),
      answers: this.#heard.answers.list(isLeft),
      cites: this.#cited.list(isLeft),
      quotes: this.#quoted.assertion.list(isLeft),
    });
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
    const kept = quoteOf(quote.place, document);
    if (this.#isNew(`${kind} with ${document.value}`)) this.#quoted[kind].add(number, kept);
    if ('passesOver' in owner) return;
    for (const { value } of owner.by) {
      const isUnnamed = this.#declared.actors.get(value)?.unnamed?.value === true;
      if (isUnnamed && this.#isNew(`${value} is quoted in ${document.value}`))
        this.#voiceOf(value, quote.place).add(number, kept);
    }
  }

  #noteAssertion(number: number, assertion: DraftAssertion): void {
    const { id, span, reportedBy, narratives, answers, cites, by } = assertion;
    if (reportedBy.length > 0) this.#reported.set(number, assertionOf({ id, span, reportedBy }));
    for (const told of narratives) if (this.#isNew(`told ${told.value}`)) this.#heard.narratives.add(number, told);
    for (const { place, document } of cites) {
      if (document && this.#isNew(`cited ${document.value}`)) this.#cited.add(number, { place, document });
    }
    if (by.some(({ value }) => value === narratorId)) {
      const narrator = resolveNarrator(assertion, this.#declared.documents);
      if (narrator?.kind === 'added' && this.#isNew(`narrates ${narrator.actor}`)) {
        const key = `${narratorId} of ${narrator.actor}`;
        const document = { value: narrator.document.id.value, place: span };
        this.#voiceOf(narratorId, span, key).add(number, quoteOf(span, document));
      }
    }
    for (const answer of answers) this.#noteAnswer(number, answer, answer.place);
  }

  #noteAnswer(
    number: number,
    { question, of, asOf }: Pick<DraftAnswer, 'question' | 'of' | 'asOf'>,
    place: Place,
  ): void {
    const earlier = this.#answers.get(question.value) ?? 0;
    this.#answers.set(question.value, earlier + 1);
    const isNewBase = of !== undefined && this.#isNew(`${question.value} of ${of.value}`);
    const isNewDay = asOf !== undefined && this.#isNew(`${question.value} asOf ${asOf.value}`);
    if (earlier >= heardAnswers && !isNewBase && !isNewDay) return;
    this.#heard.answers.add(number, { place, question, ...(of && { of }), ...(asOf && { asOf }) });
  }

  #voiceOf(speaker: string, place: Place, key = speaker): Items<DraftQuote> {
    const known = this.#voices.get(key) ?? { by: { value: speaker, place }, quotes: new Items<DraftQuote>() };
    this.#voices.set(key, known);
    return known.quotes;
  }

  #isNew(what: string): boolean {
    if (this.#said.has(what)) return false;
    this.#said.add(what);
    return true;
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

/** What one of several records may say of another. */
function needsWhole(record: DraftAssertion | DraftSilence): boolean {
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
