// What the first minute must answer, computed from the graph: what happened, on what it rests, whose words, what is missing.
// Every line names the records it rests on.

import { isNarrator } from '../../../src/domain/citation/names.ts';
import { groupByPrincipal } from '../../../src/domain/graph/principals.ts';
import { countQuarrels } from '../../../src/domain/measures/contradictions.ts';
import { listUnansweredAccusations } from '../../../src/domain/measures/unanswered-accusations.ts';
import { readingWords } from '../language/english/reading.ts';
import { hasHolders, heldIn, type ShownAccount } from './account.ts';
import type { Affair } from './affair.ts';
import { nameActor } from './describe.ts';
import { describeDate } from './describe-value.ts';
import { listEvents } from './events.ts';
import { describeMouths } from './mouths.ts';
import { isUncontested } from './summarise.ts';

export interface Overview {
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly date?: string;
    readonly place?: string;
    readonly note?: string;
  }[];
  /** Questions after a number, with what is held: tolls and counts. */
  readonly figures: readonly Figure[];
  readonly documents: readonly DocumentLine[];
  /** Several speakers of one principal. */
  readonly mouths: readonly {
    readonly principal: string;
    readonly speakers: readonly string[];
    /** "both speak for it". */
    readonly words: string;
    /** Contradictions between them. */
    readonly quarrels: number;
  }[];
  readonly silences: readonly string[];
  /** Accusations that nobody contradicts here. */
  readonly unanswered: readonly string[];
  /** What documents say in their own voice. */
  readonly ownVoice: readonly string[];
  readonly headlines: readonly {
    readonly assertion: string;
    readonly alsoInBody: boolean;
    readonly reliesOn: readonly string[];
  }[];
  readonly missing: readonly string[];
}

export interface Figure {
  readonly question: string;
  readonly text: string;
  readonly values: readonly {
    /** With day and base. */
    readonly label: string;
    readonly key: string;
    /** Assertions that hold it. */
    readonly by: readonly string[];
  }[];
}

export interface DocumentLine {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly quotes: number;
  /** Speakers whose words it gives. */
  readonly speakers: number;
}

export function readOverview(affair: Affair): Overview {
  const { index } = affair;
  const { nodes } = index.graph;
  return {
    events: listEvents(affair)
      .flatMap((id) => index.node('Event', id) ?? [])
      .map(({ id, properties: { name, date, place, note } }) => ({
        id,
        name,
        ...(date === undefined ? {} : { date: describeDate(date) }),
        ...(place === undefined ? {} : { place }),
        ...(note === undefined ? {} : { note }),
      })),
    figures: listFigures(affair),
    documents: listDocuments(affair),
    mouths: listMouths(affair),
    silences: nodes.Silence.map((one) => one.id),
    unanswered: listUnanswered(affair),
    ownVoice: listOwnVoice(affair),
    headlines: listHeadlines(affair),
    missing: listMissing(affair),
  };
}

/** The largest numbers first: tolls before counts of suspects. */
function listFigures(affair: Affair): Figure[] {
  const numeric = affair.index.graph.nodes.Question.filter((one) => one.properties.slot === 'number');
  return numeric
    .flatMap(({ id, properties }) => {
      const accounts = affair.faceOff(id)?.camps.flatMap((camp) => camp.accounts) ?? [];
      const held = accounts.filter(hasHolders).toSorted((a, b) => sizeOf(b) - sizeOf(a));
      const values = held.map((one) => ({
        label: one.label,
        key: one.key,
        by: heldIn(one).map((stand) => stand.assertion),
      }));
      const size = Math.max(0, ...held.map(sizeOf));
      return held.length === 0 ? [] : [{ question: id, text: properties.text, values, size }];
    })
    .sort((a, b) => b.size - a.size);
}

function sizeOf({ value }: ShownAccount): number {
  return Math.max(0, ...(value.match(/\d+/g)?.map(Number) ?? []));
}

