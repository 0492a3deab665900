// A tree and the shape it should have → typed fields with places. The shapes are zod's; what does not fit is reported, all of it, and left out.
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Place } from '../../domain/base/diagnostic.ts';
import { suggestWord } from '../../domain/base/suggest.ts';
import { emptyValue } from '../../domain/check/rules/empty-value.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { missingField } from '../../domain/check/rules/missing-field.ts';
import { unknownKey } from '../../domain/check/rules/unknown-key.ts';
import { wrongType } from '../../domain/check/rules/wrong-type.ts';
import type { Field, Text } from '../../domain/records/draft.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { type CompiledList, type CompiledMap, type CompiledShape, compileShape } from './compile-shape.ts';
import { decodeScalar } from './decode-scalar.ts';
import { describeNode, describeShape } from './describe-shape.ts';
import { isEmptyNode, type ListNode, type MapNode, type Report, type SourceNode } from './source-node.ts';

/** What a shape decodes to: scalars are fields with a place, the rest keeps its form. */
export type Decoded = Field<unknown> | DecodedMap | DecodedRecord | DecodedList;

/** A field that is not written, or whose shape is wrong, is absent. */
export type DecodedFields = Readonly<Record<string, Decoded | undefined>>;

export interface DecodedMap {
  readonly place: Place;
  readonly fields: DecodedFields;
  /** Something in it has been reported. */
  readonly broken: boolean;
}

export interface DecodedEntry {
  readonly key: Text;
  /** Absent where its shape is wrong. */
  readonly value?: Decoded;
  readonly place: Place;
  readonly broken: boolean;
}

/** A map whose keys are no fields: ids, or values. */
export interface DecodedRecord {
  readonly place: Place;
  readonly entries: readonly DecodedEntry[];
}

/** Items whose shape is wrong are left out. */
export interface DecodedList {
  readonly place: Place;
  readonly items: readonly Decoded[];
}

/** Where a value stands in the file, in words and as a place to point at. Kept apart, because most values need no words. */
export interface Standing {
  /** A field's name, or words such as "the dataset". */
  readonly name: string;
  readonly as: 'field' | 'item' | 'words';
  /** What is underlined when something is missing from it. */
  readonly at: Place;
}

/** Undefined where `node` has not the shape at all; reports everything that does not fit, at any depth. */
export function decodeShape(
  shape: z.ZodType,
  node: SourceNode,
  standing: Standing,
  report: Report,
): Decoded | undefined {
  return new Decoder(report).decode(compileShape(shape), node, standing);
}

class Decoder {
  readonly #send: Report;
  #reported = 0;

  constructor(report: Report) {
    this.#send = report;
  }

