// The only writer of standard output, and of messages to standard error. Results are awaited and never lost without a word;
// nothing that acts on a terminal gets through. Formats nothing.

import { write } from 'node:fs';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { assertNever, Failure } from '../domain/base/result.ts';
import { redactAddresses } from '../domain/base/server-address.ts';
import type { ServerReport } from '../server/found-server.ts';
import { describeWriteError, isClosedPipe } from './describe-errno.ts';
import { listenForInterrupt } from './interrupt.ts';
import { coloursFor, escapeForTerminal, escapeInJson, escapePainted, isInteractive } from './terminal.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * `text`: for people, written out where it would act; `painted`: the same, but our own colours pass. `json`: the same values, with `\u` for what would act. `data`: to the last
 * byte, except at a terminal. `records`: JSON to the last byte, except at a terminal. `workflow`: made for a runner of CI, which
 * has escaped it.
 */
export type ResultKind = 'text' | 'painted' | 'json' | 'data' | 'records' | 'workflow';

/** Nobody reads standard output any more: no error, but the end of the work. */
export class ClosedOutput extends Error {
  override readonly name = 'ClosedOutput';
}

/** Enough for one system call to be worth it, little enough for Ctrl-C to be heard between two. */
const chunkBytes = 65_536;
const writeAt = promisify(write);
const standardOutput = 1;

/** Resolves when every byte was taken. Throws a Failure of kind `files` where that is not possible, ClosedOutput where nobody reads. */
export async function writeResult(text: string, kind: ResultKind = 'text'): Promise<void> {
  const bytes = Buffer.from(makeSafe(text, kind, process.stdout));
  const interruption = listenForInterrupt();
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      await writeChunk(bytes.subarray(at, at + chunkBytes), interruption.signal);
    }
  } catch (error) {
    if (isClosedPipe(error)) throw new ClosedOutput('standard output was closed', { cause: error });
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw explain(error);
    throw error;
  } finally {
    interruption.release();
  }
}

/** `output` as `-o` gives it: a file, which is replaced whole; nothing, `-` or its name in /dev means standard output. */
export async function writeResultTo(
  output: string | undefined,
  text: string,
  kind: ResultKind = 'text',
): Promise<void> {
  const file = findOutputFile(output);
  if (file === undefined) await writeResult(text, kind);
  else await writeFileWhole(file, makeSafe(text, kind, { isTTY: false }));
}

/** The file that `-o` names; undefined where it is standard output. */
export function findOutputFile(output: string | undefined): string | undefined {
  return output === undefined || ['-', '/dev/stdout', '/dev/fd/1'].includes(output) ? undefined : output;
}

/** Standard output for a protocol that has it to itself until the process ends: what it writes is for a program and goes out as it is. */
export function lendOutput(): NodeJS.WriteStream {
  // A protocol listens once for each message that waits to be taken, and a slow client may leave many waiting.
  return process.stdout.setMaxListeners(0);
}

/** Until what was handed to both streams has been taken. */
export async function drainOutput(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
}

/** For people, on standard error: whole lines. What cannot be written there is lost: there is no other place to say so. */
export function say(text: string): void {
  process.stderr.write(escapeForTerminal(redactAddresses(text)));
}

/** The same for a text with colours of ours, whose parts from elsewhere were made safe before they were painted. */
export function sayPainted(text: string): void {
  process.stderr.write(escapePainted(redactAddresses(text), process.stderr));
}

/** A line of a log in JSON, on standard error. */
export function sayJson(line: string): void {
  process.stderr.write(escapeInJson(redactAddresses(line)));
}

export function sayFailure({ message, hint }: Failure): void {
  const paint = coloursFor(process.stderr);
  sayPainted(`${paint.red('error:')} ${escapeForTerminal(message)}\n`);
  if (hint) sayPainted(`${paint.dim('hint:')}  ${escapeForTerminal(hint)}\n`);
}

/** Without a listener a stream that fails ends the process with a stack trace. `writeResult` hears of it by itself. */
export function bearStreamErrors(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

function makeSafe(text: string, kind: ResultKind, stream: Pick<NodeJS.WriteStream, 'isTTY'>): string {
  switch (kind) {
    case 'text':
      return escapeForTerminal(text);
    case 'painted':
      return escapePainted(text, stream);
    case 'json':
      return escapeInJson(text);
    case 'data':
      return stream.isTTY ? escapeForTerminal(text) : text;
    case 'records':
      return stream.isTTY ? escapeInJson(text) : text;
    case 'workflow':
      return text;
    default:
      return assertNever(kind, 'kind');
  }
}

/** Node writes to a file behind our back and takes a short write for a whole one; pipes and terminals it does well. */
async function writeChunk(chunk: Buffer, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (process.stdout instanceof Socket) {
    await writeToSocket(process.stdout, chunk, signal);
    return;
  }
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await writeAt(standardOutput, chunk, done, chunk.length - done, null);
    done += bytesWritten;
  }
}

function writeToSocket(stream: Socket, chunk: Buffer, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    stream.write(chunk, (error) => {
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    });
  });
}

function explain(cause: Error): Failure {
  return new Failure(
    `standard output could not be written: ${describeWriteError(cause)}; what was written is incomplete`,
    { kind: 'files', cause },
  );
}

const logEveryMs = 5_000;

/** Tells how long work goes: a redrawn line for a person, a line every few seconds for a log. `line` stays; `update` is overwritten by what comes next at a terminal, and thinned out elsewhere; an empty one clears. */
export function reportProgress(
  stream: NodeJS.WriteStream = process.stderr,
  nowMs: () => number = Date.now,
): ServerReport {
  const isTerminal = isInteractive(stream);
  let isDrawn = false;
  let lastUpdateMs = nowMs();
  const clear = () => {
    if (isDrawn) stream.write('\r\u001b[2K');
    isDrawn = false;
  };
  return {
    line: (text) => {
      clear();
      lastUpdateMs = nowMs();
      stream.write(`${showSafely(text)}\n`);
    },
    update: (text) => {
      if (text === '') clear();
      else if (isTerminal) {
        clear();
        stream.write([...makeOneLine(text)].slice(0, Math.max(20, (stream.columns || 80) - 1)).join(''));
        isDrawn = true;
      } else if (nowMs() - lastUpdateMs >= logEveryMs) {
        lastUpdateMs = nowMs();
        stream.write(`${makeOneLine(text)}\n`);
      }
    },
  };
}

const showSafely = (text: string) => escapeForTerminal(redactAddresses(text));
/** A line that is redrawn cannot take more than one. */
const makeOneLine = (text: string) => showSafely(text).replace(/\s*\n\s*/g, ' ');
