// JSON of other programs, read with places: a value of the wrong kind is an error with its line and column, and a key that nobody
// asked for is reported as lost. So nothing is passed over without a word.
import { parseJson } from '../dataset/read/parse-json.ts';
import { isEmptyNode, type MapNode, type SourceNode } from '../dataset/read/source-node.ts';
import { ValueBudget } from '../dataset/read/value-budget.ts';
import { countOf } from '../domain/base/count.ts';
import type { Diagnostic, Place } from '../domain/base/diagnostic.ts';
import { limits } from '../domain/base/limits.ts';
import { type InputFile, refuseInput } from './format.ts';
import type { LossLog } from './loss-log.ts';

export interface JsonInput {
  readonly loss: LossLog;
  readonly report: (problem: Diagnostic) => void;
}

/** Undefined where it is no JSON, which has been reported. */
export function readJson({ path, text }: Pick<InputFile, 'path' | 'text'>, input: JsonInput): JsonNode | undefined {
  const node = parseJson(text, path, 0, input.report, foreignBudget());
  return node && new JsonNode(node, input);
}

/** Keys and values of one file: a file of 64 MiB has at most so many, and each takes some 300 bytes. */
const mostJsonValues = 4_000_000;
/** A transcript or an article may stand in one field; regular expressions run out of stack where texts are much longer. */
const longestText = 4 * 1024 * 1024;

export function foreignBudget(): ValueBudget {
  return new ValueBudget(mostJsonValues, { textBytes: longestText, anyNumber: true });
}

export class JsonNode {
  readonly #node: SourceNode;
  readonly #input: JsonInput;

  constructor(node: SourceNode, input: JsonInput) {
    this.#node = node;
    this.#input = input;
  }

  get place(): Place {
    return this.#node.place;
  }

  get isObject(): boolean {
    return this.#node.kind === 'map';
  }

  get isList(): boolean {
    return this.#node.kind === 'list';
  }

