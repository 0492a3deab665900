// Through whom words are known, at any depth. A statement that is told is never named without its tellers.
import type { GraphIndex } from '../graph/index-graph.ts';
import { listReportingChains } from '../graph/reporting-chains.ts';
import { sayAct } from './act-words.ts';
import { nameActors } from './names.ts';
import { englishSaying } from './saying-words.ts';

/** More ways than these are not spelt out: their number is a product of the reports at every step. */
const spelledChains = 4;

/** "Kyiv accused, telling that "; empty where the words are not told by others. The outermost report first. */
export function sayChain(index: GraphIndex, id: string): string {
  const [chain = []] = listChains(index, id).chains;
  return chain
    .map((report) => `${nameActors(index, index.speakersOf(report))} ${sayAct(index, report)}, telling that `)
    .join('');
}

/**
 * "Kyiv", "A and B", "a deckhand, as told by a lawyer": who tells it, and through whom that is known; undefined where nobody
 * does. `nameAll` may shorten a list of names, not leave it out.
 */
export function sayTellers(
  index: GraphIndex,
  id: string,
  nameAll: (index: GraphIndex, actors: readonly string[]) => string = nameActors,
  words = englishSaying,
): string | undefined {
  // Most are told by nobody else, and this is asked of all.
  if (index.reportersOf(id).length === 0) return undefined;
  const { chains, more } = listChains(index, id);
  const firstHand = new Set(
    chains.filter((chain) => chain.length === 1).flatMap(([one = '']) => index.speakersOf(one)),
  );
  const further = chains
    .filter((chain) => chain.length > 1)
    .map((chain) =>
      [...chain]
        .reverse()
        .map((one) => nameAll(index, index.speakersOf(one)))
        .reduce(words.toldBy),
    );
  const ways = [...new Set([...(firstHand.size === 0 ? [] : [nameAll(index, [...firstHand])]), ...further])];
  return words.ways(ways, more);
}

/** Chains of reports, the outermost first, without what is told itself. Reports in a circle are cut. */
function listChains(index: GraphIndex, id: string) {
  const chains = listReportingChains(index, id, spelledChains + 1)
    .map((chain) => chain.slice(0, -1))
    .filter((chain) => chain.length > 0);
  return { chains: chains.slice(0, spelledChains), more: chains.length > spelledChains };
}
