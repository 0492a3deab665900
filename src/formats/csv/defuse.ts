// Cells that no spreadsheet runs, and back: what begins as a formula gets a quotation mark in front, and so does what looks as if it
// had one already. So the way back is certain.
import { defuseFormula } from '../../domain/base/defuse-formula.ts';

const looksDefused = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export function defuseCell(text: string): string {
  return looksDefused.test(text) ? `'${text}` : defuseFormula(text);
}

export function restoreCell(text: string): string {
  return looksDefused.test(text) ? text.slice(1) : text;
}
