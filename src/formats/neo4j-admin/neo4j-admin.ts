// Tables for Neo4j's own offline import into an empty database, with the command that runs it and the schema that comes after. Out only.
import { recordKinds } from '../../domain/records/model.ts';
import { buildAdminImport } from '../../load/admin-tables.ts';
import { storeGraph } from '../../load/store-graph.ts';
import { allFieldsBut } from '../carried.ts';
import type { Format } from '../format.ts';
import { readSchemaTexts } from '../schema-texts.ts';

export const neo4jAdmin: Format = {
  name: 'neo4j-admin',
  carries: Object.fromEntries(recordKinds.map((kind) => [kind, allFieldsBut(kind)])),
  write: ({ graph }) => {
    const { tables, args } = buildAdminImport([storeGraph(graph)]);
    return new Map([
      ...tables.map(({ name, lines }) => [name, [...lines()].join('')] as const),
      ['import.sh', renderCommand(args)],
      ['schema.cypher', `${readSchemaTexts().join('\n\n')}\n`],
    ]);
  },
};

/** No argument holds a blank or a sign that a shell reads. */
function renderCommand(args: readonly string[]): string {
  return `#!/bin/sh
# Run this where Neo4j is stopped and the database (neo4j, or the first word behind this command) is empty or not there. Start
# Neo4j then, and run schema.cypher: the import makes no constraint and no index.
cd "$(dirname "$0")" || exit
exec neo4j-admin database import full "\${1:-neo4j}" \\
  ${args.join(' \\\n  ')}
`;
}
