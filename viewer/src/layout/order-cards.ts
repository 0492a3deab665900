// Cards and relations → the order in which cards stand below each other. Linear in cards and relations; places nothing.
import { type DrawnRelation, otherEnd } from '../affair/relations.ts';

/** By the supports among them: the most supported first, each followed by its supporters, so that supports run between neighbours. */
export function orderBySupport(ids: readonly string[], allSupports: readonly DrawnRelation[]): string[] {
  const inside = new Set(ids);
  const supports = allSupports.filter((one) => inside.has(one.from) && inside.has(one.to));
  const near = neighboursIn(supports);
  const supported = new Map<string, number>();
  for (const one of supports) supported.set(one.to, (supported.get(one.to) ?? 0) + 1);
  const open = new Set(ids);
  const first = ids.toSorted((a, b) => (supported.get(b) ?? 0) - (supported.get(a) ?? 0));
  return first.flatMap((id) => walkFrom(id, near, open));
}

/** What is related to a card in the columns first, then its relatives, then the rest. */
export function orderByNearness(
  rest: readonly string[],
  placed: ReadonlySet<string>,
  relations: readonly DrawnRelation[],
): string[] {
  const near = neighboursIn(relations);
  const open = new Set(rest);
  const touching = rest.filter((id) => near(id).some((other) => placed.has(other)));
  const tied = rest.toSorted((a, b) => near(b).length - near(a).length);
  return [...touching, ...tied].flatMap((id) => walkFrom(id, near, open));
}

/** In the order of the relations; twice where two relations join the same ends. */
function neighboursIn(relations: readonly DrawnRelation[]): (id: string) => readonly string[] {
  const near = new Map<string, string[]>();
  for (const one of relations) {
    for (const end of new Set([one.from, one.to])) {
      const known = near.get(end);
      if (known === undefined) near.set(end, [otherEnd(one, end)]);
      else known.push(otherEnd(one, end));
    }
  }
  return (id) => near.get(id) ?? [];
}

/** Depth first over what is open, and closes it. On a stack of its own: thousands of cards in one chain are no call depth. */
function walkFrom(start: string, near: (id: string) => readonly string[], open: Set<string>): string[] {
  if (!open.delete(start)) return [];
  const walked = [start];
  const stack = [near(start)[Symbol.iterator]()];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value, done } = top.next();
    if (done === true) stack.pop();
    else if (open.delete(value)) {
      walked.push(value);
      stack.push(near(value)[Symbol.iterator]());
    }
  }
  return walked;
}
