// The loader's Cypher as it stands in cypher/load and cypher/schema, by name. Reads files of this package only; changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { Bug } from '../domain/base/result.ts';

const cypherFolder = new URL('../../cypher/', import.meta.url);
const loadStatements = new Map<string, string>();

/** The text under `// statement: <name>` in cypher/load; read once a process. */
export function readStatement(name: string): string {
  if (loadStatements.size === 0) {
    for (const text of readCypherFiles('load/')) {
      for (const [statementName, statement] of splitNamedStatements(text)) loadStatements.set(statementName, statement);
    }
  }
  const statement = loadStatements.get(name);
  if (statement === undefined) throw new Bug(`no statement "${name}" in cypher/load`);
  return statement;
}

/** Every statement of cypher/schema, files by name, statements as written. */
export function readSchemaStatements(): string[] {
  return readCypherFiles('schema/').flatMap(splitStatements);
}

function readCypherFiles(folder: string): string[] {
  const url = new URL(folder, cypherFolder);
  return readdirSync(url)
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => readFileSync(new URL(name, url), 'utf8'));
}

function splitNamedStatements(text: string): [name: string, statement: string][] {
  const parts = text.split(/^\/\/ statement: (.+)$/m);
  const named: [string, string][] = [];
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const [statement] = splitStatements(parts[index + 1] ?? '');
    if (statement !== undefined) named.push([(parts[index] ?? '').trim(), statement]);
  }
  return named;
}

/** Statements end with a semicolon at the end of a line; comment lines are left out. */
function splitStatements(text: string): string[] {
  return text
    .replace(/^\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