  readonly #report: Report = (diagnostic) => {
    this.#reported += 1;
    this.#send(diagnostic);
  };

  decode(shape: CompiledShape, node: SourceNode, standing: Standing): Decoded | undefined {
    const { scalar, list, record, map } = shape;
    if (node.kind === 'scalar' && scalar) return decodeScalar(scalar, node, () => sayStanding(standing), this.#report);
    if (node.kind === 'list' && list) return this.#decodeList(list, node, standing);
    if (node.kind === 'map' && record) return this.#decodeRecord(record.value, node);
    if (node.kind === 'map' && map) return this.#decodeMap(shape, map, node, standing);
    this.#reportKind(shape, node, standing);
    return undefined;
  }

  #reportKind(shape: CompiledShape, node: SourceNode, standing: Standing): void {
    const name = sayStanding(standing);
    if (isEmptyNode(node)) {
      this.#report(emptyValue(standing.at, name, ''));
      return;
    }
    // A map or a list runs on over many lines: its key says better which one is meant.
    const place = node.kind === 'scalar' ? node.place : standing.at;
    const asItem = shape.list && takes(shape.list.element, node);
    const hint = asItem ? 'put it in a list: one line, with `- ` before it' : undefined;
    this.#report(wrongType(place, name, describeShape(shape.source), describeNode(node), hint));
  }

  #decodeList({ element, check }: CompiledList, node: ListNode, standing: Standing): DecodedList {
    const { name } = standing;
    const items: Decoded[] = [];
    for (const item of node.items) {
      const decoded = this.decode(element, item, { name, as: 'item', at: item.place });
      if (decoded !== undefined) items.push(decoded);
    }
    const issue = items.length === node.items.length && check?.(items.map((one) => ('value' in one ? one.value : one)));
    if (issue) this.#reportList(issue, node, standing);
    return { place: node.place, items };
  }

  /** Of what a list may break as a whole, the format knows two things. */
  #reportList(issue: z.core.$ZodIssue, node: ListNode, standing: Standing): void {
    const name = sayStanding(standing);
    if (issue.code === 'custom' && typeof issue.params?.limit === 'string')
      this.#report(limitExceeded(node.place, `all items of ${name} together`, issue.params.limit));
    else this.#report(emptyValue(standing.at, name, ''));
  }

  #decodeRecord(shape: CompiledShape, node: MapNode): DecodedRecord {
    const entries = node.entries.map(({ key, value }) => {
      const before = this.#reported;
      const decoded = this.decode(shape, value, { name: key.value, as: 'field', at: key.place });
      const { file, start, end } = key.place;
      const place = { file, start, end: Math.max(end, value.place.end) };
      const broken = this.#reported > before;
      return decoded === undefined ? { key, place, broken } : { key, place, broken, value: decoded };
    });
    return { place: node.place, entries };
  }

  #decodeMap(shape: CompiledShape, map: CompiledMap, node: MapNode, standing: Standing): DecodedMap | undefined {
    if (shape.scalar && isTextReadAsMap(map, node)) {
      const hint = 'YAML makes a map of a text with `: ` in it: put the text in quotation marks';
      const expected = describeShape(shape.source);
      this.#report(wrongType(node.place, sayStanding(standing), expected, 'a map without a known field', hint));
      return undefined;
    }
    const before = this.#reported;
    const fields: Record<string, Decoded> = {};
    for (const { key, value } of node.entries) {
      const field = map.fields.get(key.value);
      if (field === undefined) {
        const hint = sayHome(key.value, map.owner);
        const meant = hint === undefined ? suggestWord(key.value, map.names, distance) : undefined;
        this.#report(unknownKey(key.place, key.value, map.owner, meant, hint));
        continue;
      }
      const decoded = this.decode(field, value, { name: key.value, as: 'field', at: key.place });
      if (decoded !== undefined) fields[key.value] = decoded;
    }
    for (const name of map.required) {
      if (Object.hasOwn(fields, name) || node.entries.some(({ key }) => key.value === name)) continue;
      this.#report(missingField(standing.at, sayStanding(standing), name));
    }
    if (map.one && this.#reported === before && node.entries.length !== 1) {
      const expected = map.names.map((name) => `\`${name}\``).join(' or ');
      this.#report(
        wrongType(standing.at, sayStanding(standing), expected, node.entries.length === 0 ? 'neither' : 'both'),
      );
      return undefined;
    }
    return { place: node.place, fields, broken: this.#reported > before };
  }
}

/** Sections that stand in the other kind of file. */
const homes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    assertions: 'assertions/',
    silences: 'assertions/',
    events: 'dataset.yaml',
    actors: 'dataset.yaml',
    documents: 'dataset.yaml',
    questions: 'dataset.yaml',
    narratives: 'dataset.yaml',
  }),
);

function sayHome(key: string, owner: string): string | undefined {
  if (owner === 'an assertions file' && Object.hasOwn(nestedTable.default.fields, key))
    return `put it under \`defaults\``;
  const home = homes.get(key);
  if (home === undefined || !['the dataset', 'an assertions file'].includes(owner)) return undefined;
  return `${key} stand in ${home === 'assertions/' ? 'files of their own, in assertions/' : home}`;
}

function sayStanding({ name, as }: Standing): string {
  if (as === 'words') return name;
  return as === 'item' ? `an item of \`${name}\`` : `\`${name}\``;
}

function takes({ scalar, list, record, map }: CompiledShape, node: SourceNode): boolean {
  if (node.kind === 'scalar') return scalar !== undefined;
  return node.kind === 'list' ? list !== undefined : record !== undefined || map !== undefined;
}

/** No key of the map is a field of what may stand there beside a text. */
function isTextReadAsMap(map: CompiledMap, { block, entries }: MapNode): boolean {
  return block && entries.length > 0 && entries.every(({ key }) => !map.fields.has(key.value));
}
