// What a speaker does, in words that agree with how many speak. The document's own verb is kept: as it stands where it reads
// as a sentence ("strongly denied"), else in quotation marks after the act ("claims (“linking”)").
import type { GraphIndex } from '../graph/index-graph.ts';
import type { Act } from '../records/model.ts';
import { isNarrator } from './names.ts';

const plurals: Readonly<Record<Act, string>> = {
  says: 'say',
  claims: 'claim',
  confirms: 'confirm',
  denies: 'deny',
  accuses: 'accuse',
  warns: 'warn',
  questions: 'question',
  announces: 'announce',
  concedes: 'concede',
  retracts: 'retract',
  declines: 'decline',
};

/** "claims", "claim (“linking”)", "strongly denied"; empty where the assertion is not in this graph. */
export function sayAct(index: GraphIndex, assertion: string): string {
  const node = index.node('Assertion', assertion)?.properties;
  if (node === undefined) return '';
  const act = isPlural(index, index.speakersOf(assertion)) ? plurals[node.act] : node.act;
  const { verb } = node;
  if (verb === undefined || verb === act) return act;
  return isPastOf(verb, node.act) ? verb : `${act} (“${verb}”)`;
}

/** Several speakers, or one that is a group of people and not one voice of theirs: "US officials say". */
export function isPlural(index: GraphIndex, actors: readonly string[]): boolean {
  const [only] = actors;
  if (only === undefined || actors.length > 1) return true;
  const { kind, pseudonymous } = index.node('Actor', only)?.properties ?? {};
  // A document is one, though its voice is kept as a group nobody is named of; so is a channel, however many write it.
  return kind === 'group' && pseudonymous !== true && !isNarrator(index, only);
}

/** Letters that a verb and its act must share to be the same word: "denied" and "denies". */
const stem = 4;

/** A past tense says the same of one and of many, and needs no act beside it. */
function isPastOf(verb: string, act: Act): boolean {
  const last = verb.split(' ').at(-1) ?? '';
  if (last === 'said' || last === 'told' || last === 'wrote') return act === 'says';
  return last.endsWith('ed') && !verb.includes('been') && last.startsWith(act.slice(0, stem).replace(/ie?s?$/, ''));
}
