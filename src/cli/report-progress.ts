// Tells on standard error how long work goes: a redrawn line for a person, a line every few seconds for a log. Results go elsewhere.
import { redactAddresses } from '../domain/base/server-address.ts';
import type { ServerReport } from '../server/found-server.ts';
import { escapeForTerminal, isInteractive } from './terminal.ts';

const logEveryMs = 5_000;

/** `line` stays; `update` is overwritten by what comes next at a terminal, and thinned out elsewhere; an empty one clears. */
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
      stream.write(`${makeSafe(text)}\n`);
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

const makeSafe = (text: string) => escapeForTerminal(redactAddresses(text));
/** A line that is redrawn cannot take more than one. */
const makeOneLine = (text: string) => makeSafe(text).replace(/\s*\n\s*/g, ' ');
