// Generated from src/domain/graph/schema.ts and load/templates by `rashomon generate`: edit those.

// statement: update nodes
UNWIND $rows AS row
MATCH (n:Actor|Assertion|Dataset|Document|Event|Narrative|Question|Silence {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: update relationships
UNWIND $rows AS row
MATCH ()-[r:ABOUT|ANSWERS|ASSERTS|COMPATIBLE|CONTRADICTS|DERIVED_FROM|MEMBER_OF|OMITS|PART_OF|PASSES_OVER|PRESUPPOSES|PUBLISHED_BY|QUOTED_IN|RELIES_ON|REPORTS|SPEAKS_FOR|SUPPORTS|WRITES_FOR|WRITTEN_BY {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: remove relationships
MATCH ()-[r:ABOUT|ANSWERS|ASSERTS|COMPATIBLE|CONTRADICTS|DERIVED_FROM|MEMBER_OF|OMITS|PART_OF|PASSES_OVER|PRESUPPOSES|PUBLISHED_BY|QUOTED_IN|RELIES_ON|REPORTS|SPEAKS_FOR|SUPPORTS|WRITES_FOR|WRITTEN_BY]->()
WHERE r.key IN $keys
DELETE r;

// statement: remove nodes
MATCH (n:Actor|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key IN $keys
DELETE n;

// statement: remove nodes with foreign relationships
MATCH (n:Actor|Assertion|Dataset|Document|Event|Narrative|Question|Silence)
WHERE n.key IN $keys
DETACH DELETE n;
