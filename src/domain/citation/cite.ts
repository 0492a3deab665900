// A record → a citation in one line: document, chain of tellers, speaker, words and whose they are, what was taken back, place,
// dataset and version. Puts nobody's words in another's mouth: a paraphrase is the document's, a silence is of who noticed it.
import { writeOutActing } from '../base/acting-characters.ts';
import type { GraphIndex, QuoteRow, RecordedRow } from '../graph/index-graph.ts';
import { sayAct } from './act-words.ts';
import { nameActors, speaksItself } from './names.ts';
import { listQualifications, listWithdrawals } from './qualifications.ts';
import { nameDocument, nameValue } from './records.ts';
import { sayChain, sayTellers } from './tellers.ts';
import { citeWords } from './words.ts';

/** One quote of an assertion or a silence. */
export function citeQuote(index: GraphIndex, quote: QuoteRow): string {
  const { from, to, properties } = quote;
  const part = properties.part === undefined ? '' : `, ${properties.part}`;
  const where = `${nameDocument(index, to)}${part}`;
  const said = index.labelOf(from) === 'Silence' ? sayNoticed(index, quote) : sayAsserted(index, quote);
  return finish(index, from, [`${where}, ${said}`, ...sayBeside(index, from), ...listPlaces(index, quote)]);
}

/** All quotes of an assertion or a silence; what has none is cited by the analyst's sentence, and says so. */
export function citeStatement(index: GraphIndex, id: string): string {
  const quotes = index.quotesOf(id);
  if (quotes.length > 0) return quotes.map((quote) => citeQuote(index, quote)).join('\n');
  const tellers = sayTellers(index, id);
  const chain = `${sayChain(index, id)}${sayWho(index, id)}`;
  const claim = index.node('Assertion', id)?.properties.claim;
  const words = claim === undefined ? '' : `: ${claim}`;
  const told = tellers === undefined ? '' : ` (as told by ${tellers})`;
  const note = 'the analyst’s sentence: no quote is recorded';
  return finish(index, id, [`${chain}${words}${told}`, note, ...sayBeside(index, id)]);
}

/** The document's own words that draw a relation; empty where an analyst drew it. */
export function citeRelation(index: GraphIndex, relation: RecordedRow): string {
  const quote = 'quote' in relation.properties ? relation.properties.quote : undefined;
  if (quote === undefined || !('kind' in relation.properties)) return '';
  const documents = [...new Set(index.quotesOf(relation.from).map((one) => one.to))];
  const ends = [relation.from, relation.to].map((id) => `${id} (${sayWho(index, id)}${sayToldBy(index, id)})`);
  const where = documents.map((one) => nameDocument(index, one)).join(' and ');
  return finish(index, relation.from, [
    `${where}, ‹${quote}› (the document’s own words, which draw that the first ${relation.properties.kind} the second)`,
    `first: ${ends[0]}`,
    `second: ${ends[1]}`,
  ]);
}

function sayAsserted(index: GraphIndex, quote: QuoteRow): string {
  const { from, to } = quote;
  const tellers = sayTellers(index, from);
  if (tellers === undefined && speaksItself(index, to, index.speakersOf(from))) {
    return `in its own voice (${sayAct(index, from)}): ${citeWords(quote, undefined)}`;
  }
  const words = citeWords(quote, nameActors(index, index.speakersOf(from)));
  const told = tellers === undefined ? '' : `, as told by ${tellers}`;
  return `reporting that ${sayChain(index, from)}${sayWho(index, from)}: ${words}${told}`;
}

/** Who is silent has no words: they are of who noticed. */
function sayNoticed(index: GraphIndex, quote: QuoteRow): string {
  const tellers = sayTellers(index, quote.from);
  const noticed = tellers === undefined ? 'noticed by the document itself' : `noticed by ${tellers}`;
  const reports = index.reportersOf(quote.from);
  const isOwn = reports.length > 0 && reports.every((one) => speaksItself(index, quote.to, index.speakersOf(one)));
  return `reporting that ${sayChain(index, quote.from)}${sayWho(index, quote.from)}: ${noticed}, ${citeWords(quote, isOwn ? undefined : tellers)}`;
}

/** "A and B claim (“linking”)"; "A passed over ISIS-K as the answer to Who did it?, in his speech". */
function sayWho(index: GraphIndex, id: string): string {
  const silence = index.node('Silence', id)?.properties;
  if (silence === undefined) return `${nameActors(index, index.speakersOf(id))} ${sayAct(index, id)}`;
  const passed = index.passedOverIn(id).map(({ to, properties }) => {
    return `${nameValue(index, to, properties.value)} as the answer to ${index.node('Question', to)?.properties.text ?? to}`;
  });
  const what = passed.length === 0 ? 'what was to be expected' : passed.join('; ');
  return `${nameActors(index, index.silentIn(id))} passed over (a silence) ${what}, in ${silence.in.replace(/^in /, '')}`;
}

function sayToldBy(index: GraphIndex, id: string): string {
  const tellers = sayTellers(index, id);
  return tellers === undefined ? '' : `, as told by ${tellers}`;
}

function sayBeside(index: GraphIndex, id: string): string[] {
  if (index.labelOf(id) === 'Silence') return [];
  return [...listCited(index, id), ...listWithdrawals(index, id), ...listQualifications(index, id)];
}

/** "cites Video from the quay (video, 2031-05-03), at 00:00:14: a lorry drives out", then where the document is kept. */
function listCited(index: GraphIndex, id: string): string[] {
  return index
    .citesOf(id)
    .flatMap(({ to, properties: { at, note } }) => [
      [
        `cites ${nameDocument(index, to)}`,
        at === undefined ? '' : `, at ${at}`,
        note === undefined ? '' : `: ${note.replace(/[.\s]+$/, '')}`,
      ].join(''),
      ...listCopies(index, to),
    ]);
}

function listPlaces(index: GraphIndex, { to, properties: { at, start, end } }: QuoteRow): string[] {
  const position = start === undefined || end === undefined ? 'position not recorded' : `characters ${start}–${end}`;
  return [...(at === undefined ? [] : [at]), position, ...listCopies(index, to)];
}

/** Addresses of a document: where it was published, then every archived copy. */
function listCopies(index: GraphIndex, document: string): string[] {
  const { url, archived = [] } = index.node('Document', document)?.properties ?? {};
  return [...(url === undefined ? [] : [url]), ...archived.map((one) => `archived ${one}`)];
}

function finish(index: GraphIndex, id: string, parts: readonly string[]): string {
  const version = index.graph.nodes.Dataset[0]?.properties.version ?? '';
  // Copied into another text, a mark that turns the direction would turn that text too.
  return writeOutActing(`${parts.join('; ')}. Rashomon dataset ${index.dataset} ${version}, ${id}.`);
}
