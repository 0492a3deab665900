// Decoded records → draft records in long form, one function a kind. Short forms end here; what they mean to each other is for the rules.
import type { Place } from '../../domain/base/diagnostic.ts';
import type {
  DraftActor,
  DraftAffiliation,
  DraftDocument,
  DraftEvent,
  DraftHeader,
  DraftNarrative,
  DraftQuestion,
  Text,
} from '../../domain/records/draft.ts';
import { affiliationTypes } from '../../domain/records/model.ts';
import type { actor } from '../schema/actor.ts';
import type { document } from '../schema/document.ts';
import type { event } from '../schema/event.ts';
import type { header } from '../schema/header.ts';
import type { narrative } from '../schema/narrative.ts';
import type { question } from '../schema/question.ts';
import type { DecodedMap } from './decode-shape.ts';
import { isField, listOf, pick } from './draft-fields.ts';

/** Fields of a record whose shape is wrong as a whole are empty; it is then broken, but its id is known. */
export type FieldsOf<Shape> = Shape extends { shape: infer Fields } ? DecodedMap<Fields>['fields'] : never;

/** What a record is, whatever its kind. */
export interface RecordHead {
  readonly id: Text;
  readonly place: Place;
  readonly broken: boolean;
}

export function buildHeader(head: RecordHead, fields: FieldsOf<typeof header>): DraftHeader {
  const { format } = fields;
  return {
    ...head,
    ...(format && { format: { value: String(format.value), place: format.place } }),
    ...pick(fields, ['version', 'title', 'description', 'licence', 'language']),
    curators: listOf(fields.curators),
  };
}

export function buildEvent(head: RecordHead, fields: FieldsOf<typeof event>): DraftEvent {
  const { place } = fields;
  return {
    ...pick(fields, ['name', 'date', 'partOf', 'wikidata', 'note']),
    ...(place && { location: place }),
    ...head,
  };
}

export function buildActor(head: RecordHead, fields: FieldsOf<typeof actor>): DraftActor {
  const affiliations = affiliationTypes.flatMap((type) =>
    listOf(fields[type]).flatMap((one): DraftAffiliation[] => {
      if (isField(one)) return [{ type, actor: one }];
      const { actor, from, to } = one.fields;
      return actor ? [{ type, actor, ...(from && { from }), ...(to && { to }) }] : [];
    }),
  );
  return {
    ...head,
    ...pick(fields, ['name', 'kind', 'unnamed', 'wikidata', 'note']),
    aliases: listOf(fields.aliases),
    affiliations,
  };
}

export function buildDocument(head: RecordHead, fields: FieldsOf<typeof document>): DraftDocument {
  return {
    ...head,
    ...pick(fields, ['title', 'date', 'url', 'archived', 'language', 'text', 'sha256', 'length', 'note']),
    publisher: listOf(fields.publisher),
    authors: listOf(fields.authors),
    derivedFrom: listOf(fields.derivedFrom),
  };
}

export function buildQuestion(head: RecordHead, fields: FieldsOf<typeof question>): DraftQuestion {
  const values = fields.values?.entries.map(({ key, value }) => ({
    id: key,
    ...(value && pick(value.fields, ['label'])),
    within: listOf(value?.fields.within),
  }));
  const impliedBy = fields.impliedBy?.entries.flatMap((other) =>
    (other.value?.entries ?? []).map(({ key, value }) => ({
      question: other.key,
      value: key,
      ...(value && pick(value.fields, ['is', 'because'])),
    })),
  );
  return {
    ...head,
    ...pick(fields, ['text', 'slot', 'exclusive', 'because', 'unit', 'tolerance', 'presupposes']),
    about: listOf(fields.about),
    values: values ?? [],
    impliedBy: impliedBy ?? [],
  };
}

export function buildNarrative(head: RecordHead, fields: FieldsOf<typeof narrative>): DraftNarrative {
  return { ...head, ...pick(fields, ['name', 'description']) };
}
