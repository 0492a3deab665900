// What the first minute must answer, computed from the graph: what happened, on what it rests, whose words, what is missing.
// Every line names the records it rests on.
import { listPrincipals } from '../../../src/domain/graph/principals.ts';
import { listContradictions } from '../../../src/domain/measures/contradictions.ts';
import { listUnansweredAccusations } from '../../../src/domain/measures/unanswered-accusations.ts';
import type { Affair } from './affair.ts';
import { countOf, isNarrator, nameActor, nameSpeakers } from './describe.ts';
import { describeDate } from './describe-value.ts';
import { heldIn } from './face-off.ts';

export interface Overview {
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly date?: string;
    readonly place?: string;
    readonly note?: string;
  }[];
  /** Questions after a number, with what is held: tolls and counts. */
  readonly figures: readonly { readonly question: string; readonly text: string; readonly values: readonly string[] }[];
  readonly documents: readonly DocumentLine[];
  /** Several speakers of one principal. */
  readonly mouths: readonly { readonly principal: string; readonly speakers: readonly string[] }[];
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

function listFigures(affair: Affair) {
  const numeric = affair.index.graph.nodes.Question.filter((one) => one.properties.slot === 'number');
  return numeric
    .flatMap(({ id, properties }) => {
      const camps = affair.faceOff(id)?.camps ?? [];
      const held = camps.flatMap((camp) => camp.accounts).filter((account) => heldIn(account).length > 0);
      const size = Math.max(0, ...held.flatMap((one) => one.value.match(/\d+/g)?.map(Number) ?? []));
      return held.length === 0
        ? []
        : [
            {
              question: id,
              text: properties.text,
              values: withoutRepeatedUnit(
                held.map((one) => one.label),
                properties.unit,
              ),
              size,
            },
          ];
    })
    .sort((a, b) => b.size - a.size);
}

/** "3 · 5 · at least 3 people": the unit once, at the end. */
function withoutRepeatedUnit(labels: readonly string[], unit: string | undefined): string[] {
  return labels.map((label, position) => {
    const isLast = position === labels.length - 1;
    return unit === undefined || isLast || !label.endsWith(` ${unit}`) ? label : label.slice(0, -unit.length - 1);
  });
}

/** What most of the graph is about first: sub-events and side events follow. */
export function listEvents({ index }: Affair): readonly string[] {
  const weigh = (id: string) => index.thatAreAbout(id).length;
  return index.graph.nodes.Event.map((one) => one.id).sort((a, b) => weigh(b) - weigh(a));
}

function listDocuments({ index }: Affair): DocumentLine[] {
  const publishers = (id: string) =>
    index.graph.relationships.PUBLISHED_BY.filter((one) => one.from === id).map((one) => nameActor(index, one.to));
  return index.graph.nodes.Document.map(({ id, properties }) => {
    const quoted = index.quotesIn(id);
    return {
      id,
      title: properties.title,
      date: properties.date === undefined ? 'undated' : describeDate(properties.date),
      publisher: publishers(id).join(', ') || 'publisher not named',
      quotes: quoted.length,
      speakers: new Set(quoted.flatMap((quote) => index.speakersOf(quote.from))).size,
    };
  });
}

function listMouths({ index }: Affair) {
  const mouths = new Map<string, string[]>();
  for (const { id } of index.graph.nodes.Actor) {
    if (index.assertionsOf(id).length === 0) continue;
    for (const principal of listPrincipals(index, id)) {
      mouths.set(principal, [...(mouths.get(principal) ?? []), id]);
    }
  }
  return [...mouths]
    .filter(([, speakers]) => speakers.length > 1)
    .map(([principal, speakers]) => ({ principal, speakers }));
}

function listUnanswered({ index, derived }: Affair): string[] {
  const unanswered = listUnansweredAccusations(index, listContradictions(index, derived));
  return [...new Set(unanswered.map((one) => one.accusation))];
}

