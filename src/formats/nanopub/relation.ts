// A recorded relation as a nanopublication: between which two assertions it is, of which kind, who drew it and for what reason.
import type { NamedNode, Quad } from 'n3';
import type { Assertion, Relation } from '../../domain/records/model.ts';
import { vocabularies } from '../linked-terms.ts';
import type { Publication, Say } from './publication.ts';

const { ra } = vocabularies;
const predicates = {
  SUPPORTS: 'supports',
  CONTRADICTS: 'contradicts',
  RELIES_ON: 'reliesOn',
  COMPATIBLE: 'compatible',
} as const;

/**
 * Who takes back what they said draws that relation; any other is drawn by the actor that it names, by words of the documents that
 * its assertion quotes, or else by the curators.
 */
export function publishRelation(of: Publication, assertion: Assertion, relation: Relation): Quad[] {
  const { to, because } = relation;
  const { kind, level, by, scheme, together, confidence, quote } = 'kind' in relation ? relation : reasonOnly;
  const predicate = kind === 'withdraws' ? 'retracts' : predicates[relation.type];
  const id = [assertion.id, predicate, to, ...(level === 'utterance' ? [level] : [])].join(':');
  const [from, target, drawn] = [of.name('assertion', assertion.id), of.name('assertion', to), of.name('relation', id)];
  const drawers = kind === 'withdraws' ? assertion.by : by === undefined ? [] : [by];
  const documents = [...new Set(assertion.quotes.map(({ document }) => document))];
  return of.publish(of.name('nanopub', id), (claim, inClaim, inProvenance) => [
    inClaim(from, `${ra}${predicate}`, target),
    ...sayEach(inClaim, drawn, { kind, level, scheme, together }),
    ...of.attribute(claim, drawers, inProvenance),
    ...(quote === undefined ? [] : of.quote(claim, documents, quote, inProvenance)),
    ...(drawers.length > 0 || quote !== undefined ? [] : of.attributeToCurators(claim, inProvenance)),
    ...sayEach(inProvenance, claim, { because, confidence }),
  ]);
}

const reasonOnly: Partial<Extract<Relation, { kind: unknown }>> = {};

function sayEach(say: Say, subject: NamedNode, fields: Readonly<Record<string, string | undefined>>): Quad[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [say(subject, `${ra}${name}`, text)],
  );
}
