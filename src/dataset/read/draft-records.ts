// Decoded records → draft records in long form. Plain fields are copied by the table; short forms of the others end here. What they
// mean to each other is for the rules.
import type { Place } from '../../domain/base/diagnostic.ts';
import { assertNever } from '../../domain/base/result.ts';
import type {
  DraftAffiliation,
  DraftAnswer,
  DraftCitedDocument,
  DraftImplication,
  DraftQuestionValue,
  DraftQuote,
  DraftRecords,
  DraftRelation,
  DraftRetraction,
  DraftSaidAt,
  Field,
  Text,
} from '../../domain/records/draft.ts';
import { type FieldRows, listPlainRows, type NestedRow } from '../../domain/records/field-rows.ts';
import { affiliationTypes, type RecordKind } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { recordTable } from '../../domain/records/record-table.ts';
import type { Decoded, DecodedEntry, DecodedFields, DecodedMap } from './decode-shape.ts';

/** What a record is, whatever its kind. */
export interface RecordHead {
  readonly id: Text;
  /** The whole record. */
  readonly span: Place;
  readonly broken: boolean;
}

/**
 * Fields of a record whose shape is wrong as a whole are empty; it is then broken, but its id is known. `fileDocument` is the
 * `document` at the head of its file.
 */
export function draftRecord<K extends RecordKind>(
  kind: K,
  head: RecordHead,
  fields: DecodedFields,
  fileDocument?: Text,
): DraftRecords[K] {
  const plain = draftPlain(recordTable[kind].fields, fields);
  return { ...plain, ...draftComposite(kind, fields, fileDocument), ...head } as DraftRecords[K];
}

/** The fields that no code knows, under their own names; a list is never absent. */
function draftPlain(rows: FieldRows, fields: DecodedFields): object {
  const draft: Record<string, unknown> = {};
  for (const [name, row] of listPlainRows(rows)) {
    const value = fields[name];
    if (row.many !== undefined) draft[name] = listOf(value);
    else if (value !== undefined) draft[name] = value;
  }
  return draft;
}

function draftComposite(kind: RecordKind, fields: DecodedFields, fileDocument: Text | undefined): object {
  switch (kind) {
    case 'actor':
      return { affiliations: draftAffiliations(fields) } satisfies Composite<'actor'>;
    case 'question':
      return {
        values: entriesOf(fields.values).map(
          ({ key, value }): DraftQuestionValue => ({ id: key, ...draftNested('question value', value) }),
        ),
        impliedBy: draftImplications(fields),
      } satisfies Composite<'question'>;
    case 'assertion': {
      const saidAt = draftSaidAt(fields.saidAt);
      return {
        ...(fileDocument && { fileDocument }),
        retracts: entriesOf(fields.retracts).map(
          ({ key, value }): DraftRetraction => ({ assertion: key, ...(value && { because: value as Text }) }),
        ),
        quotes: draftQuotes(fields),
        cites: listOf(fields.cites).map((one) => draftNested('cited document', one)),
        ...(saidAt && { saidAt }),
        answers: entriesOf(fields.answers).flatMap(({ key, value }) =>
          listOf(value).map((one): DraftAnswer => ({ question: key, ...draftNested('answer', one) })),
        ),
        relations: draftRelations(fields),
      } satisfies Composite<'assertion'>;
    }
    case 'silence':
      return {
        ...(fileDocument && { fileDocument }),
        passesOver: entriesOf(fields.passesOver).flatMap(({ key, value }) =>
          listOf(value).map((one) => ({ question: key, value: one as Text })),
        ),
        quotes: draftQuotes(fields),
      } satisfies Composite<'silence'>;
    case 'dataset':
    case 'event':
    case 'document':
    case 'narrative':
      return {};
    default:
      return assertNever(kind, 'kind of record');
  }
}

type Composite<K extends RecordKind> = Partial<DraftRecords[K]>;

interface DraftOf {
  readonly affiliation: Omit<DraftAffiliation, 'type'>;
  readonly 'question value': Omit<DraftQuestionValue, 'id'>;
  readonly implication: Omit<DraftImplication, 'question' | 'value'>;
  readonly quote: DraftQuote;
  readonly 'cited document': DraftCitedDocument;
  readonly answer: Omit<DraftAnswer, 'question'>;
  readonly support: Omit<DraftRelation, 'type' | 'to'>;
  readonly contradiction: Omit<DraftRelation, 'type' | 'to'>;
  readonly reason: Omit<DraftRelation, 'type' | 'to'>;
}

/** A scalar is the short form: the field that may stand alone, with what is then understood; that is said to stand at its key. */
function draftNested<K extends keyof DraftOf>(kind: K, value: Decoded | undefined, key?: Text): DraftOf[K] {
  const { fields, short = '', assumed = {} }: NestedRow = nestedTable[kind];
  if (value === undefined || 'fields' in value) {
    const place = value && { place: value.place };
    return { ...place, ...draftPlain(fields, value?.fields ?? {}) } as unknown as DraftOf[K];
  }
  const { place } = value;
  const understood = Object.entries(assumed).map(([name, word]) => [name, { value: word, place: key?.place ?? place }]);
  const alone = { ...Object.fromEntries(understood), [short]: value } as DecodedFields;
  return { place, ...draftPlain(fields, alone) } as unknown as DraftOf[K];
}

function draftAffiliations(fields: DecodedFields): DraftAffiliation[] {
  return affiliationTypes.flatMap((type) =>
    listOf(fields[type]).flatMap((one) => {
      const affiliation = draftNested('affiliation', one);
      return affiliation.actor ? [{ type, ...affiliation }] : [];
    }),
  );
}

function draftImplications(fields: DecodedFields): DraftImplication[] {
  return entriesOf(fields.impliedBy).flatMap(({ key: question, value }) =>
    entriesOf(value).map(({ key, value: one }) => ({ question, value: key, ...draftNested('implication', one) })),
  );
}

function draftSaidAt(saidAt: Decoded | undefined): DraftSaidAt | undefined {
  if (saidAt === undefined) return undefined;
  if (!('fields' in saidAt)) return { kind: 'date', date: saidAt as Text };
  const { after, before } = saidAt.fields;
  if (after) return { kind: 'after', event: after as Text };
  return before && { kind: 'before', event: before as Text };
}

function draftQuotes(fields: DecodedFields): DraftQuote[] {
  return listOf(fields.quotes).map((one) => draftNested('quote', one));
}

const relationFields = [
  { name: 'supports', type: 'SUPPORTS', of: 'support' },
  { name: 'contradicts', type: 'CONTRADICTS', of: 'contradiction' },
  { name: 'reliesOn', type: 'RELIES_ON', of: 'reason' },
  { name: 'compatible', type: 'COMPATIBLE', of: 'reason' },
] as const;

function draftRelations(fields: DecodedFields): DraftRelation[] {
  return relationFields.flatMap(({ name, type, of }) =>
    entriesOf(fields[name]).flatMap(({ key, value, place }) =>
      listOf(value).map((one): DraftRelation => ({ ...draftNested(of, one, key), type, place, to: key })),
    ),
  );
}

/** Most lists of most records: one for all of them. */
const nothing: readonly (Field<unknown> | DecodedMap)[] = [];

/** One, a list of them, or nothing. */
function listOf(value: Decoded | undefined): readonly (Field<unknown> | DecodedMap)[] {
  if (value === undefined) return nothing;
  return ('items' in value ? value.items : [value]) as readonly (Field<unknown> | DecodedMap)[];
}

function entriesOf(value: Decoded | undefined): readonly DecodedEntry[] {
  return value !== undefined && 'entries' in value ? value.entries : [];
}
