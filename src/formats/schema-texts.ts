// The statements of cypher/schema, for formats that end in a database.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../cypher/schema/', import.meta.url);

/** One text a file, sorted by name; each holds several statements. */
export function readSchemaTexts(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8').trim());
}
