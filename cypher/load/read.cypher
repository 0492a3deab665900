// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.

// statement: read node hashes
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key STARTS WITH $prefix
RETURN labels(n) AS labels, n.key AS key, n.hash AS hash
UNION ALL
MATCH (d:Dataset {key: $dataset})
RETURN labels(d) AS labels, d.key AS key, d.hash AS hash;

// statement: read relationship hashes
MATCH ()-[r:ABOUT|ANSWERS|ASSERTS|CITES|COMPATIBLE|CONFLICTS_WITH|CONTRADICTS|DENIES|DERIVED_FROM|EXCLUDES|HOLDS|LEAVES_OPEN|MEMBER_OF|NAMES|OMITS|PART_OF|PASSES_OVER|PRESUPPOSES|PUBLISHED_BY|QUOTED_IN|RELIES_ON|REPORTS|SPEAKS_FOR|SUPERSEDES|SUPPORTS|WITHIN|WRITES_FOR|WRITTEN_BY]->()
WHERE r.key STARTS WITH $prefix
RETURN type(r) AS type, r.key AS key, r.hash AS hash;

// statement: read nodes
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key STARTS WITH $prefix
RETURN labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (d:Dataset {key: $dataset})
RETURN labels(d) AS labels, properties(d) AS properties;

// statement: read relationships
MATCH (from)-[r:ABOUT|ANSWERS|ASSERTS|CITES|COMPATIBLE|CONFLICTS_WITH|CONTRADICTS|DENIES|DERIVED_FROM|EXCLUDES|HOLDS|LEAVES_OPEN|MEMBER_OF|NAMES|OMITS|PART_OF|PASSES_OVER|PRESUPPOSES|PUBLISHED_BY|QUOTED_IN|RELIES_ON|REPORTS|SPEAKS_FOR|SUPERSEDES|SUPPORTS|WITHIN|WRITES_FOR|WRITTEN_BY]->(to)
WHERE r.key STARTS WITH $prefix
RETURN type(r) AS type, from.key AS from, to.key AS to, properties(r) AS properties;

// What others attached to these nodes: relationships without a key of this dataset.
// statement: read foreign relationships
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key IN $keys
MATCH (n)-[r]-(other)
WHERE NOT coalesce(toStringOrNull(r.key), '') STARTS WITH $prefix
RETURN n.key AS key, type(r) AS type, startNode(r) = n AS outgoing, labels(other) AS otherLabels,
  coalesce(toStringOrNull(other.key), toStringOrNull(other.id), elementId(other)) AS other
ORDER BY key, type, other
LIMIT $limit;

// Nodes that carry one of our labels and none of our bookkeeping belong to somebody else's graph.
// statement: read foreign nodes
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key IS NULL OR n.hash IS NULL OR n.dataset IS NULL
RETURN elementId(n) AS id
LIMIT $limit;

// Asked a second time: a node that somebody was just deleting has no properties either.
// statement: read foreign nodes again
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE elementId(n) IN $ids AND (n.key IS NULL OR n.hash IS NULL OR n.dataset IS NULL)
RETURN labels(n) AS labels, keys(n) AS properties;

// statement: read strays
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.dataset = $dataset AND NOT coalesce(toStringOrNull(n.key), '') STARTS WITH $prefix
  AND coalesce(toStringOrNull(n.key), '') <> $dataset
RETURN labels(n) AS labels, toStringOrNull(n.key) AS key, toStringOrNull(n.id) AS id
ORDER BY key, id;

// statement: count nodes
MATCH (n:Actor|Answer|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key STARTS WITH $prefix
RETURN labels(n) AS labels, count(*) AS count;

// statement: count all nodes
MATCH (n)
RETURN count(n) AS nodes;
