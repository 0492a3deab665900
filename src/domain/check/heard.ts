// Whether anything is said of, by or on what is declared: what rules ask that look for what nobody needs. Of a dataset that passes by, a
// byte for each id instead of the names.
import type { DraftDataset } from '../records/draft.ts';
import { documentOfQuote } from '../records/narrator.ts';
import type { Reference } from '../records/references.ts';
import { field } from '../records/written-fields.ts';
import type { DeclaredRecords } from './declared-records.ts';

export interface Heard {
  /** By anything but itself. */
  isNamed(actor: string): boolean;
  /** Or cited, retold or superseded. */
  isQuoted(document: string): boolean;
  isTold(narrative: string): boolean;
  /** Given or passed over; more than two may be told as two. */
  answersTo(question: string): number;
}

interface Mentions {
  readonly named: ReadonlySet<string>;
  readonly quoted: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, number>;
}

/** `references` are those of the draft. Found when it is first asked for. */
export function hearDraft(draft: DraftDataset, references: () => readonly Reference[]): Heard {
  let found: Mentions | undefined;
  const mentions = () => {
    found ??= listMentions(draft, references());
    return found;
  };
  return {
    isNamed: (actor) => mentions().named.has(actor),
    isQuoted: (document) => mentions().quoted.has(document),
    isTold: (narrative) => mentions().told.has(narrative),
    answersTo: (question) => mentions().answers.get(question) ?? 0,
  };
}

function listMentions(draft: DraftDataset, references: readonly Reference[]): Mentions {
  // An actor that is named by itself only is not named.
  const own = new Set(
    draft.actors.flatMap(({ id, affiliations }) =>
      affiliations.filter(({ actor }) => actor.value === id.value).map(({ type }) => field(type, 'actor', id)),
    ),
  );
  const isOwn = ({ where, text }: Reference) => own.has(where) && where.endsWith(` \`${text.value}\``);
  const quoted = new Set<string>();
  const told = new Set<string>();
  const answers = new Map<string, number>();
  const count = (question: string) => answers.set(question, (answers.get(question) ?? 0) + 1);
  for (const { quotes, fileDocument } of [...draft.assertions, ...draft.silences]) {
    for (const quote of quotes) quoted.add(documentOfQuote(quote, fileDocument)?.value ?? '');
  }
  for (const { cites, narratives, answers: given } of draft.assertions) {
    for (const { document } of cites) quoted.add(document?.value ?? '');
    for (const { value } of narratives) told.add(value);
    for (const { question } of given) count(question.value);
  }
  // What somebody was expected to answer and passed over is an account too.
  for (const { passesOver } of draft.silences) for (const { question } of passesOver) count(question.value);
  // What others retell is the origin of their words; what they stand in place of is what it was before.
  for (const { derivedFrom, supersedes } of draft.documents) {
    for (const { value } of [...derivedFrom, ...supersedes]) quoted.add(value);
  }
  return {
    named: new Set(references.filter((one) => !isOwn(one)).map(({ text }) => text.value)),
    quoted,
    told,
    answers,
  };
}

/** Above them stands the number of answers. */
const bits = { named: 1, quoted: 2, told: 4 } as const;
const oneAnswer = 8;

export class HeardInParts implements Heard {
  readonly #ids: DeclaredRecords['ids'];
  readonly #heard: Uint8Array;

  constructor({ ids }: Pick<DeclaredRecords, 'ids'>) {
    this.#ids = ids;
    this.#heard = new Uint8Array(ids.count);
  }

  add(draft: DraftDataset, references: readonly Reference[]): void {
    const { named, quoted, told, answers } = listMentions(draft, references);
    for (const id of named) this.#change(id, (known) => known | bits.named);
    for (const id of quoted) this.#change(id, (known) => known | bits.quoted);
    for (const id of told) this.#change(id, (known) => known | bits.told);
    for (const [question, given] of answers) {
      this.#change(
        question,
        (known) => (known % oneAnswer) + oneAnswer * Math.min(2, this.answersTo(question) + given),
      );
    }
  }

  isNamed(actor: string): boolean {
    return (this.#of(actor) & bits.named) !== 0;
  }

  isQuoted(document: string): boolean {
    return (this.#of(document) & bits.quoted) !== 0;
  }

  isTold(narrative: string): boolean {
    return (this.#of(narrative) & bits.told) !== 0;
  }

  answersTo(question: string): number {
    return Math.floor(this.#of(question) / oneAnswer);
  }

  #of(id: string): number {
    const number = this.#ids.numberOf(id);
    return number === undefined ? 0 : (this.#heard[number] ?? 0);
  }

  #change(id: string, change: (known: number) => number): void {
    const number = this.#ids.numberOf(id);
    if (number !== undefined) this.#heard[number] = change(this.#heard[number] ?? 0);
  }
}