  /** The items of a list; another value is the only item. */
  items(): JsonNode[] {
    if (this.#node.kind !== 'list') return isEmptyNode(this.#node) ? [] : [this];
    return this.#node.items.map((item) => new JsonNode(item, this.#input));
  }

  /** Undefined where it is no object, which has been reported; `what` names it in messages: “a node”. */
  object(what: string): JsonObject | undefined {
    if (this.#node.kind === 'map') return new JsonObject(this.#node, what, this.#input);
    this.#input.report(refuseInput(this.place, `${what} must be an object, \`{…}\``));
    return undefined;
  }

  /** Undefined where it is no text or number, or longer than a field may be, which has been reported. */
  text(what: string): string | undefined {
    const text = this.longText(what);
    if (text === undefined || text.length * 3 <= limits.textBytes) return text;
    const bytes = Buffer.byteLength(text);
    if (bytes <= limits.textBytes) return text;
    const most = `${limits.textBytes / 1024} KiB`;
    this.#input.report(refuseInput(this.place, `${what} may have at most ${most}, and has ${countOf(bytes, 'byte')}`));
    return undefined;
  }

  /** For what is cut, or becomes a document. */
  longText(what: string): string | undefined {
    if (this.#node.kind === 'scalar') return isEmptyNode(this.#node) ? undefined : detach(this.#node.text);
    this.#input.report(refuseInput(this.place, `${what} must be a text`));
    return undefined;
  }

  /** As JavaScript has it, for what is kept whole. Numbers with an exponent, and those that it would round, stay texts. */
  plain(): unknown {
    const node = this.#node;
    if (node.kind === 'list') return node.items.map((item) => new JsonNode(item, this.#input).plain());
    if (node.kind === 'map') {
      return Object.fromEntries(
        node.entries.map(({ key, value }) => [key.value, new JsonNode(value, this.#input).plain()]),
      );
    }
    if (node.style !== 'plain' || !/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(node.text)) return node.text;
    const value: unknown = JSON.parse(node.text);
    return typeof value === 'number' && String(value) !== node.text && !node.text.includes('.') ? node.text : value;
  }
}

export class JsonObject {
  readonly what: string;
  readonly #node: MapNode;
  readonly #input: JsonInput;
  readonly #asked = new Set<string>();
  #values: ReadonlyMap<string, SourceNode> | undefined;

  constructor(node: MapNode, what: string, input: JsonInput) {
    this.#node = node;
    this.what = what;
    this.#input = input;
  }

  get place(): Place {
    return this.#node.place;
  }

  /** Without those that hold nothing. */
  get keys(): string[] {
    return this.#node.entries.filter(({ value }) => !isEmptyNode(value)).map(({ key }) => key.value);
  }

  /** Undefined where it is not there, or null. */
  get(name: string): JsonNode | undefined {
    this.#asked.add(name);
    const value = this.#find(name);
    return value === undefined || isEmptyNode(value) ? undefined : new JsonNode(value, this.#input);
  }

  /** Of a text or a number; an empty text is none. */
  text(name: string): string | undefined {
    const text = this.get(name)?.text(`\`${name}\` of ${this.what}`);
    return text === '' ? undefined : text;
  }

  /** For what is cut, or becomes a document: `text` refuses what is longer than a field may be. */
  longText(name: string): string | undefined {
    const text = this.get(name)?.longText(`\`${name}\` of ${this.what}`);
    return text === '' ? undefined : text;
  }

  /** Reported where it is not there. */
  requireText(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined && !this.#hasWrong(name)) this.refuse(`${this.what} has no \`${name}\``);
    return text;
  }

  /** A whole number that is not below zero; anything else is reported. */
  count(name: string): number | undefined {
    const node = this.get(name);
    const text = node?.text(`\`${name}\` of ${this.what}`);
    if (node === undefined || text === undefined) return undefined;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    this.#input.report(refuseInput(node.place, `\`${name}\` of ${this.what} must be a whole number, not \`${text}\``));
    return undefined;
  }

  /** Undefined also where an empty list stands in its place: some languages write an empty object so. */
  object(name: string): JsonObject | undefined {
    const node = this.get(name);
    if (node?.isList && node.items().length === 0) return undefined;
    return node?.object(`\`${name}\` of ${this.what}`);
  }

  /** The objects of a list, or the one that stands without a list; `what` names each of them. */
  objects(name: string, what: string): JsonObject[] {
    return (this.get(name)?.items() ?? []).flatMap((item) => item.object(what) ?? []);
  }

  /** The texts of a list, or the one that stands without a list. */
  texts(name: string): string[] {
    return (this.get(name)?.items() ?? []).flatMap((item) => item.text(`an item of \`${name}\``) ?? []);
  }

  refuse(message: string): void {
    this.#input.report(refuseInput(this.place, message));
  }

  /** Marks keys as read: what they say is carried otherwise, or is said to be lost elsewhere. */
  ignore(...names: readonly string[]): void {
    for (const name of names) this.#asked.add(name);
  }

  /** Every key that holds something and was not asked for is lost. To be called when all was read. */
  loseRest(kind: string): void {
    for (const { key, value } of this.#node.entries) {
      if (this.#asked.has(key.value) || isEmptyNode(value)) continue;
      if (value.kind !== 'scalar' && (value.kind === 'list' ? value.items : value.entries).length === 0) continue;
      const text = value.kind === 'scalar' ? value.text : undefined;
      if (text === '') continue;
      this.#input.loss.lost(`${kind}.${key.value}`, `\`${key.value}\` of ${this.what}`, key.place, text);
    }
  }

  #hasWrong(name: string): boolean {
    const value = this.#find(name);
    return value !== undefined && value.kind !== 'scalar';
  }

  /** No key is there twice. */
  #find(name: string): SourceNode | undefined {
    this.#values ??= new Map(this.#node.entries.map(({ key, value }) => [key.value, value]));
    return this.#values.get(name);
  }
}

/** A copy of its own: a piece of a text holds all of the text in memory, and one kept name would hold the part of the file around it. */
function detach(text: string): string {
  return Buffer.from(text).toString();
}
