// Whether anything is said of, by or on what is declared: what rules ask that look for what nobody needs.
import type { DraftDataset } from '../records/draft.ts';
import { documentOfQuote } from '../records/narrator.ts';
import type { Reference } from '../records/references.ts';
import { field } from '../records/written-fields.ts';

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

export function listMentions(draft: DraftDataset, references: readonly Reference[]): Mentions {
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
  const named = new Set(references.filter((one) => !isOwn(one)).map(({ text }) => text.value));
  return { named, quoted, told, answers };
}
