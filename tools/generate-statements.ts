// Schema table → the Cypher texts that must name every label, type or property: generated files under cypher/, compared by a
// drift test. Only fills in the templates beside them; holds no Cypher of its own and never runs it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Label,
  labels,
  nodeSchema,
  type RelationshipType,
  relationshipSchema,
  relationshipTypes,
} from '../src/domain/graph/schema.ts';

export interface GeneratedFile {
  /** Relative to the cypher folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Properties every node has beside those of the schema table, in the order of a positional row. */
export const nodeRowStart = ['key', 'hash', 'dataset', 'id'] as const;
/** The row of a relationship starts with its key, its hash and the keys of its two ends, which are not stored. */
export const relationshipRowStart = ['key', 'hash', undefined, undefined] as const;

const note = '// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.\n';

/** Texts of cypher/load and cypher/schema that follow from the schema table, in the order of their paths. */
export async function generateLoadStatements(cypherFolder: string): Promise<readonly GeneratedFile[]> {
  const template = (name: string) => readFile(join(cypherFolder, 'load', 'templates', `${name}.template`), 'utf8');
  const whole = (text: string) =>
    fill(text, { LABELS: sorted(labels).join('|'), TYPES: sorted(relationshipTypes).join('|') });
  const [node, relationship, read, nodeSchemaText, relationshipSchemaText] = await Promise.all(
    ['node', 'relationship', 'read', 'schema-node', 'schema-relationship'].map(template),
  );
  if (!node || !relationship || !read || !nodeSchemaText || !relationshipSchemaText) return [];
  return [
    { path: 'load/nodes.cypher', text: renderFile(labels.map((label) => fillNode(node, label))) },
    {
      path: 'load/relationships.cypher',
      text: renderFile(relationshipTypes.map((type) => fillRelationship(relationship, type))),
    },
    { path: 'load/read.cypher', text: renderFile([whole(read)]) },
    {
      path: 'schema/node-keys.cypher',
      text: renderFile(labels.map((label) => fill(nodeSchemaText, { LABEL: label, NAME: label.toLowerCase() }))),
    },
    {
      path: 'schema/relationship-keys.cypher',
      text: renderFile(
        relationshipTypes.map((type) => fill(relationshipSchemaText, { TYPE: type, NAME: type.toLowerCase() })),
      ),
    },
  ];
}

function fillNode(template: string, label: Label): string {
  return fill(template, { LABEL: label, PROPERTIES: renderRow([...nodeRowStart, ...Object.keys(nodeSchema[label])]) });
}

function fillRelationship(template: string, type: RelationshipType): string {
  const { ends, properties } = relationshipSchema[type];
  const side = (index: 0 | 1) => sorted([...new Set(ends.map((pair) => pair[index]))]).join('|');
  return fill(template, {
    TYPE: type,
    FROM: side(0),
    TO: side(1),
    PROPERTIES: renderRow([...relationshipRowStart, ...Object.keys(properties)]),
  });
}

/** `name: row[position]`, one a line; positions without a name are not stored. */
function renderRow(names: readonly (string | undefined)[]): string {
  return names
    .map((name, position) => (name === undefined ? undefined : `${name}: row[${position}]`))
    .filter((line) => line !== undefined)
    .join(',\n  ');
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([A-Z]+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function renderFile(parts: readonly string[]): string {
  return `${note}\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

function sorted(names: readonly string[]): string[] {
  return [...names].sort();
}
