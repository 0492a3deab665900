// Questions about what was said, by whom, where and on what it rests, answered from a graph in memory: the rows that the .cypher
// files of the same names give.
import { compareText } from '../../domain/base/result.ts';
import type { GraphIndex } from '../../domain/graph/index-graph.ts';
import { listReportingChains } from '../../domain/graph/reporting-chains.ts';
import { type Label, labels } from '../../domain/graph/schema.ts';
import { compareNarratives } from '../../domain/measures/narrative-overlap.ts';
import { listSupportChains } from '../../domain/measures/support-chain.ts';
import { listReportings, listRetractions } from '../../domain/measures/utterances.ts';
import {
  aboutEvent,
  describeAssertion,
  describeEnds,
  firstQuote,
  isSpokenBy,
  type Measure,
  nameOf,
  namesOf,
  orderBy,
  sortTexts,
} from './rows.ts';

const whoSaidWhat: Measure = ({ index }, asked) => {
  const [actor, act] = [asked.text('actor'), asked.text('act')];
  const isAbout = aboutEvent(index, asked.text('event'));
  const rows = index.graph.relationships.ASSERTS.filter(
    ({ from, to, properties }) =>
      (actor === undefined || from === actor) && (act === undefined || properties.act === act) && isAbout(to),
  ).map(({ from, to, properties }) => ({
    ...describeAssertion(index, to),
    ...firstQuote(index, to),
    actor: from,
    actorName: nameOf(index, from),
    assertion: to,
    act: properties.act,
    asTold: properties.asTold,
    toldBy: listTellers(index, to),
  }));
  return orderBy(rows, (row) => [row.actorName, row.actor, row.saidFrom, row.assertion]);
};

function listTellers(index: GraphIndex, assertion: string): readonly string[] {
  const tellers = index.reportersOf(assertion).flatMap((report) => index.speakersOf(report));
  return sortTexts(namesOf(index, new Set(tellers)));
}

const timeline: Measure = ({ index }, asked) => {
  const [from, to] = [asked.text('from'), asked.text('to')];
  const rows = index.graph.nodes.Assertion.filter(({ id, properties: { saidFrom, saidTo } }) => {
    const isDated = saidFrom !== undefined || saidTo !== undefined;
    // An absent day is an open end: it can have been at any time. A day that is asked for holds all its instants.
    const fits =
      (from === undefined || saidTo === undefined || saidTo >= from) &&
      (to === undefined || saidFrom === undefined || saidFrom.slice(0, 10) <= to);
    return fits && (isDated || asked.isSet('undated')) && isSpokenBy(index, id, asked.text('actor'));
  }).map(({ id: assertion, properties: { when } }) => ({
    ...describeAssertion(index, assertion),
    assertion,
    about: when,
  }));
  return orderBy(rows, (row) => [row.saidFrom, row.saidTo, row.assertion]);
};

const quotesOf: Measure = ({ index }, asked) => {
  const [actor, document, form] = ['actor', 'document', 'form'].map(asked.text);
  const rows = index.graph.relationships.ASSERTS.filter((one) => actor === undefined || one.from === actor).flatMap(
    ({ from: by, to: assertion }) =>
      index
        .quotesOf(assertion)
        .filter((one) => (document ?? one.to) === one.to && (form ?? one.properties.form) === one.properties.form)
        .map(({ to, properties: { exact, words, ...quote } }) => ({
          ...{
            at: quote.at,
            part: quote.part,
            lang: quote.lang,
            translation: quote.translation,
            start: quote.start,
            end: quote.end,
          },
          ...{
            actor: by,
            actorName: nameOf(index, by),
            assertion,
            position: quote.position,
            quote: exact,
            form: quote.form,
          },
          ...{ words: words ?? [], asTold: describeAssertion(index, assertion).asTold, document: to },
        })),
  );
  return orderBy(rows, (row) => [row.actorName, row.actor, row.document, row.start, row.assertion, row.position]);
};

const hearsay: Measure = ({ index }, asked) => {
  const told = index.graph.nodes.Assertion.filter(({ id }) => isSpokenBy(index, id, asked.text('actor')));
  const rows = told.flatMap(({ id: assertion }) =>
    listReportingChains(index, assertion)
      .filter((chain) => chain.length > 1)
      .map((chain) => ({
        ...describeAssertion(index, assertion),
        ...firstQuote(index, assertion),
        assertion,
        steps: chain.length - 1,
        chain,
        voices: chain.map((link) => describeAssertion(index, link).speakers.join(' and ')),
      })),
  );
  return orderBy(rows, (row) => [-row.steps, row.assertion, row.chain]);
};

const whoReportsWhom: Measure = ({ index }, asked) => {
  const actor = asked.text('actor');
  const sayTold = (id: string) =>
    index.node('Assertion', id)?.properties.claim ?? `silence: ${index.node('Silence', id)?.properties.in}`;
  const rows = listReportings(index)
    .filter(({ reporter, reported }) => actor === undefined || [reporter, reported].includes(actor))
    .map(({ reporter, reported, pairs }) => ({
      ...{ reporter, reported, reporterName: nameOf(index, reporter), reportedName: nameOf(index, reported) },
      told: pairs.length,
      contradicted: pairs.filter((one) => one.contradicted).length,
      claims: pairs.map((one) => sayTold(one.told)),
      reports: pairs.map((one) => `${one.report} > ${one.told}`),
    }));
  return orderBy(rows, (row) => [-row.told, row.reporterName, row.reportedName, row.reporter, row.reported]);
};

