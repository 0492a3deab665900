// A tree and the shape it should have → typed fields with places. The shapes are zod's; what does not fit is reported, all of it, and left out.
import { z } from 'zod';
import type { Place } from '../domain/diagnostic.ts';
import type { Field, Text } from '../domain/draft.ts';
import { emptyValue } from '../domain/rules/empty-value.ts';
import { missingField } from '../domain/rules/missing-field.ts';
import { unknownKey } from '../domain/rules/unknown-key.ts';
import { wrongType } from '../domain/rules/wrong-type.ts';
import { closest } from './closest.ts';
import { decodeScalar } from './decode-scalar.ts';
import { describeNode, describeShape, withArticle } from './describe-shape.ts';
import { isEmptyNode, type ListNode, type MapNode, type Report, type SourceNode } from './source-node.ts';

/** What a shape decodes to: scalars are fields with a place, the rest keeps its form. */
export type Decoded<Shape> =
  Shape extends z.ZodOptional<infer Inner>
    ? Decoded<Inner>
    : Shape extends z.ZodObject<infer Fields>
      ? DecodedMap<Fields>
      : Shape extends z.ZodRecord<infer _Key, infer Value>
        ? DecodedRecord<Value>
        : Shape extends z.ZodArray<infer Item>
          ? DecodedList<Item>
          : Shape extends z.ZodUnion<infer Options>
            ? Decoded<Options[number]>
            : Shape extends z.ZodType<infer Value>
              ? Field<Value>
              : never;

export interface DecodedMap<Fields> {
  readonly kind: 'map';
  readonly place: Place;
  /** A field that is not written, or whose shape is wrong, is absent. */
  readonly fields: { readonly [K in keyof Fields]?: Decoded<Fields[K]> };
  /** Something in it has been reported. */
  readonly broken: boolean;
}

export interface DecodedEntry<Value> {
  readonly key: Text;
  /** Absent where its shape is wrong. */
  readonly value?: Decoded<Value>;
  readonly place: Place;
  readonly broken: boolean;
}

export interface DecodedRecord<Value> {
  readonly kind: 'record';
  readonly place: Place;
  readonly entries: readonly DecodedEntry<Value>[];
}

export interface DecodedList<Item> {
  readonly kind: 'list';
  readonly place: Place;
  /** Items whose shape is wrong are left out. */
  readonly items: readonly Decoded<Item>[];
}

/** Where a value stands in the file, in words and as a place to point at. */
export interface Standing {
  /** "`by`", "an answer", "the dataset". */
  readonly name: string;
  /** What is underlined when something is missing from it. */
  readonly at: Place;
}

type AnyDecoded = Field<unknown> | DecodedMap<unknown> | DecodedRecord<unknown> | DecodedList<unknown>;

