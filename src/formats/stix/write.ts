// Records → a STIX bundle, with what STIX has no word for in our extension.
import { createHash } from 'node:crypto';
import type { DatasetRecord } from '../../dataset/write/records-from-graph.ts';
import { groupBy } from '../../domain/base/group-by.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import type { ActorKind } from '../../domain/records/model.ts';
import { type Drawn, keepOfContent, type PerTarget } from '../carried.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { buildUrn } from '../urn.ts';
import { carriedByExtension, extensionId, nameInExtension } from './extension.ts';

/** A retraction needs to say what is taken back; relations are to what is said. */
export function narrowForStix(record: DatasetRecord, loss: LossLog): DatasetRecord {
  if (record.type !== 'assertion') return record;
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  const { retracts, saidAt, ...rest } = record;
  if (saidAt !== undefined && typeof saidAt !== 'string') lose('saidAt', 'that it was said before or after an event');
  if (retracts !== undefined) lose('retracts', 'what is taken back');
  return {
    ...rest,
    type: record.type,
    id: record.id,
    act: record.act === 'retracts' ? 'says' : (record.act ?? 'says'),
    ...(typeof saidAt === 'string' ? { saidAt } : {}),
    supports: keepOfContent(record.supports, lose),
    contradicts: keepOfContent(record.contradicts, lose),
  };
}

const classOf: Readonly<Record<ActorKind, string>> = {
  person: 'individual',
  organisation: 'organization',
  state: 'organization',
  outlet: 'organization',
  group: 'group',
};

/** Ids are made of the names of records (UUID 5), so that the same record has the same id in every export. */
export function buildBundle({ records, dataset }: ExportedAffair): object {
  const now = new Date().toISOString();
  const urnOf = (kind: string, id: string) => buildUrn(dataset.id, kind, id);
  const idOf = (type: string, kind: string, id: string) => `${type}--${makeUuid(urnOf(kind, id))}`;
  const names = new Map(records.filter(({ type }) => type === 'actor').map(({ id, name }) => [id, String(name)]));
  const common = (type: string, kind: string, id: string, own: Drawn = {}) => ({
    type,
    spec_version: '2.1',
    id: idOf(type, kind, id),
    created: now,
    modified: now,
    extensions: {
      // A narrative is an object that STIX does not have.
      [extensionId]: {
        extension_type: type === 'narrative' ? 'new-sdo' : 'property-extension',
        urn: urnOf(kind, id),
        ...own,
      },
    },
  });
  const speakersOf = (record: DatasetRecord) => record.by as readonly string[];
  const quoting = groupBy(records.flatMap(listQuoted), ({ document }) => document);
  const somebody = [...names.keys()].slice(0, 1).map((one) => idOf('identity', 'actor', one));
  const objects = records.flatMap((record): object[] => {
    const { id, type } = record;
    if (type === 'actor') {
      const kind = record.kind as ActorKind;
      const own = omitAbsent({ kind, aliases: record.aliases }) as Drawn;
      return [{ ...common('identity', type, id, own), name: record.name, identity_class: classOf[kind] }];
    }
    if (type === 'narrative') {
      return [
        { ...common('narrative', type, id), ...omitAbsent({ name: record.name, description: record.description }) },
      ];
    }
    if (type === 'document') {
      const notes = (quoting.get(id) ?? []).map((one) => idOf('note', 'assertion', one.id));
      const own = pick(record, carriedByExtension.document);
      const day = /^\d{4}-\d\d-\d\d/.exec(String(record.date ?? ''))?.[0];
      return [
        {
          ...common('report', type, id, { ...own, ...(day === undefined ? { undated: true } : {}) }),
          ...omitAbsent({ name: record.title, lang: record.language }),
          published: day === undefined ? now : `${day}T00:00:00Z`,
          object_refs: notes.length === 0 ? somebody : notes,
          ...(record.url === undefined
            ? {}
            : { external_references: [{ source_name: String(record.title), url: record.url }] }),
        },
      ];
    }
    if (type !== 'assertion') return [];
    const own = { ...pick(record, carriedByExtension.assertion), ...pick(record, ['quotes', 'narratives']) };
    const note = {
      ...common('note', type, id, own),
      content: record.claim,
      authors: speakersOf(record).map((one) => names.get(one) ?? one),
      object_refs: speakersOf(record).map((one) => idOf('identity', 'actor', one)),
      ...(record.tags === undefined ? {} : { labels: record.tags }),
    };
    const opinions = (['supports', 'contradicts'] as const).flatMap((field) =>
      Object.entries((record[field] ?? {}) as PerTarget).flatMap(([target, drawn]) =>
        drawn.map(({ kind, because }) => ({
          ...common('opinion', `${field}-${target}`, id, { from: note.id, kind: kind ?? '' }),
          opinion: field === 'supports' ? 'agree' : 'disagree',
          ...omitAbsent({ explanation: because }),
          authors: note.authors,
          object_refs: [idOf('note', 'assertion', target)],
        })),
      ),
    );
    return [note, ...opinions];
  });
  const extension = {
    type: 'extension-definition',
    spec_version: '2.1',
    id: extensionId,
    created_by_ref: idOf('identity', 'program', 'rashomon'),
    created: now,
    modified: now,
    name: 'Rashomon',
    description: 'Fields of the Rashomon data format that STIX has no word for.',
    schema: 'docs/data-format.md',
    version: '1.0.0',
    extension_types: ['new-sdo', 'property-extension'],
  };
  const program = {
    type: 'identity',
    spec_version: '2.1',
    id: extension.created_by_ref,
    created: now,
    modified: now,
    name: 'Rashomon',
    identity_class: 'system',
  };
  return {
    type: 'bundle',
    id: `bundle--${makeUuid(urnOf('dataset', dataset.id))}`,
    objects: [program, extension, ...objects],
  };
}

/** The documents that an assertion quotes, each once. */
function listQuoted({ type, id, quotes = [] }: DatasetRecord) {
  if (type !== 'assertion') return [];
  const documents = new Set((quotes as readonly Drawn[]).map(({ document }) => document));
  return [...documents].map((document) => ({ document, id }));
}

function pick(record: DatasetRecord, names: readonly string[]): Drawn {
  return omitAbsent(Object.fromEntries(names.map((name) => [nameInExtension(name), record[name]]))) as Drawn;
}

/** RFC 4122, 4.3, by SHA-1 in the name space of URLs. */
function makeUuid(name: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
