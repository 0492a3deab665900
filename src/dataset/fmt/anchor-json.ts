// Writes positions beside quotes in the text of a JSON file. Every other character stays as it is; refuses to give back a text that
// says anything else.
import { isDeepStrictEqual } from 'node:util';
import { Bug } from '../../domain/base/result.ts';
import { parseJson } from '../read/parse-json.ts';
import type { MapNode } from '../read/source-node.ts';
import type { AnchorPositions } from './anchor-positions.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `text` is a file of JSON lines or of one JSON value, without errors; positions are by the offset at which a quote begins in it. */
export function writeJsonAnchors(text: string, file: string, positions: AnchorPositions): string {
  const edits = [...positions]
    .sort(([one], [other]) => one - other)
    .flatMap(([offset, position]) => listEdits(text, file, offset, Object.entries(position)));
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: written } of edits) {
    pieces.push(text.slice(from, start), written);
    from = end;
  }
  const anchored = pieces.join('') + text.slice(from);
  compareValues(text, anchored, file);
  return anchored;
}

type Numbers = readonly (readonly [key: string, value: number])[];

function listEdits(text: string, file: string, offset: number, numbers: Numbers): Edit[] {
  const end = findEnd(text, offset);
  const node = parseJson(text.slice(offset, end), file, offset, fail(file));
  // A quote of words alone names no document, and a JSON file has none for all its quotes.
  if (node?.kind !== 'map') throw new Bug(`a quote without a document at ${offset} of ${file}`);
  return listMapEdits(text, node, numbers);
}

/** Numbers that are there are replaced, others follow the last field, set apart as the fields before them are. */
function listMapEdits(text: string, { entries, place }: MapNode, numbers: Numbers): Edit[] {
  const [before, last] = entries.slice(-2);
  if (!before || !last) throw new Bug(`a quote without a document at ${place.start} of ${place.file}`);
  const comma = text.slice(before.value.place.end, last.key.place.start);
  const colon = text.slice(last.key.place.end, last.value.place.start);
  const known = new Map(entries.map(({ key, value }) => [key.value, value.place]));
  const replaced = numbers.flatMap(([key, value]) => {
    const at = known.get(key);
    return at ? [{ start: at.start, end: at.end, text: String(value) }] : [];
  });
  const added = numbers.filter(([key]) => !known.has(key)).map(([key, value]) => `${comma}"${key}"${colon}${value}`);
  const { end } = last.value.place;
  const edits = added.length > 0 ? [...replaced, { start: end, end, text: added.join('') }] : replaced;
  return edits.sort((one, other) => one.start - other.start);
}

/** Behind the map that begins at an offset. */
function findEnd(text: string, offset: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}]/gy;
  const skipped = /[^"{}]*/gy;
  let depth = 0;
  let at = offset;
  do {
    skipped.lastIndex = at;
    skipped.exec(text);
    token.lastIndex = skipped.lastIndex;
    const found = token.exec(text)?.[0];
    if (found === undefined) throw new Bug(`no quote at ${offset} of a JSON file`);
    if (found === '{') depth += 1;
    if (found === '}') depth -= 1;
    at = token.lastIndex;
  } while (depth > 0);
  return at;
}

function fail(file: string): () => never {
  return () => {
    throw new Bug(`anchoring ${file} would make an error of it`);
  };
}

/** But for the positions. */
function compareValues(before: string, after: string, file: string): void {
  const isLines = file.endsWith('.jsonl');
  const [left, right] = [before, after].map((text) => (isLines ? text.split('\n') : [text])) as [string[], string[]];
  const isEqual = (one: string, other: string) =>
    one === other || (one.trim() !== '' && isDeepStrictEqual(readValue(one), readValue(other)));
  if (left.length !== right.length || !left.every((one, at) => isEqual(one, right[at] ?? ''))) {
    throw new Bug(`anchoring ${file} would change what it says`);
  }
}

function readValue(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { start, end, ...others } = value as Record<string, unknown>;
    return others;
  });
}
