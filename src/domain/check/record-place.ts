// Where a record stands that was read without places of its own: for everything in it the same. Nothing is shown at such a place.
import type { Place } from '../base/diagnostic.ts';

/** The place of a whole record, for everything in it. */
export class RecordPlace implements Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Of an assertion or a silence, which one it is in the order read, once that is known. */
  number: number | undefined;

  constructor(file: string, start: number, end: number, number?: number) {
    this.file = file;
    this.start = start;
    this.end = end;
    this.number = number;
  }
}
