// Which procedures and functions a query that is not ours may call: those that read the graph and nothing else. What is not on a
// list is refused, so that what a plug-in or a future server adds is refused too.

/** Named exactly, as Neo4j does. All of mode READ on 5.26 and 2026; `db.awaitIndex`, `db.stats.*` and the like are not for reading. */
export const allowedProcedures: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshipTypes',
  'db.propertyKeys',
  'db.schema.visualization',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
  'db.info',
  'db.ping',
]);

const clocks = ['realtime', 'statement', 'transaction', 'truncate'];

/**
 * Functions with a dot in their name, in lower case: Neo4j folds case here. Plug-ins may add functions only with a dot, some of
 * which run Cypher given as text or ask a server elsewhere. Names without a dot are Neo4j's own, and none of those reaches out.
 */
export const allowedFunctions: ReadonlySet<string> = new Set([
  ...['date', 'datetime', 'localdatetime', 'localtime', 'time'].flatMap((type) =>
    clocks.map((clock) => `${type}.${clock}`),
  ),
  'datetime.fromepoch',
  'datetime.fromepochmillis',
  'duration.between',
  'duration.indays',
  'duration.inmonths',
  'duration.inseconds',
  'point.distance',
  'point.withinbbox',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
]);
