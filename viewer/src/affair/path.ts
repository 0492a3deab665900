// Why something is contested, step by step down to the characters: its answer, who stands against it, through whom it is known, its
// words, their place. Follows what stands in the graph; where that ends before the characters, the last step says why.
import { compareText } from '../../../src/domain/base/result.ts';
import type { GraphIndex, QuoteRow } from '../../../src/domain/graph/index-graph.ts';
import { accountKey } from '../../../src/domain/measures/accounts.ts';
import { accountId, heldIn, type ShownAccount } from './account.ts';
import type { Affair } from './affair.ts';
import type { ShownFaceOff } from './face-off.ts';
import { listExtents } from './quoted-documents.ts';
import { bearsOnContent, type DrawnRelation, isContradiction, otherEnd } from './relations.ts';

export type PathStep =
  /** What it answers; `account` is absent where it leaves the question open. */
  | { readonly kind: 'answer'; readonly question: string; readonly account?: string; readonly denies: boolean }
  /** Whoever holds an answer, the one the path goes on with first. */
  | { readonly kind: 'holders'; readonly statements: readonly string[] }
  /** Recorded contradictions first. `excludes`: accounts its answer cannot hold beside, where no line says it. */
  | { readonly kind: 'against'; readonly lines: readonly DrawnRelation[]; readonly excludes: readonly string[] }
  /** Reports, the outermost first, then what is told. */
  | { readonly kind: 'told'; readonly chain: readonly string[] }
  | { readonly kind: 'quote'; readonly quote: QuoteRow }
  | { readonly kind: 'characters'; readonly quote: QuoteRow }
  | { readonly kind: 'end'; readonly why: 'no quote' | 'no position'; readonly document?: string };

export interface Path {
  /** The statement it goes down from. */
  readonly statement: string;
  readonly isContested: boolean;
  readonly steps: readonly PathStep[];
}

/** From an assertion or a silence. */
export function tracePath(affair: Affair, id: string): Path {
  const against = listAgainst(affair, id);
  return {
    statement: id,
    isContested: against !== undefined,
    steps: [...findAnswer(affair, id), ...(against === undefined ? [] : [against]), ...descend(affair.index, id)],
  };
}

/** From an answer, through the holder that most stands against; of one that nobody holds, through who denies it. */
export function traceAnswer(affair: Affair, { question }: ShownFaceOff, account: ShownAccount): Path | undefined {
  const contradicted = (id: string) => listContradicting(affair, id).length;
  const holders = [...new Set(heldIn(account).map((one) => one.assertion))].sort(
    (a, b) => contradicted(b) - contradicted(a) || compareText(a, b),
  );
  const [statement = account.denies[0]?.assertion] = holders;
  if (statement === undefined) return undefined;
  const against = listAgainst(affair, statement, question);
  const answer: PathStep = {
    kind: 'answer',
    question,
    account: accountId(question, account.key),
    denies: holders.length === 0,
  };
  return {
    statement,
    isContested: against !== undefined || account.denies.length > 0,
    steps: [
      answer,
      { kind: 'holders', statements: holders.length === 0 ? [statement] : holders },
      ...(against === undefined ? [] : [against]),
      ...descend(affair.index, statement),
    ],
  };
}

/** To the most contested question it answers; what follows by implication only where it says nothing else. */
function findAnswer(affair: Affair, id: string): PathStep[] {
  const order = new Map(affair.questions.map((one, position) => [one.question, position]));
  const [first] = affair.index
    .answersOf(id)
    .toSorted(
      (a, b) =>
        Number(a.properties.how === 'implied') - Number(b.properties.how === 'implied') ||
        (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0),
    );
  if (first === undefined) return [];
  const { stance, value, asOf, of } = first.properties;
  const account = value === undefined ? {} : { account: accountId(first.to, accountKey(value, asOf, of)) };
  return [{ kind: 'answer', question: first.to, denies: stance === 'denied', ...account }];
}

/** Undefined where nothing stands against it. */
function listAgainst(affair: Affair, id: string, question?: string): PathStep | undefined {
  const lines = listContradicting(affair, id);
  const excludes = lines.length > 0 ? [] : listExcluded(affair, id, question);
  return lines.length + excludes.length === 0 ? undefined : { kind: 'against', lines, excludes };
}

/** What merely undercuts or corrects another is not thereby contradicted itself. */
function listContradicting(affair: Affair, id: string): readonly DrawnRelation[] {
  return affair
    .relationsOf(id)
    .filter((one) => isContradiction(one) && bearsOnContent(one) && (one.symmetric || one.to === id))
    .sort((a, b) => Number(a.derived) - Number(b.derived) || compareText(otherEnd(a, id), otherEnd(b, id)));
}

/** Accounts that exclude the one it holds, of questions with too many answers to be compared pair by pair. */
function listExcluded(affair: Affair, id: string, only?: string): string[] {
  const held = affair.index.answersOf(id).filter((one) => one.properties.stance === 'held');
  return held.flatMap(({ to, properties: { value, asOf, of } }) => {
    if (only !== undefined && to !== only) return [];
    const key = value === undefined ? undefined : accountKey(value, asOf, of);
    const pairs = affair.faceOff(to)?.collisions.filter((pair) => pair.some((one) => one === key)) ?? [];
    return pairs.flatMap((pair) => pair.filter((one) => one !== key)).map((other) => accountId(to, other));
  });
}

function descend(index: GraphIndex, id: string): PathStep[] {
  const chain = followTellers(index, id);
  return [...(chain.length > 1 ? [{ kind: 'told', chain } as const] : []), ...reachCharacters(index, id)];
}

/** One way in which it is known; that there are more is said by its attribution. */
function followTellers(index: GraphIndex, id: string): string[] {
  const chain = [id];
  for (;;) {
    const next = index.reportersOf(chain[0] ?? id).find((one) => !chain.includes(one));
    if (next === undefined) return chain;
    chain.unshift(next);
  }
}

function reachCharacters(index: GraphIndex, id: string): PathStep[] {
  const quotes = index.quotesOf(id);
  const quote = quotes.find((one) => listExtents(one).length > 0) ?? quotes[0];
  if (quote === undefined) return [{ kind: 'end', why: 'no quote' }];
  const isPlaced = listExtents(quote).length > 0;
  return [
    { kind: 'quote', quote },
    isPlaced ? { kind: 'characters', quote } : { kind: 'end', why: 'no position', document: quote.to },
  ];
}
