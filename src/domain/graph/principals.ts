// GraphIndex → for whom an actor speaks in the end: one principal, several mouths. Follows recorded affiliations; holds nobody
// to be anybody's mouth because of a name.
import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import type { GraphIndex } from './index-graph.ts';

/**
 * The actors at the top of what an actor speaks for, is a member of or is part of, sorted; itself where it speaks for nobody.
 * `writesFor` is left out: an author is not the outlet's mouth. Dates of affiliations are left out of account.
 */
export function listPrincipals(index: GraphIndex, actor: string): readonly string[] {
  const tops = new Set<string>();
  const seen = new Set([actor]);
  const open = [actor];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const above = listAbove(index, next);
    if (above.length === 0) tops.add(next);
    for (const one of above) {
      if (seen.has(one)) continue;
      seen.add(one);
      open.push(one);
    }
  }
  return [...tops].sort(compareText);
}

/** Actors by the principals they end in, in the order given. */
export function groupByPrincipal(index: GraphIndex, actors: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ends = actors.flatMap((actor) => listPrincipals(index, actor).map((principal) => ({ principal, actor })));
  return new Map([...groupBy(ends, (one) => one.principal)].map(([id, group]) => [id, group.map((one) => one.actor)]));
}

/** The shortest way up from an actor to each of its principals, the actor first; ["watson", "nsc", "united-states"]. */
export function listPrincipalChains(index: GraphIndex, actor: string): readonly (readonly string[])[] {
  const chains: string[][] = [];
  const seen = new Set([actor]);
  let open: string[][] = [[actor]];
  while (open.length > 0) {
    const longer: string[][] = [];
    for (const chain of open) {
      const above = listAbove(index, chain.at(-1) ?? actor);
      if (above.length === 0) chains.push(chain);
      for (const one of above) {
        if (seen.has(one)) continue;
        seen.add(one);
        longer.push([...chain, one]);
      }
    }
    open = longer;
  }
  return chains.sort((a, b) => compareText(a.at(-1) ?? '', b.at(-1) ?? ''));
}

function listAbove(index: GraphIndex, actor: string): string[] {
  const upward = index.affiliationsOf(actor).filter((one) => one.type !== 'WRITES_FOR');
  return [...new Set(upward.map((one) => one.actor))].sort(compareText);
}
