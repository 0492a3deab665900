// Trees of files, one after another → one draft. Knows which file holds which records; opens none.

import type { z } from 'zod';
import { assertNever } from '../../domain/base/result.ts';
import { jsonSyntax } from '../../domain/check/rules/json-syntax.ts';
import { missingField } from '../../domain/check/rules/missing-field.ts';
import { repeatedHeader } from '../../domain/check/rules/repeated-header.ts';
import { unknownValue } from '../../domain/check/rules/unknown-value.ts';
import { wrongType } from '../../domain/check/rules/wrong-type.ts';
import type {
  DraftActor,
  DraftAssertion,
  DraftDataset,
  DraftDocument,
  DraftEvent,
  DraftHeader,
  DraftNarrative,
  DraftQuestion,
  DraftSilence,
  Text,
} from '../../domain/records/draft.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { assertionsFile, datasetFile, recordLines } from '../schema/files.ts';
import { closest } from './closest.ts';
import { type DecodedMap, type DecodedRecord, decodeShape } from './decode-shape.ts';
import { describeNode } from './describe-shape.ts';
import { buildAssertion, buildSilence } from './draft-assertions.ts';
import {
  buildActor,
  buildDocument,
  buildEvent,
  buildHeader,
  buildNarrative,
  buildQuestion,
  type RecordHead,
} from './draft-records.ts';
import { isEmptyNode, type MapNode, type Report, type SourceNode } from './source-node.ts';

export class DraftCollector {
  readonly #report: Report;
  #header: DraftHeader | undefined;
  readonly #events: DraftEvent[] = [];
  readonly #actors: DraftActor[] = [];
  readonly #documents: DraftDocument[] = [];
  readonly #questions: DraftQuestion[] = [];
  readonly #narratives: DraftNarrative[] = [];
  readonly #assertions: DraftAssertion[] = [];
  readonly #silences: DraftSilence[] = [];

  constructor(report: Report) {
    this.#report = report;
  }

  addDatasetFile(node: SourceNode): void {
    const start = { ...node.place, end: node.place.start };
    const file = decodeShape(datasetFile, node, { name: 'the dataset', as: 'words', at: start }, this.#report);
    if (file === undefined) return;
    const { events, actors, documents, questions, narratives, ...header } = file.fields;
    const place = file.fields.id?.place ?? file.place;
    const id = header.id ?? { value: '', place: start };
    this.#addHeader(buildHeader({ id, place, broken: file.broken }, header));
    eachRecord(events, (head, fields) => this.#events.push(buildEvent(head, fields)));
    eachRecord(actors, (head, fields) => this.#actors.push(buildActor(head, fields)));
    eachRecord(documents, (head, fields) => this.#documents.push(buildDocument(head, fields)));
    eachRecord(questions, (head, fields) => this.#questions.push(buildQuestion(head, fields)));
    eachRecord(narratives, (head, fields) => this.#narratives.push(buildNarrative(head, fields)));
  }

  /** A file with nothing but comments holds no records, and that is no mistake. */
  addAssertionsFile(node: SourceNode): void {
    if (isEmptyNode(node)) return;
    const start = { ...node.place, end: node.place.start };
    const file = decodeShape(assertionsFile, node, { name: 'the file', as: 'words', at: start }, this.#report);
    if (file === undefined) return;
    const { document, assertions, silences } = file.fields;
    eachRecord(assertions, (head, fields) => this.#assertions.push(buildAssertion(head, fields, document)));
    eachRecord(silences, (head, fields) => this.#silences.push(buildSilence(head, fields, document)));
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

  build(folderName: string): DraftDataset {
    return {
      folderName,
      ...(this.#header && { header: this.#header }),
      events: this.#events,
      actors: this.#actors,
      documents: this.#documents,
      questions: this.#questions,
      narratives: this.#narratives,
      assertions: this.#assertions,
      silences: this.#silences,
    };
  }

  #addHeader(header: DraftHeader): void {
    if (this.#header === undefined) this.#header = header;
    else this.#report(repeatedHeader(header.id.place, this.#header.id.place));
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
      this.#report(unknownValue(type.place, '`type`', type.text, recordKinds, closest(type.text, recordKinds)));
    }
    return kind;
  }

  #addRecord(kind: RecordKind, node: MapNode): void {
    const shapes = recordLines;
    switch (kind) {
      case 'dataset':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#addHeader(buildHeader(head, fields));
        });
        break;
      case 'event':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#events.push(buildEvent(head, fields));
        });
        break;
      case 'actor':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#actors.push(buildActor(head, fields));
        });
        break;
      case 'document':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#documents.push(buildDocument(head, fields));
        });
        break;
      case 'question':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#questions.push(buildQuestion(head, fields));
        });
        break;
      case 'narrative':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#narratives.push(buildNarrative(head, fields));
        });
        break;
      case 'assertion':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#assertions.push(buildAssertion(head, fields));
        });
        break;
      case 'silence':
        this.#decodeLine(shapes[kind], node, (head, fields) => {
          this.#silences.push(buildSilence(head, fields));
        });
        break;
      default:
        assertNever(kind, 'kind of record');
    }
  }

  /** A record without a readable id cannot be referred to and is left out; that has been reported. */
  #decodeLine<Fields extends { readonly id: z.ZodString }>(
    shape: z.ZodObject<Fields, z.core.$strict>,
    node: MapNode,
    add: (head: RecordHead, fields: DecodedMap<Fields>['fields']) => void,
  ): void {
    const id = node.entries.find(({ key }) => key.value === 'id')?.value;
    const name = id?.kind === 'scalar' ? `\`${id.text}\`` : 'the record';
    const at = id?.kind === 'scalar' ? id.place : { ...node.place, end: node.place.start + 1 };
    const decoded = decodeShape(shape, node, { name, as: 'words', at }, this.#report) as DecodedMap<Fields> | undefined;
    const idField = (decoded?.fields as { readonly id?: Text } | undefined)?.id;
    if (decoded === undefined || idField === undefined) return;
    add({ id: idField, place: node.place, broken: decoded.broken }, decoded.fields);
  }
}

function eachRecord<Fields extends z.core.$ZodLooseShape>(
  section: DecodedRecord<z.ZodObject<Fields, z.core.$strict>> | undefined,
  add: (head: RecordHead, fields: DecodedMap<Fields>['fields']) => void,
): void {
  for (const { key, value, place, broken } of section?.entries ?? []) {
    const decoded = value as DecodedMap<Fields> | undefined;
    add({ id: key, place, broken }, decoded?.fields ?? ({} as DecodedMap<Fields>['fields']));
  }
}