function listDocuments({ index }: Affair): DocumentLine[] {
  const publishers = (id: string) => index.publishersOf(id).map((actor) => nameActor(index, actor));
  return index.graph.nodes.Document.map(({ id, properties }) => {
    const quoted = index.quotesIn(id);
    return {
      id,
      title: properties.title,
      date: properties.date === undefined ? readingWords().undated : describeDate(properties.date),
      publisher: publishers(id).join(', ') || readingWords().noPublisher,
      quotes: quoted.length,
      speakers: new Set(quoted.flatMap((quote) => index.speakersOf(quote.from))).size,
    };
  });
}

function listMouths(affair: Affair) {
  const { index } = affair;
  const speaking = index.graph.nodes.Actor.map((one) => one.id).filter((id) => index.assertionsOf(id).length > 0);
  const groups = [...groupByPrincipal(index, speaking)].filter(([, speakers]) => speakers.length > 1);
  const quarrels = countQuarrels(
    index,
    affair.contradictions,
    groups.map(([, speakers]) => speakers),
  );
  return groups.map(([principal, speakers], place) => ({
    principal,
    speakers,
    words: describeMouths(index, principal, speakers),
    quarrels: quarrels[place] ?? 0,
  }));
}

function listUnanswered({ index, contradictions }: Affair): string[] {
  const unanswered = listUnansweredAccusations(index, contradictions);
  return [...new Set(unanswered.map((one) => one.accusation))];
}

/** Assertions by the voice of the document they are quoted from. */
function listOwnVoice({ index }: Affair): string[] {
  return index.graph.nodes.Assertion.filter(({ id }) =>
    index
      .speakersOf(id)
      .some(
        (actor) =>
          isNarrator(index, actor) || index.quotesOf(id).some((quote) => index.publishersOf(quote.to).includes(actor)),
      ),
  ).map((one) => one.id);
}

function listHeadlines(affair: Affair) {
  const { index, relationsOf } = affair;
  return index.graph.nodes.Assertion.flatMap(({ id }) => {
    const quotes = index.quotesOf(id);
    if (!quotes.some((quote) => quote.properties.part === 'headline')) return [];
    const reliesOn = relationsOf(id)
      .filter((one) => one.family === 'relies' && one.from === id)
      .map((one) => one.to);
    return [{ assertion: id, alsoInBody: quotes.some((quote) => quote.properties.part === undefined), reliesOn }];
  });
}

function listMissing(affair: Affair): string[] {
  const { index } = affair;
  const { Assertion, Question, Document } = index.graph.nodes;
  const lines: string[] = [];
  const undated = Assertion.filter((one) => one.properties.saidAt === undefined).length;
  if (undated > 0) lines.push(readingWords().undatedAssertions(undated, Assertion.length));
  const unquoted = Assertion.filter((one) => index.quotesOf(one.id).length === 0).length;
  if (unquoted > 0) lines.push(readingWords().unquotedAssertions(unquoted));
  const undatedDocuments = Document.filter((one) => one.properties.date === undefined).length;
  if (undatedDocuments > 0) lines.push(readingWords().undatedDocuments(undatedDocuments, Document.length));
  const lonely = affair.questions.filter(isUncontested).length;
  if (lonely > 0) lines.push(readingWords().lonelyQuestions(lonely, Question.length));
  const onlyTold = listOnlyTold(affair);
  if (onlyTold.length > 0) lines.push(readingWords().onlyThroughOthers(onlyTold));
  for (const { id, properties } of Question) {
    if (properties.paired) continue;
    const count = index.answersTo(id).length;
    lines.push(readingWords().tooManyAnswers(properties.text, count));
  }
  return lines;
}

function listOnlyTold({ index }: Affair): string[] {
  return index.graph.nodes.Actor.filter(({ id }) => {
    const said = index.assertionsOf(id);
    return said.length > 0 && said.every((one) => index.node('Assertion', one)?.properties.asTold === true);
  }).map((one) => one.properties.name);
}
