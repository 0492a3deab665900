// The accounts of a question: each answer together with those who hold, hint at, deny or pass it over. Values within values are
// rows of their own; which of them rival is the rules' business.

import type { AnswerRow, GraphIndex } from '../graph/index-graph.ts';
import { listPrincipals } from '../graph/principals.ts';
import { groupBy } from '../group-by.ts';
import { compareText } from '../result.ts';
import { type Holder, listHolders } from './origins-of-answers.ts';

/** `hinted`: presupposed or insinuated. `as told`: held, but known only through others. */
export type Role = 'held' | 'hinted' | 'as told' | 'denied' | 'open' | 'taken back';

export interface Part {
  readonly actor: string;
  readonly role: Role;
  /** With the assertion it stands in as `from`. */
  readonly answer: AnswerRow;
}

export interface Account {
  /** Absent for those who leave the question open. */
  readonly value?: string;
  readonly asOf?: string;
  readonly of?: string;
  /** Sorted by actor, then assertion. */
  readonly parts: readonly Part[];
  readonly passedOver: readonly { readonly actor: string; readonly silence: string }[];
  /** Unique, sorted: named actors who assert it themselves, not as told, relying on no other holder. */
  readonly origins: readonly string[];
  /** For whom those speak who hold it (held, hinted or as told): one principal, several mouths. Unique, sorted. */
  readonly principals: readonly string[];
}

/** Sorted by value, asOf, of; the open ones last. Cost: n log n in the question's answers. */
export function listAccounts(index: GraphIndex, question: string, retracted: ReadonlySet<string>): readonly Account[] {
  const answers = groupBy(index.answersTo(question), ({ properties: { value, asOf, of } }) =>
    nameAccount(value, asOf, of),
  );
  const silences = groupBy(index.silencesOn(question), ({ properties: { value } }) => nameAccount(value));
  const holders = groupBy(
    listHolders(index, question, retracted),
    ({
      answer: {
        properties: { value, asOf, of },
      },
    }) => nameAccount(value, asOf, of),
  );
  return [...new Set([...answers.keys(), ...silences.keys()])].sort(compareText).map((name) => {
    const [, value, asOf, of] = JSON.parse(name) as [number, string, string, string];
    const parts = (answers.get(name) ?? []).flatMap((answer) => describeParts(index, answer, retracted));
    const passedOver = (silences.get(name) ?? []).flatMap(({ from: silence }) =>
      index.silentIn(silence).map((actor) => ({ actor, silence })),
    );
    return {
      ...(value === '' ? {} : { value }),
      ...(asOf === '' ? {} : { asOf }),
      ...(of === '' ? {} : { of }),
      parts: parts.sort((a, b) => compareText(a.actor, b.actor) || compareText(a.answer.from, b.answer.from)),
      passedOver,
      origins: listOrigins(holders.get(name) ?? []),
      principals: listPrincipalsOf(index, parts),
    };
  });
}

/** Sorts as the accounts do: an open one last. */
function nameAccount(value = '', asOf = '', of = ''): string {
  return JSON.stringify([value === '' ? 1 : 0, value, asOf, of]);
}

function describeParts(index: GraphIndex, answer: AnswerRow, retracted: ReadonlySet<string>): Part[] {
  const role = describeRole(index, answer, retracted);
  return index.speakersOf(answer.from).map((actor) => ({ actor, role, answer }));
}

function describeRole(index: GraphIndex, answer: AnswerRow, retracted: ReadonlySet<string>): Role {
  const { stance, how } = answer.properties;
  if (retracted.has(answer.from)) return 'taken back';
  if (stance !== 'held') return stance;
  if (index.node('Assertion', answer.from)?.properties.asTold) return 'as told';
  return how === 'asserted' || how === 'implied' ? 'held' : 'hinted';
}

function listOrigins(holders: readonly Holder[]): string[] {
  const origins = holders.filter((holder) => holder.whyNot === undefined).map((holder) => holder.actor);
  return [...new Set(origins)].sort(compareText);
}

function listPrincipalsOf(index: GraphIndex, parts: readonly Part[]): string[] {
  const holding: readonly Role[] = ['held', 'hinted', 'as told'];
  const holders = new Set(parts.filter((part) => holding.includes(part.role)).map((part) => part.actor));
  return [...new Set([...holders].flatMap((actor) => listPrincipals(index, actor)))].sort(compareText);
}