/** Assertions by the voice of the document they are quoted from. */
function listOwnVoice({ index }: Affair): string[] {
  const publishes = new Set(index.graph.relationships.PUBLISHED_BY.map((one) => `${one.from} ${one.to}`));
  return index.graph.nodes.Assertion.filter(({ id }) =>
    index
      .speakersOf(id)
      .some(
        (actor) =>
          isNarrator(index, actor) || index.quotesOf(id).some((quote) => publishes.has(`${quote.to} ${actor}`)),
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
  if (undated > 0) lines.push(`${undated} of ${countOf(Assertion.length, 'assertion')} without a date`);
  const unquoted = Assertion.filter((one) => index.quotesOf(one.id).length === 0).length;
  if (unquoted > 0) lines.push(`${countOf(unquoted, 'assertion')} without a quote`);
  const undatedDocuments = Document.filter((one) => one.properties.date === undefined).length;
  if (undatedDocuments > 0) lines.push(`${undatedDocuments} of ${countOf(Document.length, 'document')} undated`);
  const lonely = Question.filter((one) => affair.faceOff(one.id)?.contested === false).length;
  if (lonely > 0) lines.push(`${lonely} of ${countOf(Question.length, 'question')} uncontested here`);
  const onlyTold = listOnlyTold(affair);
  if (onlyTold.length > 0) lines.push(`never heard in their own words here: ${onlyTold.join(', ')}`);
  for (const one of affair.unpaired) {
    lines.push(
      `${one.answers} answers to one question are too many to pair: what follows by rule from them is not drawn`,
    );
  }
  return lines;
}

function listOnlyTold({ index }: Affair): string[] {
  return index.graph.nodes.Actor.filter(({ id }) => {
    const said = index.assertionsOf(id);
    return said.length > 0 && said.every((one) => index.node('Assertion', one)?.properties.asTold === true);
  }).map((one) => one.properties.name);
}

/** "United States (2 speakers) · ISIS-K": speakers of one principal are counted together, in order of first sight. */
export function groupByPrincipal(
  affair: Affair,
  assertions: readonly string[],
): { readonly label: string; readonly actor: string; readonly assertions: readonly string[] }[] {
  const { index } = affair;
  const speakers = new Map<string, string[]>();
  for (const assertion of assertions) {
    for (const actor of index.speakersOf(assertion)) speakers.set(actor, [...(speakers.get(actor) ?? []), assertion]);
  }
  const byPrincipal = new Map<string, string[]>();
  for (const actor of speakers.keys()) {
    for (const principal of listPrincipals(index, actor))
      byPrincipal.set(principal, [...(byPrincipal.get(principal) ?? []), actor]);
  }
  const placed = new Set<string>();
  return [...speakers.keys()].flatMap((actor) => {
    if (placed.has(actor)) return [];
    const shared = listPrincipals(index, actor)
      .map((principal) => ({ principal, mouths: byPrincipal.get(principal) ?? [] }))
      .find((one) => one.mouths.length > 1 && one.mouths.every((mouth) => !placed.has(mouth)));
    const mouths = shared?.mouths ?? [actor];
    for (const mouth of mouths) placed.add(mouth);
    const label =
      shared === undefined
        ? nameActor(index, actor)
        : `${nameActor(index, shared.principal)} (${mouths.length} speakers)`;
    return [
      { label, actor: shared?.principal ?? actor, assertions: mouths.flatMap((mouth) => speakers.get(mouth) ?? []) },
    ];
  });
}

/** Whose telling contradictions rest on: "Kyiv", "Kyiv and Roger Boyes"; empty where none rests on hearsay. */
export function nameTellers(affair: Affair, told: readonly string[]): string {
  const tellers = told.flatMap((id) => affair.index.reportersOf(id)).flatMap((one) => affair.index.speakersOf(one));
  return nameSpeakers(affair.index, [...new Set(tellers)]);
}
