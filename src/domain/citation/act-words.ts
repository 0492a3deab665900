// What a speaker does, in words that agree with how many speak. The document's own verb is kept: as it stands where it reads
// as a sentence ("strongly denied"), else in quotation marks after the act ("claims (“linking”)").
import type { GraphIndex } from '../graph/index-graph.ts';
import type { Act } from '../records/model.ts';
import { isNarrator } from './names.ts';
import { englishSaying } from './saying-words.ts';

/** "claims", "claim (“linking”)", "strongly denied"; empty where the assertion is not in this graph. */
export function sayAct(index: GraphIndex, assertion: string, words = englishSaying): string {
  const node = index.node('Assertion', assertion)?.properties;
  if (node === undefined) return '';
  const many = isPlural(index, index.speakersOf(assertion)) ? 1 : 0;
  const { verb } = node;
  // The verb is in the words of the document, as the English act is.
  const isAct = verb === englishSaying.acts[node.act][many];
  const act = words.acts[node.act][many];
  return verb === undefined || isAct ? act : words.withVerb(act, verb, isPastOf(verb, node.act));
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
