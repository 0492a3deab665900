// What the name of a file says of how records stand in it. Looks at no file.

/** Standard input, where records stand a line each. */
export const standardInput = '-';

/** A record a line, packed or not. */
export function holdsLines(file: string): boolean {
  return /\.jsonl(?:\.gz)?$/.test(file) || file === standardInput;
}
