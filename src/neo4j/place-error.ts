// The place that Neo4j names in an error message → a place in the text that somebody typed. Passes through what names none.
import { Failure } from '../domain/base/result.ts';
import { PlacedFailure } from '../query/placed-failure.ts';

/** What Neo4j puts behind its message: the place, then the line and a caret, which count from what was sent. */
const placeInMessage = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)[\s\S]*?( \[Neo\.[\w.]+\])?$/;

/** `linesBefore`: lines of ours that were sent before the text. */
export function placeQueryFailure(error: unknown, linesBefore: number): unknown {
  if (!(error instanceof Failure) || error.kind !== 'query') return error;
  const found = placeInMessage.exec(error.message);
  const line = Number(found?.[1]) - linesBefore;
  const column = Number(found?.[2]);
  if (!found || line < 1 || column < 1) return error;
  return new PlacedFailure(
    `${error.message.slice(0, found.index)}${found[3] ?? ''}`,
    { line, column, length: 1 },
    { kind: 'query', hint: error.hint, cause: error.cause },
  );
}