const retractions: Measure = ({ index, retracted: gone }, asked) =>
  listRetractions(index, gone)
    .filter(({ retraction }) => isSpokenBy(index, retraction, asked.text('actor')))
    .map(({ retraction, retracted, because, stands }) => {
      const back = describeAssertion(index, retracted);
      return {
        ...describeAssertion(index, retraction),
        ...firstQuote(index, retraction),
        ...{ retraction, retracted, claim: back.claim, claimSaid: back.said, reason: because, stands },
      };
    });

const disputedUtterances: Measure = ({ index }) => {
  const rows = (['SUPPORTS', 'CONTRADICTS'] as const).flatMap((relation) =>
    index.graph.relationships[relation]
      .filter(({ properties }) => properties.level === 'utterance')
      .map(({ from, to, properties }) => {
        const spoken = describeAssertion(index, to);
        return {
          ...describeAssertion(index, from),
          ...{ assertion: from, relation, kind: properties.kind, utterance: to, asTold: spoken.asTold },
          ...{ utteranceSpeakers: spoken.speakers, utteranceClaim: spoken.claim, reason: properties.because },
        };
      }),
  );
  return orderBy(rows, (row) => [row.assertion, row.relation, row.utterance]);
};

const supports: Measure = ({ index }, asked) =>
  index.graph.relationships.SUPPORTS.filter(
    ({ from, to, properties }) =>
      properties.level === 'content' && [from, to].some((end) => isSpokenBy(index, end, asked.text('actor'))),
  ).map(({ from, to, properties: { kind, because, confidence, quote } }) => ({
    ...describeEnds(index, from, to),
    ...{ kind, reason: because, confidence, drawnBy: quote },
  }));

const supportChain: Measure = ({ index }, asked) => {
  const start = asked.text('assertion') ?? '';
  const rows = listSupportChains(index, start, asked.number('depth')).map((steps) => {
    const last = steps.at(-1);
    const assertion = last?.assertion ?? '';
    return {
      ...describeAssertion(index, assertion),
      ...firstQuote(index, assertion),
      ...{ steps: steps.length, assertion, how: last?.how, reason: last?.because, confidence: last?.confidence },
      chain: [start, ...steps.map((step) => step.assertion)],
    };
  });
  return orderBy(rows, (row) => [row.steps, row.chain]);
};

const narrativeOverlap: Measure = ({ index, contradictions }) =>
  compareNarratives(index, contradictions)
    .filter(({ shared, speakers, sameAnswers, ...counted }) =>
      [shared.length, speakers.length, sameAnswers.length, counted.contradictions, counted.supports].some(Boolean),
    )
    .map((overlap) => ({
      ...overlap,
      oneName: index.node('Narrative', overlap.one)?.properties.name,
      otherName: index.node('Narrative', overlap.other)?.properties.name,
      speakers: sortTexts(namesOf(index, overlap.speakers)),
    }));

const documents: Measure = ({ index }) => {
  const { DERIVED_FROM, PUBLISHED_BY, SUPERSEDES, WRITTEN_BY } = index.graph.relationships;
  const endsOf = (found: readonly { readonly from: string; readonly to: string }[], id: string) =>
    found.filter((one) => one.from === id).map((one) => one.to);
  const rows = index.graph.nodes.Document.map(({ id: document, properties }) => {
    const { title, date, url, archived = [], medium, removed } = properties;
    const quotes = index.quotesIn(document).map((one) => one.from);
    const quoted = new Set(quotes);
    const assertions = [...quoted].flatMap((id) => index.node('Assertion', id) ?? []);
    return {
      ...{ document, title, date, url, archived, medium, removed },
      publishers: namesOf(index, endsOf(PUBLISHED_BY, document)),
      authors: namesOf(index, endsOf(WRITTEN_BY, document)),
      retells: endsOf(DERIVED_FROM, document).sort(compareText),
      assertions: assertions.length,
      asTold: assertions.filter((one) => one.properties.asTold).length,
      quotes: quotes.filter((id) => index.labelOf(id) === 'Assertion').length,
      silences: quoted.size - assertions.length,
      citedBy: new Set(index.citesTo(document).map((one) => one.from)).size,
      supersedes: endsOf(SUPERSEDES, document).sort(compareText),
    };
  });
  return orderBy(rows, (row) => [-row.assertions, row.document]);
};

/** In the order of their names; a Dataset and an Answer are no records one asks about. */
const listedKinds = labels.filter((label) => label !== 'Dataset' && label !== 'Answer').toSorted(compareText);

const ids: Measure = ({ index }, asked) =>
  listedKinds
    .filter((kind) => (asked.text('kind') ?? kind) === kind)
    .flatMap((kind) => index.graph.nodes[kind].map(({ id }) => ({ kind, id, ...sayRecord(index, kind, id) })));

/** A record's name, title, text or claim, and its other names. */
function sayRecord(index: GraphIndex, kind: Label, id: string) {
  const properties: { readonly [name: string]: unknown } = index.node(kind, id)?.properties ?? {};
  const name = ['name', 'title', 'text', 'claim', 'in'].map((one) => properties[one]).find((one) => one !== undefined);
  return {
    name: String(name ?? ''),
    aliases: kind === 'Actor' ? (index.node(kind, id)?.properties.aliases ?? []) : [],
  };
}

/** By the names of the questions. */
export const aboutRecords: Readonly<Record<string, Measure>> = {
  'disputed-utterances': disputedUtterances,
  documents,
  hearsay,
  ids,
  'narrative-overlap': narrativeOverlap,
  'quotes-of': quotesOf,
  retractions,
  'support-chain': supportChain,
  supports,
  timeline,
  'who-reports-whom': whoReportsWhom,
  'who-said-what': whoSaidWhat,
};
