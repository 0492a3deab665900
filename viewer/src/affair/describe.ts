// Assertions, actors and relations in the words of the screen. Composes what is recorded; says nowhere that a claim holds.

import { documentOfVoice, isNarrator, speaksItself } from '../../../src/domain/citation/names.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { speechWords } from '../language/english/speech.ts';
import { describeDate, describeValue } from './describe-value.ts';
import type { DrawnRelation } from './relations.ts';

/** "Vladimir Putin", "Vladimir Putin and Sergei Lavrov", "Vladimir Putin and 3 others". */
export function nameSpeakers(index: GraphIndex, actors: readonly string[]): string {
  const names = actors.map((id) => nameActor(index, id));
  if (names.length <= 2) return speechWords().formats.list(names);
  return speechWords().andOthers(names[0] ?? '', names.length - 1);
}

export function nameActor(index: GraphIndex, id: string): string {
  if (!isNarrator(index, id)) return index.node('Actor', id)?.properties.name ?? id;
  const document = index.node('Document', documentOfVoice(id));
  if (index.graph.nodes.Document.length === 1 || document === undefined) return speechWords().documentItself;
  return speechWords().titleItself(shortenTitle(document.properties.title));
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
  const words = speechWords();
  const what = index.passedOverIn(id).map(({ to, properties }) => {
    const value = describeValue(index, to, properties.value);
    const question = index.node('Question', to)?.properties;
    const namesItself = question?.slot === 'actor' || question?.slot === 'token';
    return namesItself ? value : words.passedOverTo(value, question?.text ?? to);
  });
  const passed = what.length === 0 ? words.wasExpected : what.join(', ');
  return words.passedOver(passed, silence.properties.in.replace(/^in /, ''));
}

/** Whose words the document gives. */
export function describeForm(index: GraphIndex, id: string): string {
  const quotes = index.quotesOf(id);
  const forms = new Set(quotes.map((quote) => quote.properties.form));
  const words = speechWords().forms;
  if (quotes.length === 0) return words.none;
  if (index.labelOf(id) === 'Silence') return words.noticed;
  const speakers = index.speakersOf(id);
  const isVoice = quotes.every((quote) => speaksItself(index, quote.to, speakers));
  if (isVoice && index.reportersOf(id).length === 0) return words.own;
  if (forms.size === 1 && forms.has('direct')) return words.direct;
  return forms.size === 1 && forms.has('indirect') ? words.indirect : words.mixed;
}

export function describeSaidAt(index: GraphIndex, id: string): string | undefined {
  const said = index.node('Assertion', id)?.properties.saidAt;
  if (said === undefined) return undefined;
  if (!said.startsWith('{')) return describeDate(said);
  const bound = JSON.parse(said) as { after?: string; before?: string };
  const event = bound.after ?? bound.before ?? '';
  const name = index.node('Event', event)?.properties.name ?? event;
  return bound.after === undefined ? speechWords().before(name) : speechWords().after(name);
}

/** Why a relation is drawn: the analyst's reason, or the rule it follows from. */
export function describeReason(relation: DrawnRelation): string {
  if (relation.because !== undefined) return relation.because;
  if (relation.by !== undefined) return speechWords().noReason;
  if (relation.rule !== undefined) return speechWords().ruleSentence(relation.rule);
  return relation.family === 'reports' ? speechWords().toldInOther : '';
}

export function describeRelation(relation: DrawnRelation): string {
  const { derived, rule, kind } = relation;
  return derived && rule !== undefined ? speechWords().ruleName(rule) : speechWords().kind(kind);
}
