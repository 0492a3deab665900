// An assertion or a silence of a graph → all that must be said with it: who speaks, through whom it is known, the words and their
// place, how it is answered, and whether it was taken back. Leaves nothing of that out, and adds no judgement.
import { writeOutActing } from '../domain/base/acting-characters.ts';
import { omitAbsent } from '../domain/base/result.ts';
import { sayAct } from '../domain/citation/act-words.ts';
import { documentOfVoice, isNarrator, nameActors } from '../domain/citation/names.ts';
import { readWithdrawals } from '../domain/citation/qualifications.ts';
import { nameSaidAt } from '../domain/citation/records.ts';
import { sayChain } from '../domain/citation/tellers.ts';
import type { AnswerRow } from '../domain/graph/answer-rows.ts';
import type { GraphIndex, QuoteRow } from '../domain/graph/index-graph.ts';
import { listPrincipalChains } from '../domain/graph/principals.ts';
import { listReportingChains } from '../domain/graph/reporting-chains.ts';
import { nameOf } from '../query/measured/rows.ts';
import { countBytes } from './hand-out.ts';
import type { KnownGraph } from './known-graph.ts';
import { mostChains, mostOpponents } from './limits.ts';
import { writeUri } from './resource-uris.ts';
import { findOpponents } from './rests-on.ts';
import type { AgentStatement } from './shapes.ts';

/** `id` is an assertion or a silence of this graph. */
export function describeStatement(known: KnownGraph, id: string): AgentStatement {
  const { index, dataset } = known;
  const isSilence = index.labelOf(id) === 'Silence';
  const { told, isMore } = listTold(index, id);
  const against = [...new Set(findOpponents(known, id))];
  return {
    id,
    uri: writeUri({ dataset, kind: isSilence ? 'silence' : 'assertion', id }),
    kind: isSilence ? 'silence' : 'assertion',
    ...(isSilence ? describeSilence(index, id) : describeAsserted(index, id)),
    toldThrough: told.map((chain) =>
      chain.map((one) => ({ id: one, speakers: namesOfSpeakers(index, one), ...describeAct(index, one) })),
    ),
    ...(isMore && { moreWays: true as const }),
    ...(against.length > 0 && { contradictedIn: against.slice(0, mostOpponents) }),
    ...(against.length > mostOpponents && { contradictedInMore: against.length - mostOpponents }),
    quotes: index.quotesOf(id).map((quote) => describeQuoted(index, quote)),
  };
}

/** The ways in which it is known, each the ids of reports, the outermost first; none where the document itself carries it. */
export function listTold(index: GraphIndex, id: string) {
  const chains = listReportingChains(index, id, mostChains + 1).map((chain) => chain.slice(0, -1));
  return { told: chains.filter((chain) => chain.length > 0).slice(0, mostChains), isMore: chains.length > mostChains };
}

/** As many as fit into `room` bytes of JSON, the first one always; `left` counts the others. */
export function describeFitting(known: KnownGraph, ids: readonly string[], room: number) {
  const all = [...new Set(ids)];
  const statements: AgentStatement[] = [];
  let bytes = 0;
  for (const id of all) {
    const statement = describeStatement(known, id);
    bytes += countBytes(statement);
    if (bytes > room && statements.length > 0) break;
    statements.push(statement);
  }
  return { statements, left: all.length - statements.length };
}

type Asserted = Omit<AgentStatement, 'id' | 'uri' | 'kind' | 'toldThrough' | 'contradictedIn' | 'quotes'>;

