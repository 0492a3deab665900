// Nanopublications in TriG: one for each quote, with the claim, whom it is attributed to and where it is quoted from, and who publishes it. Not
// signed: their names are ours, and become trusty ones when they are signed. Out only.
import { DataFactory, type Quad, type Term, Writer } from 'n3';
import {
  type Actor,
  type Assertion,
  type Dataset,
  type Document,
  joinPieces,
  type Quote,
} from '../../domain/records/model.ts';
import type { ExportedAffair, Format } from '../format.ts';
import { findLicencePage, vocabularies } from '../linked-terms.ts';
import type { LossLog } from '../loss-log.ts';
import { buildUrn } from '../urn.ts';

export const nanopub: Format = {
  name: 'nanopub',
  carries: {
    dataset: ['licence', 'curators'],
    actor: ['name'],
    document: ['title', 'url'],
    assertion: [
      'by',
      'claim',
      'act',
      'saidAt',
      'reportedBy',
      'quotes.exact',
      'quotes.document',
      'quotes.prefix',
      'quotes.suffix',
    ],
  },
  write: writeNanopubs,
};

const { namedNode, literal, quad } = DataFactory;
const { prov, dct, np, rdf, schema, oa, ra } = vocabularies;

/** What every quote needs of its dataset. */
interface Known {
  readonly dataset: Dataset;
  readonly documents: ReadonlyMap<string, Document>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly licence: string | undefined;
}

function writeNanopubs({ dataset }: ExportedAffair, loss: LossLog): string {
  const known: Known = {
    dataset,
    documents: new Map(dataset.documents.map((one) => [one.id, one])),
    actors: new Map(dataset.actors.map((one) => [one.id, one])),
    licence: findLicencePage(dataset.licence),
  };
  const quads = dataset.assertions.flatMap((assertion) => {
    if (assertion.quotes.length === 0) {
      loss.lost('assertion.unquoted', 'assertions without a quote', `assertion ${assertion.id}`);
    }
    return assertion.quotes.flatMap((quote, at) => describeQuote(known, assertion, quote, at));
  });
  const { xsd: _, ...prefixes } = vocabularies;
  const writer = new Writer({ format: 'TriG', prefixes });
  writer.addQuads(quads);
  let text = '';
  writer.end((_error, result) => {
    text = result;
  });
  return text;
}

function describeQuote(known: Known, assertion: Assertion, quote: Quote, at: number): Quad[] {
  const { dataset, licence } = known;
  const name = (kind: string, id: string) => namedNode(buildUrn(dataset.id, kind, id));
  const own = buildUrn(dataset.id, 'nanopub', `${assertion.id}-${at + 1}`);
  const [head, claim, provenance, publication] = ['head', 'assertion', 'provenance', 'pubinfo'].map((part) =>
    namedNode(`${own}:${part}`),
  );
  const [pub, said, document] = [namedNode(own), name('assertion', assertion.id), name('document', quote.document)];
  if (head === undefined || claim === undefined || provenance === undefined || publication === undefined) return [];
  const say = (graph: typeof head) => (subject: Quad['subject'], predicate: string, object: Term | string) =>
    quad(
      subject,
      namedNode(predicate),
      typeof object === 'string' ? literal(object) : (object as Quad['object']),
      graph,
    );
  const [inHead, inClaim, inProvenance, inPublication] = [say(head), say(claim), say(provenance), say(publication)];
  const source = known.documents.get(quote.document);
  const speakers = assertion.by.map((id) => ({ id, name: known.actors.get(id)?.name }));
  const { saidAt } = assertion;
  return [
    inHead(pub, `${rdf}type`, namedNode(`${np}Nanopublication`)),
    inHead(pub, `${np}hasAssertion`, claim),
    inHead(pub, `${np}hasProvenance`, provenance),
    inHead(pub, `${np}hasPublicationInfo`, publication),
    inClaim(said, `${ra}claim`, literal(assertion.claim, dataset.language)),
    inClaim(said, `${ra}act`, assertion.act),
    inProvenance(claim, `${prov}wasQuotedFrom`, document),
    inProvenance(claim, `${oa}exact`, joinPieces(quote.exact)),
    ...(quote.prefix === undefined ? [] : [inProvenance(claim, `${oa}prefix`, quote.prefix)]),
    ...(quote.suffix === undefined ? [] : [inProvenance(claim, `${oa}suffix`, quote.suffix)]),
    ...speakers.flatMap(({ id, name: called }) => [
      inProvenance(claim, `${prov}wasAttributedTo`, name('actor', id)),
      ...(called === undefined ? [] : [inProvenance(name('actor', id), `${schema}name`, called)]),
    ]),
    ...assertion.reportedBy.map((id) => inProvenance(claim, `${ra}reportedBy`, name('assertion', id))),
    ...(typeof saidAt === 'string' ? [inProvenance(claim, `${ra}saidAt`, saidAt)] : []),
    ...(source === undefined ? [] : [inProvenance(document, `${dct}title`, source.title)]),
    ...(source?.url === undefined ? [] : [inProvenance(document, `${schema}url`, source.url)]),
    inPublication(pub, `${dct}isPartOf`, name('dataset', dataset.id)),
    ...dataset.curators.map((curator) => inPublication(pub, `${dct}creator`, curator)),
    licence === undefined
      ? inPublication(pub, `${dct}rights`, dataset.licence)
      : inPublication(pub, `${dct}license`, namedNode(licence)),
  ];
}
