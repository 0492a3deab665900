// Assertions, actors and relations in the words of the screen. Composes what is recorded; says nowhere that a claim holds.

import { documentOfVoice, isNarrator, speaksItself } from '../../../src/domain/citation/names.ts';
import { sayRule } from '../../../src/domain/derive/rules.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { describeDate, describeValue } from './describe-value.ts';
import type { DrawnRelation } from './relations.ts';

/** "Vladimir Putin", "Vladimir Putin and Sergei Lavrov", "Vladimir Putin and 3 others". */
export function nameSpeakers(index: GraphIndex, actors: readonly string[]): string {
  const names = actors.map((id) => nameActor(index, id));
  if (names.length <= 2) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} others`;
}

export function nameActor(index: GraphIndex, id: string): string {
  if (!isNarrator(index, id)) return index.node('Actor', id)?.properties.name ?? id;
  const document = index.node('Document', documentOfVoice(id));
  if (index.graph.nodes.Document.length === 1 || document === undefined) return 'The document itself';
  return `“${shortenTitle(document.properties.title)}” itself`;
}

const titleWords = 4;

export function shortenTitle(title: string): string {
  const words = title.split(' ');
  return words.length <= titleWords + 1 ? title : `${words.slice(0, titleWords).join(' ')}…`;
}

/** Who is behind an assertion or a silence. */
export function speakersBehind(index: GraphIndex, id: string): readonly string[] {
  return index.labelOf(id) === 'Silence' ? index.silentIn(id) : index.speakersOf(id);
}

/** Two letters for a disc: "AW", "IK"; for one word its first two. */
export function monogram(name: string): string {
  const words = name
    .replaceAll(/[‘’“”"'().,]/g, '')
    .split(/[\s\-–]+/)
    .filter((word) => word !== '' && !/^(the|of|and|for|in|de|al)$/i.test(word));
  const [first = '', second] = words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0] ?? '', [...second][0] ?? ''];
  return letters.join('').toLocaleUpperCase('en');
}

/** Of a speaker; a document's voice has a sign of its own. */
export function monogramOf({ index }: { readonly index: GraphIndex }, actor: string | undefined): string {
  if (actor === undefined) return '–';
  return isNarrator(index, actor) ? '¶' : monogram(nameActor(index, actor));
}

/** The claim; of a silence, that something was passed over: read alone, it must not look like something said. */
export function describeClaim(index: GraphIndex, id: string): string {
  const silence = index.node('Silence', id);
  if (silence === undefined) return index.node('Assertion', id)?.properties.claim ?? id;
  const what = index.passedOverIn(id).map(({ to, properties }) => {
    const value = describeValue(index, to, properties.value);
    const question = index.node('Question', to)?.properties;
    const namesItself = question?.slot === 'actor' || question?.slot === 'token';
    return namesItself ? value : `${value} (to “${question?.text ?? to}”)`;
  });
  const passed = what.length === 0 ? 'what was to be expected' : what.join(', ');
  return `Passed over in silence: ${passed}, in ${silence.properties.in.replace(/^in /, '')}`;
}

export const documentsOwn = 'the document’s own words';

/** Whose words the document gives. */
export function describeForm(index: GraphIndex, id: string): string {
  const quotes = index.quotesOf(id);
  const forms = new Set(quotes.map((quote) => quote.properties.form));
  if (quotes.length === 0) return 'no quote';
  if (index.labelOf(id) === 'Silence') return 'words of who noticed';
  const speakers = index.speakersOf(id);
  const isVoice = quotes.every((quote) => speaksItself(index, quote.to, speakers));
  if (isVoice && index.reportersOf(id).length === 0) return documentsOwn;
  if (forms.size === 1 && forms.has('direct')) return 'direct quote';
  return forms.size === 1 && forms.has('indirect') ? 'paraphrase' : 'partly quoted';
}

export function describeSaidAt(index: GraphIndex, id: string): string | undefined {
  const said = index.node('Assertion', id)?.properties.saidAt;
  if (said === undefined) return undefined;
  if (!said.startsWith('{')) return describeDate(said);
  const bound = JSON.parse(said) as { after?: string; before?: string };
  const event = bound.after ?? bound.before ?? '';
  const name = index.node('Event', event)?.properties.name ?? event;
  return `${bound.after === undefined ? 'before' : 'after'} “${name}”`;
}

/** Why a relation is drawn: the analyst's reason, or the rule it follows from. */
export function describeReason(relation: DrawnRelation): string {
  if (relation.because !== undefined) return relation.because;
  if (relation.by !== undefined) return 'No reason was given.';
  if (relation.rule !== undefined) return sayRule(relation.rule) ?? relation.rule;
  return relation.family === 'reports' ? 'One is told in the other.' : '';
}

export function describeRelation(relation: DrawnRelation): string {
  return relation.derived ? (relation.rule ?? relation.kind).replaceAll('-', ' ') : relation.kind;
}
