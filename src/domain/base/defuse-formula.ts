// A text for a cell of a spreadsheet → one that no spreadsheet runs. Whoever writes CSV writes its texts through here.

/** Gets a quotation mark in front where it would run as a formula (OWASP, CSV injection; the signs of East Asian width among them). */
export function defuseFormula(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
