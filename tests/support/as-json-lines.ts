// A dataset in YAML → the same records as JSON lines, mistakes and all, for tests that hold what reads the one against what reads the other.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Fields = Record<string, unknown>;

const kinds = {
  events: 'event',
  actors: 'actor',
  documents: 'document',
  questions: 'question',
  narratives: 'narrative',
  assertions: 'assertion',
  silences: 'silence',
} as const;

/** Undefined where the YAML cannot be read at all. What stands at the head of a file goes into each of its records. */
export function listJsonLines(folder: string): string[] | undefined {
  const files = ['dataset.yaml', ...listBelow(folder, 'assertions')].filter((file) => existsSync(join(folder, file)));
  try {
    return files.flatMap((file) => {
      const { id, ...fields } = (parse(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: false }) ??
        {}) as Fields;
      const sections = Object.entries(kinds).flatMap(([name, type]) => {
        const records = Object.entries((fields[name] ?? {}) as Fields);
        delete fields[name];
        return records.map(([key, record]) => ({ type, id: key, ...asMap(fields.defaults), ...asMap(record) }));
      });
      const head = file === 'dataset.yaml' ? [{ type: 'dataset', id, ...fields }] : [];
      return [...head, ...sections.map((one) => quoteDocument(one, fields.document))].map((one) => JSON.stringify(one));
    });
  } catch {
    return undefined;
  }
}

export function copyDocuments(from: string, to: string): void {
  if (existsSync(join(from, 'documents'))) cpSync(join(from, 'documents'), join(to, 'documents'), { recursive: true });
}

function listBelow(folder: string, inside: string): string[] {
  if (!existsSync(join(folder, inside))) return [];
  return readdirSync(join(folder, inside), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

function asMap(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function quoteDocument(record: Fields, document: unknown): Fields {
  if (document === undefined || !Array.isArray(record.quotes)) return record;
  const quotes = record.quotes.map((quote: unknown) =>
    typeof quote === 'string' ? { exact: quote, document } : { document, ...asMap(quote) },
  );
  return { ...record, quotes };
}
