// Who speaks, by name, and for whom besides: a principal is added to its speakers, never put in their place. Several who speak
// for one principal stay several, and may contradict each other.
import { groupByEach } from '../../../src/domain/base/group-by.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { groupByPrincipal, listPrincipalChains, listPrincipals } from '../../../src/domain/graph/principals.ts';
import { guideWords } from '../language/english/guide.ts';
import type { Affair } from './affair.ts';
import { attribute } from './attribution.ts';
import { nameActor } from './describe.ts';

export interface Person {
  readonly actor: string;
  /** ", as told by Kyiv"; empty where some of it is given in the document itself. */
  readonly teller: string;
  readonly assertions: readonly string[];
}

/** Speakers who stand next to each other because they have one principal. */
export interface Company {
  readonly people: readonly Person[];
  /** "both speak for Russia", "Adrienne Watson speaks for it"; absent for one alone. */
  readonly principal?: string;
}

/** Everybody behind the assertions, each by name and once, in order of first sight. */
export function listCompanies(affair: Affair, assertions: readonly string[]): Company[] {
  const { index } = affair;
  const speakers = groupByEach(assertions, (assertion) => index.speakersOf(assertion));
  return groupMouths(index, [...speakers.keys()]).map(({ actors, principal, words }): Company => {
    const people = actors.map((one) => describePerson(affair, one, speakers.get(one) ?? []));
    return principal === undefined ? { people } : { people, principal: words };
  });
}

interface Mouths {
  readonly actors: readonly string[];
  /** Absent for one alone. */
  readonly principal?: string;
  /** "both speak for Russia"; empty for one alone. */
  readonly words: string;
}

/** Everybody once, in order of first sight, next to those with whom they share a principal. */
export function groupMouths(index: GraphIndex, everybody: readonly string[]): Mouths[] {
  const mouths = groupByPrincipal(index, everybody);
  const placed = new Set<string>();
  return everybody.flatMap((actor): Mouths[] => {
    if (placed.has(actor)) return [];
    const principal = listPrincipals(index, actor).find((one) => {
      const of = mouths.get(one) ?? [];
      return of.length > 1 && of.every((mouth) => !placed.has(mouth));
    });
    const actors = principal === undefined ? [actor] : (mouths.get(principal) ?? []);
    for (const one of actors) placed.add(one);
    return [
      principal === undefined
        ? { actors, words: '' }
        : { actors, principal, words: describeMouths(index, principal, actors) },
    ];
  });
}

function describePerson(affair: Affair, actor: string, assertions: readonly string[]): Person {
  const tellers = [...new Set(assertions.map((id) => attribute(affair, id).teller))];
  const told = tellers.filter((one) => one !== undefined);
  const say = told.length < tellers.length ? guideWords().partlyTold : guideWords().told;
  return { actor, teller: told.length === 0 ? '' : say(told.join('; ')), assertions };
}

/** "both speak for Russia"; where the principal speaks too, "Adrienne Watson speaks for it". */
export function describeMouths(index: GraphIndex, principal: string, mouths: readonly string[]): string {
  const others = mouths.filter((one) => one !== principal);
  const speak = others.every((one) => speaksFor(index, one, principal));
  const name = others.length < mouths.length ? undefined : nameActor(index, principal);
  const words = guideWords();
  const [only] = others;
  if (others.length === 1 && only !== undefined) {
    return (speak ? words.oneSpeaks : words.oneBelongs)(nameActor(index, only), name);
  }
  return (speak ? words.allSpeak : words.allBelong)(others.length, name);
}

function speaksFor(index: GraphIndex, actor: string, principal: string): boolean {
  const chain = listPrincipalChains(index, actor).find((one) => one.at(-1) === principal) ?? [];
  return chain
    .slice(1)
    .every((above, position) =>
      index.affiliationsOf(chain[position] ?? '').some((one) => one.actor === above && one.type === 'SPEAKS_FOR'),
    );
}
