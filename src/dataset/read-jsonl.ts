// One JSONL file, in pieces of a megabyte → a tree per line, with places in the file. A line that fails does not stop the others.
import { createReadStream } from 'node:fs';
import { limits } from '../domain/limits.ts';
import { Failure } from '../domain/result.ts';
import { invalidEncoding } from '../domain/rules/invalid-encoding.ts';
import { limitExceeded } from '../domain/rules/limit-exceeded.ts';
import { parseJson } from './parse-json.ts';
import type { Report, SourceNode } from './source-node.ts';

const chunkBytes = 1024 * 1024;

/** Calls `add` for each record in order, and resolves to the file's text as far as it was read. */
export async function readJsonl(
  path: string,
  file: string,
  add: (node: SourceNode) => void,
  report: Report,
): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines: string[] = [];
  let offset = 0;
  let rest = '';
  const take = (line: string, ending: string) => {
    readLine(line, file, offset, add, report);
    lines.push(line + ending);
    offset += line.length + ending.length;
  };
  const feed = (text: string) => {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) take(piece, '\n');
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      feed(decoder.decode(chunk as Buffer, { stream: true }));
      // A line without an end must not grow for ever.
      if (rest.length > limits.jsonlLineBytes) break;
    }
    feed(decoder.decode());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cannotRead(path, cause);
    report(invalidEncoding({ file, start: offset, end: offset }, 'not UTF-8 from here on, within the next megabyte'));
  }
  if (rest !== '') take(rest, '');
  return lines.join('');
}

function readLine(line: string, file: string, start: number, add: (node: SourceNode) => void, report: Report): void {
  if (line.trim() === '') return;
  if (line.length > limits.jsonlLineBytes || Buffer.byteLength(line) > limits.jsonlLineBytes) {
    const place = { file, start, end: start + 1 };
    report(limitExceeded(place, 'a line', `${limits.jsonlLineBytes / 1024 / 1024} MiB`));
    return;
  }
  const node = parseJson(line.replace(/\r$/, ''), file, start, report);
  if (node !== undefined) add(node);
}

function cannotRead(path: string, cause: unknown): Failure {
  const message = `cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`;
  return new Failure(message, { exitCode: 3, cause });
}
