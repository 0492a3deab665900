// Nanopublications in TriG: one for each quote, with the claim, whom it is attributed to and where it is quoted from; one for each recorded
// relation, with who drew it and why. Not signed: their names are ours, and become trusty ones when they are signed. Out only.
import { DataFactory, type Quad, Writer } from 'n3';
import { type Assertion, joinPieces, type Quote } from '../../domain/records/model.ts';
import { allFieldsBut } from '../carried.ts';
import type { ExportedAffair, Format } from '../format.ts';
import { vocabularies } from '../linked-terms.ts';
import type { LossLog } from '../loss-log.ts';
import { Publication } from './publication.ts';
import { publishRelation } from './relation.ts';

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
      ...['exact', 'document', 'prefix', 'suffix'].map((name) => `quotes.${name}`),
      'retracts',
      ...allFieldsBut('assertion').filter((path) => /^(?:supports|contradicts|reliesOn|compatible)\./.test(path)),
    ],
  },
  write: writeNanopubs,
};

const { literal } = DataFactory;
const { oa, ra } = vocabularies;

function writeNanopubs({ dataset }: ExportedAffair, loss: LossLog): string {
  const publication = new Publication(dataset);
  const quads = dataset.assertions.flatMap((assertion) => {
    if (assertion.quotes.length === 0) {
      loss.lost('assertion.unquoted', 'assertions without a quote', `assertion ${assertion.id}`);
    }
    return [
      ...assertion.quotes.flatMap((quote, at) => publishQuote(publication, dataset.language, assertion, quote, at)),
      ...assertion.relations.flatMap((one) => publishRelation(publication, assertion, one)),
    ];
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

function publishQuote(of: Publication, language: string, assertion: Assertion, quote: Quote, at: number): Quad[] {
  const { id, act, claim: words, saidAt } = assertion;
  const said = of.name('assertion', id);
  return of.publish(of.name('nanopub', `${id}-${at + 1}`), (claim, inClaim, inProvenance) => [
    inClaim(said, `${ra}claim`, literal(words, language)),
    inClaim(said, `${ra}act`, act),
    ...of.quote(claim, [quote.document], joinPieces(quote.exact), inProvenance),
    ...(quote.prefix === undefined ? [] : [inProvenance(claim, `${oa}prefix`, quote.prefix)]),
    ...(quote.suffix === undefined ? [] : [inProvenance(claim, `${oa}suffix`, quote.suffix)]),
    ...of.attribute(claim, assertion.by, inProvenance),
    ...assertion.reportedBy.map((one) => inProvenance(claim, `${ra}reportedBy`, of.name('assertion', one))),
    ...(typeof saidAt === 'string' ? [inProvenance(claim, `${ra}saidAt`, saidAt)] : []),
  ]);
}
