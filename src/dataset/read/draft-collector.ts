// Trees of files, one after another → one draft. Knows which file holds which records; opens none.
import { distance } from 'fastest-levenshtein';
import { suggestWord } from '../../domain/base/suggest.ts';
import { jsonSyntax } from '../../domain/check/rules/json-syntax.ts';
import { missingField } from '../../domain/check/rules/missing-field.ts';
import { repeatedHeader } from '../../domain/check/rules/repeated-header.ts';
import { unknownValue } from '../../domain/check/rules/unknown-value.ts';
import { wrongType } from '../../domain/check/rules/wrong-type.ts';
import type { DraftDataset, DraftHeader, DraftRecords, Text } from '../../domain/records/draft.ts';
import type { FieldRows } from '../../domain/records/field-rows.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { fileTable } from '../../domain/records/record-table.ts';
import { assertionsFile, datasetFile, type RecordShape, recordLines } from '../schema/compile-fields.ts';
import { type DecodedFields, type DecodedMap, decodeShape, type Standing } from './decode-shape.ts';
import { describeNode } from './describe-shape.ts';
import { draftRecord, type RecordHead } from './draft-records.ts';
import { isEmptyNode, type MapNode, type Report, type SourceNode } from './source-node.ts';

export class DraftCollector {
  readonly #report: Report;
  #header: DraftHeader | undefined;
  readonly #records: { readonly [K in Exclude<RecordKind, 'dataset'>]: DraftRecords[K][] } = {
    event: [],
    actor: [],
    document: [],
    question: [],
    narrative: [],
    assertion: [],
    silence: [],
  };

  constructor(report: Report) {
    this.#report = report;
  }

  addDatasetFile(node: SourceNode): void {
    const start = { ...node.place, end: node.place.start };
    const file = this.#decode(datasetFile, node, { name: 'the dataset', as: 'words', at: start });
    if (file === undefined) return;
    const { fields, broken } = file;
    const id = fields.id as Text | undefined;
    this.#add('dataset', { id: id ?? { value: '', place: start }, span: id?.place ?? file.place, broken }, fields);
    this.#addSections(fileTable.dataset, fields);
  }

  /** A file with nothing but comments holds no records, and that is no mistake. */
  addAssertionsFile(node: SourceNode): void {
    if (isEmptyNode(node)) return;
    const start = { ...node.place, end: node.place.start };
    const file = this.#decode(assertionsFile, node, { name: 'the file', as: 'words', at: start });
    if (file !== undefined)
      this.#addSections(fileTable.assertions, file.fields, file.fields.document as Text | undefined);
  }

  /** A whole JSON file: the list of records that `export --format json` prints. */
  addRecords(node: SourceNode): void {
    if (node.kind === 'list') {
      for (const item of node.items) this.addLine(item);
      return;
    }
    const start = { ...node.place, end: node.place.start + 1 };
    this.#report(wrongType(start, 'a .json file', 'a list of records', describeNode(node)));
  }

  /** One record: a line of JSONL, or an item of a JSON file. */
  addLine(node: SourceNode): void {
    if (node.kind !== 'map') {
      this.#report(jsonSyntax(node.place, `a record stands in braces; this is ${describeNode(node)}`));
      return;
    }
    const kind = this.#readKind(node);
    if (kind !== undefined) this.#addRecord(kind, node);
  }

  /** Without a folder, the dataset may be called as it likes. */
  build(folderName = this.#header?.id.value ?? ''): DraftDataset {
    return {
      folderName,
      ...(this.#header && { header: this.#header }),
      events: this.#records.event,
      actors: this.#records.actor,
      documents: this.#records.document,
      questions: this.#records.question,
      narratives: this.#records.narrative,
      assertions: this.#records.assertion,
      silences: this.#records.silence,
    };
  }

  #decode(shape: RecordShape, node: SourceNode, standing: Standing): DecodedMap | undefined {
    return decodeShape(shape, node, standing, this.#report) as DecodedMap | undefined;
  }

  #addSections(rows: FieldRows, fields: DecodedFields, fileDocument?: Text): void {
    for (const [name, row] of Object.entries(rows)) {
      const section = fields[name];
      if (row.kind !== 'records' || section === undefined || !('entries' in section)) continue;
      const common = row.of === 'assertion' && fields.defaults !== undefined && 'fields' in fields.defaults;
      const defaults = common ? (fields.defaults as DecodedMap).fields : {};
      for (const { key, value, place, broken } of section.entries) {
        const record = value as DecodedMap | undefined;
        this.#add(row.of, { id: key, span: place, broken }, { ...defaults, ...record?.fields }, fileDocument);
      }
    }
  }

  /** One that was read otherwise. */
  addDraft<K extends RecordKind>(kind: K, draft: DraftRecords[K]): void {
    if (kind === 'dataset') this.#addHeader(draft as DraftHeader);
    else (this.#records[kind as Exclude<RecordKind, 'dataset'>] as unknown[]).push(draft);
  }

  #addHeader(header: DraftHeader): void {
    if (this.#header === undefined) this.#header = header;
    else this.#report(repeatedHeader(header.id.place, this.#header.id.place));
  }

  #add(kind: RecordKind, head: RecordHead, fields: DecodedFields, fileDocument?: Text): void {
    this.addDraft(kind, draftRecord(kind, head, fields, fileDocument));
  }

  #readKind(node: MapNode): RecordKind | undefined {
    const brace = { ...node.place, end: node.place.start + 1 };
    const type = node.entries.find(({ key }) => key.value === 'type')?.value;
    if (type === undefined) {
      this.#report(missingField(brace, 'the record', 'type'));
      return undefined;
    }
    if (type.kind !== 'scalar' || type.style === 'plain') {
      this.#report(wrongType(type.place, '`type`', `one of ${recordKinds.join(', ')}`, describeNode(type)));
      return undefined;
    }
    const kind = recordKinds.find((known) => known === type.text);
    if (kind === undefined) {
      this.#report(
        unknownValue(type.place, '`type`', type.text, recordKinds, suggestWord(type.text, recordKinds, distance)),
      );
    }
    return kind;
  }

  /** A record without a readable id cannot be referred to and is left out; that has been reported. */
  #addRecord(kind: RecordKind, node: MapNode): void {
    const id = node.entries.find(({ key }) => key.value === 'id')?.value;
    const name = id?.kind === 'scalar' ? `\`${id.text}\`` : 'the record';
    const at = id?.kind === 'scalar' ? id.place : { ...node.place, end: node.place.start + 1 };
    const decoded = this.#decode(recordLines[kind], node, { name, as: 'words', at });
    const idField = decoded?.fields.id as Text | undefined;
    if (decoded === undefined || idField === undefined) return;
    this.#add(kind, { id: idField, span: node.place, broken: decoded.broken }, decoded.fields);
  }
}
