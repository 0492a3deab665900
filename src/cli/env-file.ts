// The text of an env file → its values. Node's own parser cuts an unquoted password at `#`; this one takes it whole.

/**
 * Lines of `NAME=value`, `export` before it allowed; a line that begins with `#` is a comment, and so is what follows
 * white space and `#` after an unquoted value. Quotes around a whole value are taken off. Other lines are left out.
 */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (match?.[1]) values[match[1]] = parseValue(match[2] ?? '');
  }
  return values;
}

function parseValue(text: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  return quoted ? (quoted[2] ?? '') : text.replace(/\s+#.*$/, '').trimEnd();
}