/** Undefined where `node` has not the shape at all; reports everything that does not fit, at any depth. */
export function decodeShape<Shape extends z.ZodType>(
  shape: Shape,
  node: SourceNode,
  standing: Standing,
  report: Report,
): Decoded<Shape> | undefined {
  return new Decoder(report).decode(shape, node, standing) as Decoded<Shape> | undefined;
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

  decode(wanted: z.core.$ZodType, node: SourceNode, standing: Standing): AnyDecoded | undefined {
    const shape = chooseShape(wanted, node);
    if (shape === undefined) {
      this.#reportKind(wanted, node, standing);
      return undefined;
    }
    if (node.kind === 'scalar') return decodeScalar(shape, node, standing.name, this.#report);
    if (node.kind === 'list') return this.#decodeList(shape as z.ZodArray, node, standing);
    if (shape instanceof z.ZodRecord) return this.#decodeRecord(shape, node);
    if (isTextReadAsMap(wanted, shape as z.ZodObject, node)) {
      const hint = 'YAML makes a map of a text with `: ` in it: put the text in quotation marks';
      this.#report(wrongType(node.place, standing.name, describeShape(wanted), `a map without a known field`, hint));
      return undefined;
    }
    return this.#decodeMap(shape as z.ZodObject, node, standing);
  }

  #reportKind(wanted: z.core.$ZodType, node: SourceNode, { name, at }: Standing): void {
    if (isEmptyNode(node)) {
      this.#report(emptyValue(at, name, node.kind === 'scalar' ? node.text : ''));
      return;
    }
    // A map or a list runs on over many lines: its key says better which one is meant.
    const place = node.kind === 'scalar' ? node.place : at;
    const asItem = takesItem(wanted, node) ? 'put it in a list: one line, with `- ` before it' : undefined;
    this.#report(wrongType(place, name, describeShape(wanted), describeNode(node), asItem));
  }

  #decodeList(shape: z.ZodArray, node: ListNode, standing: Standing): DecodedList<unknown> {
    const items = node.items.map((item) =>
      this.decode(shape.element, item, { name: `an item of ${standing.name}`, at: item.place }),
    );
    return { kind: 'list', place: node.place, items: items.filter((item) => item !== undefined) as never[] };
  }

  #decodeRecord(shape: z.ZodRecord, node: MapNode): DecodedRecord<unknown> {
    const entries = node.entries.map(({ key, value }) => {
      const before = this.#reported;
      const decoded = this.decode(shape.valueType, value, { name: `\`${key.value}\``, at: key.place });
      const place = { ...key.place, end: Math.max(key.place.end, value.place.end) };
      const broken = this.#reported > before;
      return { key, place, broken, ...(decoded !== undefined && { value: decoded as never }) };
    });
    return { kind: 'record', place: node.place, entries };
  }

  #decodeMap(shape: z.ZodObject, node: MapNode, standing: Standing): DecodedMap<Record<string, unknown>> {
    const before = this.#reported;
    const owner = withArticle(shape.meta()?.title ?? 'map');
    const fields: Record<string, AnyDecoded> = {};
    const known = Object.keys(shape.shape);
    const written = new Set<string>();
    for (const { key, value } of node.entries) {
      const field = shape.shape[key.value];
      if (field === undefined) {
        this.#report(unknownKey(key.place, key.value, owner, closest(key.value, known)));
        continue;
      }
      written.add(key.value);
      const decoded = this.decode(field, value, { name: `\`${key.value}\``, at: key.place });
      if (decoded !== undefined) fields[key.value] = decoded;
    }
    for (const name of known) {
      if (!written.has(name) && !(shape.shape[name] instanceof z.ZodOptional)) {
        this.#report(missingField(standing.at, standing.name, name));
      }
    }
    return { kind: 'map', place: node.place, fields: fields as never, broken: this.#reported > before };
  }
}

/** The one alternative that takes a node of this kind; alternatives of one union never take the same kind. */
function chooseShape(shape: z.core.$ZodType, node: SourceNode): z.core.$ZodType | undefined {
  if (shape instanceof z.ZodOptional) return chooseShape(shape.unwrap(), node);
  if (shape instanceof z.ZodUnion) {
    for (const option of shape.options) {
      const chosen = chooseShape(option, node);
      if (chosen !== undefined) return chosen;
    }
    return undefined;
  }
  if (shape instanceof z.ZodArray) return node.kind === 'list' ? shape : undefined;
  if (shape instanceof z.ZodObject || shape instanceof z.ZodRecord) return node.kind === 'map' ? shape : undefined;
  return node.kind === 'scalar' ? shape : undefined;
}

/** The shape is a list, and the node would fit as an item of it. */
function takesItem(shape: z.core.$ZodType, node: SourceNode): boolean {
  if (shape instanceof z.ZodOptional) return takesItem(shape.unwrap(), node);
  return shape instanceof z.ZodArray && chooseShape(shape.element, node) !== undefined;
}

/** A text would have done here too, and no key of the map is a field. */
function isTextReadAsMap(wanted: z.core.$ZodType, shape: z.ZodObject, node: MapNode): boolean {
  if (!node.place.file.endsWith('.yaml')) return false;
  const takesText = wanted instanceof z.ZodUnion && wanted.options.some((option) => option instanceof z.ZodString);
  return takesText && node.entries.length > 0 && node.entries.every(({ key }) => shape.shape[key.value] === undefined);
}