function describeAsserted(index: GraphIndex, id: string): Asserted {
  const { claim = '', asTold = false, retracted = false } = index.node('Assertion', id)?.properties ?? {};
  const speakers = index.speakersOf(id);
  const withdrawals = readWithdrawals(index, id).map(({ by, because, isTakenBack }) => ({
    by,
    speakers: namesOfSpeakers(index, by),
    ...(because !== '' && { because }),
    stands: !isTakenBack,
  }));
  const answers = index.answersOf(id).map(describeAnswered);
  return {
    attribution: writeOutActing(`${sayChain(index, id)}${nameActors(index, speakers)} ${sayAct(index, id)}`),
    speakers: speakers.map((one) => describeSpeaker(index, one)),
    ...describeAct(index, id),
    claim,
    ...omitAbsent({ said: nameSaidAt(index, id) }),
    asTold,
    withdrawn: retracted,
    ...(withdrawals.length > 0 && { withdrawals }),
    ...(answers.length > 0 && { answers }),
  };
}

/** Whoever is silent has said nothing: what is told is that somebody noticed it. */
function describeSilence(index: GraphIndex, id: string): Asserted {
  const occasion = index.node('Silence', id)?.properties.in ?? '';
  const silent = index.silentIn(id);
  const reports = index.reportersOf(id);
  return {
    attribution: writeOutActing(
      `${sayChain(index, id)}${nameActors(index, silent)} passed over an answer, in ${occasion.replace(/^in /, '')}`,
    ),
    speakers: silent.map((one) => describeSpeaker(index, one)),
    asTold: reports.length > 0,
    withdrawn: false,
    silence: {
      occasion,
      passesOver: index.passedOverIn(id).map(({ to, properties: { value } }) => ({ question: to, value })),
      noticedBy: [...new Set(reports.flatMap((one) => namesOfSpeakers(index, one)))],
    },
  };
}

function describeAct(index: GraphIndex, id: string): Pick<AgentStatement, 'act' | 'verb'> {
  const { act, verb } = index.node('Assertion', id)?.properties ?? {};
  return omitAbsent({ act, verb });
}

function describeSpeaker(index: GraphIndex, id: string): AgentStatement['speakers'][number] {
  const { name = id, unnamed, pseudonymous } = index.node('Actor', id)?.properties ?? {};
  const chains = listPrincipalChains(index, id).filter((chain) => chain.length > 1);
  return {
    id,
    name,
    ...(isNarrator(index, id) ? { voiceOf: documentOfVoice(id) } : unnamed && { unnamed: true as const }),
    ...(pseudonymous && { pseudonymous: true as const }),
    ...(chains.length > 0 && { speaksFor: chains.map((chain) => chain.map((one) => nameOf(index, one))) }),
  };
}

function describeQuoted(index: GraphIndex, { to, properties }: QuoteRow): AgentStatement['quotes'][number] {
  const { exact, form, words, at, part, start, end, lang, translation } = properties;
  return {
    exact,
    form,
    ...(words !== undefined && { words: [...words] }),
    document: describeQuotedDocument(index, to),
    ...omitAbsent({ at, part, start, end, lang, translation }),
  };
}

/** A document by its id, title, publishers, authors and date: never its text, which no graph holds. */
export function describeQuotedDocument(index: GraphIndex, id: string): AgentStatement['quotes'][number]['document'] {
  const { title = id, date } = index.node('Document', id)?.properties ?? {};
  const authors = index.graph.relationships.WRITTEN_BY.filter((one) => one.from === id).map((one) => one.to);
  return {
    id,
    title,
    publishers: index.publishersOf(id).map((one) => nameOf(index, one)),
    authors: authors.map((one) => nameOf(index, one)),
    ...omitAbsent({ date }),
  };
}

function describeAnswered({ to, properties }: AnswerRow): NonNullable<AgentStatement['answers']>[number] {
  const { stance, value, how, only, hedge, asOf, of } = properties;
  return {
    question: to,
    stance,
    ...omitAbsent({ value }),
    how,
    basis: how === 'implied' ? 'by rule' : 'recorded',
    ...(only && { only: true as const }),
    ...omitAbsent({ hedge, asOf, of }),
  };
}

function namesOfSpeakers(index: GraphIndex, id: string): string[] {
  return index.speakersOf(id).map((one) => nameOf(index, one));
}
