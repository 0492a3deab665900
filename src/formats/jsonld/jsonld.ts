// JSON-LD with the terms of PROV-O: who is responsible for what, quoted from where, derived from what. Its context stands in the file: nothing
// has to be fetched to read it. Out only.
import { omitAbsent } from '../../domain/base/result.ts';
import {
  type Actor,
  type ActorKind,
  type Assertion,
  type Document,
  joinPieces,
  type Relation,
} from '../../domain/records/model.ts';
import type { ExportedAffair, Format } from '../format.ts';
import { vocabularies } from '../linked-terms.ts';
import { buildUrn } from '../urn.ts';

export const jsonld: Format = {
  name: 'jsonld',
  carries: {
    dataset: ['title', 'licence', 'language'],
    actor: ['name', 'kind', 'speaksFor.actor'],
    document: ['title', 'url', 'language', 'date', 'publisher', 'authors', 'derivedFrom', 'supersedes', 'sha256'],
    assertion: [
      'by',
      'act',
      'claim',
      'saidAt',
      'reportedBy',
      'quotes.exact',
      'quotes.form',
      'quotes.document',
      'quotes.start',
      'quotes.end',
      'supports.kind',
      'supports.because',
      'contradicts.kind',
      'contradicts.because',
    ],
  },
  write: (affair) => `${JSON.stringify(buildDocument(affair), undefined, 2)}\n`,
};

const { prov, dct, schema, xsd, oa, ra } = vocabularies;
const refers = (id: string) => ({ '@id': id, '@type': '@id' });

const context = {
  prov,
  dct,
  schema,
  xsd,
  oa,
  ra,
  name: 'schema:name',
  title: 'dct:title',
  url: refers('schema:url'),
  language: 'dct:language',
  date: 'dct:date',
  licence: refers('dct:license'),
  claim: 'ra:claim',
  act: 'ra:act',
  saidAt: 'ra:saidAt',
  kind: 'ra:kind',
  because: 'ra:because',
  form: 'ra:form',
  sha256: 'ra:sha256',
  exact: 'oa:exact',
  start: 'ra:start',
  end: 'ra:end',
  told: refers('ra:reportedBy'),
  target: refers('ra:target'),
  supports: 'ra:supports',
  contradicts: 'ra:contradicts',
  attributedTo: refers('prov:wasAttributedTo'),
  quotedFrom: refers('prov:wasQuotedFrom'),
  quotation: 'prov:qualifiedQuotation',
  entity: refers('prov:entity'),
  derivedFrom: refers('prov:wasDerivedFrom'),
  revisionOf: refers('prov:wasRevisionOf'),
  onBehalfOf: refers('prov:actedOnBehalfOf'),
  generatedAt: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
} as const;

const agentOf: Readonly<Record<ActorKind, string>> = {
  person: 'prov:Person',
  organisation: 'prov:Organization',
  state: 'prov:Organization',
  outlet: 'prov:Organization',
  group: 'prov:Agent',
};

function buildDocument({ dataset }: ExportedAffair): object {
  const urn = (kind: string) => (id: string) => buildUrn(dataset.id, kind, id);
  const [actor, document, assertion] = [urn('actor'), urn('document'), urn('assertion')];
  const describeRelations = (all: readonly Relation[], type: 'SUPPORTS' | 'CONTRADICTS') =>
    all.flatMap((one) =>
      one.type === type && 'kind' in one
        ? [{ target: assertion(one.to), kind: one.kind, ...omitAbsent({ because: one.because }) }]
        : [],
    );
  const describeActor = ({ id, name, kind, affiliations }: Actor) => ({
    '@id': actor(id),
    '@type': agentOf[kind],
    name,
    ...list(
      'onBehalfOf',
      affiliations.filter(({ type }) => type === 'speaksFor').map((one) => actor(one.actor)),
    ),
  });
  const describeDocument = (one: Document) => ({
    '@id': document(one.id),
    '@type': 'prov:Entity',
    ...omitAbsent({ title: one.title, url: one.url, language: one.language, date: one.date?.text, sha256: one.sha256 }),
    ...list('attributedTo', [...one.publisher, ...one.authors].map(actor)),
    ...list('derivedFrom', one.derivedFrom.map(document)),
    ...list('revisionOf', one.supersedes.map(document)),
  });
  const describeAssertion = ({ id, by, act, claim, saidAt, saidFrom, reportedBy, quotes, relations }: Assertion) => ({
    '@id': assertion(id),
    '@type': ['prov:Entity', 'ra:Assertion'],
    act,
    claim,
    ...(typeof saidAt === 'string' ? { saidAt } : {}),
    // An instant is one only where the time of day is known.
    ...(saidFrom?.includes('T') ? { generatedAt: saidFrom } : {}),
    attributedTo: by.map(actor),
    ...list('told', reportedBy.map(assertion)),
    ...list('quotedFrom', [...new Set(quotes.map((quote) => document(quote.document)))]),
    ...list(
      'quotation',
      quotes.map(({ exact, form, document: of, start, end }) => ({
        '@type': 'prov:Quotation',
        entity: document(of),
        exact: joinPieces(exact),
        form,
        ...omitAbsent({ start, end }),
      })),
    ),
    ...list('supports', describeRelations(relations, 'SUPPORTS')),
    ...list('contradicts', describeRelations(relations, 'CONTRADICTS')),
  });
  return {
    '@context': context,
    '@id': urn('dataset')(dataset.id),
    '@type': ['prov:Bundle', 'prov:Entity'],
    title: dataset.title,
    language: dataset.language,
    'dct:rights': dataset.licence,
    '@graph': [
      ...dataset.actors.map(describeActor),
      ...dataset.documents.map(describeDocument),
      ...dataset.assertions.map(describeAssertion),
    ],
  };
}

function list(name: string, values: readonly unknown[]): object {
  return values.length === 0 ? {} : { [name]: values };
}
