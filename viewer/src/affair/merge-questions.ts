// Contested questions that share most of their statements → one dispute: who is told to be responsible, and who was involved.
import { groupByEach } from '../../../src/domain/base/group-by.ts';
import { compareText } from '../../../src/domain/base/result.ts';

/** Two questions are one dispute where they share so many statements, and so large a part of the smaller. */
export const sharedLeast = { statements: 2, share: 0.6 };

/** As much of a question as is compared. */
interface Asked {
  readonly id: string;
  readonly contradictions: number;
  readonly accounts: readonly { readonly stands: readonly { readonly statement: string }[] }[];
}

/** Union of the questions that share most of their statements; gives the root of each, the most contested of its set. */
export function mergeQuestions(contested: readonly Asked[]): (question: string) => string {
  const order = contested.toSorted((a, b) => b.contradictions - a.contradictions || compareText(a.id, b.id));
  const parent = new Map(order.map((one) => [one.id, one.id]));
  const root = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : root(up);
  };
  const standing = order.map((one) => new Set(one.accounts.flatMap((a) => a.stands.map((stand) => stand.statement))));
  for (const [p, q, shared] of countShared(standing)) {
    const [one, other] = [order[p]?.id ?? '', order[q]?.id ?? ''];
    const smaller = Math.min(standing[p]?.size ?? 0, standing[q]?.size ?? 0);
    const enough = shared >= sharedLeast.statements && shared >= sharedLeast.share * smaller;
    if (enough && root(one) !== root(other)) parent.set(root(other), root(one));
  }
  return root;
}

/** Positions of two sets that share anything, and how much, in their order. Cost: the squares of how many sets hold one thing. */
function countShared(sets: readonly ReadonlySet<string>[]): (readonly [number, number, number])[] {
  const holding = groupByEach(sets.keys(), (position) => sets[position] ?? []);
  const counts = new Map<number, number>();
  for (const positions of holding.values())
    for (const [at, p] of positions.entries())
      for (const q of positions.slice(at + 1)) {
        const key = p * sets.length + q;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([key, count]) => [Math.floor(key / sets.length), key % sets.length, count]);
}
