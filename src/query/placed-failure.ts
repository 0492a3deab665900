// A Failure of a query with its place in the text of the query: whoever knows the file says which line of it that is.
import { Failure } from '../domain/base/result.ts';

/** Both 1-based; columns count UTF-16 code units, as Neo4j and editors do. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  /** Characters to underline. */
  readonly length: number;
}

export class PlacedFailure extends Failure {
  readonly place: TextPlace;

  constructor(
    message: string,
    place: TextPlace,
    options: { kind: 'query'; hint?: string | undefined; cause?: unknown },
  ) {
    super(message, options);
    this.place = place;
  }
}

/** Lines end at \n, as in the text that is sent. */
export function placeOf(text: string, { offset, length }: { offset: number; length: number }): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length };
}
