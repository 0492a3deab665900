// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.

// statement: create ASSERTS
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:ASSERTS {
  key: row[0],
  hash: row[1],
  act: row[4],
  asTold: row[5],
  joint: row[6]
}]->(to);

// statement: update ASSERTS
UNWIND $rows AS row
MATCH ()-[r:ASSERTS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find ASSERTS
MATCH ()-[r:ASSERTS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create SUPPORTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:SUPPORTS {
  key: row[0],
  hash: row[1],
  kind: row[4],
  because: row[5],
  by: row[6],
  scheme: row[7],
  together: row[8],
  confidence: row[9],
  level: row[10],
  quote: row[11]
}]->(to);

// statement: update SUPPORTS
UNWIND $rows AS row
MATCH ()-[r:SUPPORTS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find SUPPORTS
MATCH ()-[r:SUPPORTS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create CONTRADICTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:CONTRADICTS {
  key: row[0],
  hash: row[1],
  kind: row[4],
  because: row[5],
  by: row[6],
  scheme: row[7],
  together: row[8],
  confidence: row[9],
  level: row[10],
  quote: row[11]
}]->(to);

// statement: update CONTRADICTS
UNWIND $rows AS row
MATCH ()-[r:CONTRADICTS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find CONTRADICTS
MATCH ()-[r:CONTRADICTS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create RELIES_ON
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:RELIES_ON {
  key: row[0],
  hash: row[1],
  because: row[4]
}]->(to);

// statement: update RELIES_ON
UNWIND $rows AS row
MATCH ()-[r:RELIES_ON {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find RELIES_ON
MATCH ()-[r:RELIES_ON]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create COMPATIBLE
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:COMPATIBLE {
  key: row[0],
  hash: row[1],
  because: row[4]
}]->(to);

// statement: update COMPATIBLE
UNWIND $rows AS row
MATCH ()-[r:COMPATIBLE {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find COMPATIBLE
MATCH ()-[r:COMPATIBLE]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create QUOTED_IN
UNWIND $rows AS row
MATCH (from:Assertion|Silence {key: row[2]})
MATCH (to:Document {key: row[3]})
CREATE (from)-[:QUOTED_IN {
  key: row[0],
  hash: row[1],
  exact: row[4],
  form: row[5],
  words: row[6],
  prefix: row[7],
  suffix: row[8],
  at: row[9],
  part: row[10],
  start: row[11],
  end: row[12],
  lang: row[13],
  translation: row[14],
  position: row[15]
}]->(to);

// statement: update QUOTED_IN
UNWIND $rows AS row
MATCH ()-[r:QUOTED_IN {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find QUOTED_IN
MATCH ()-[r:QUOTED_IN]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create CITES
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Document {key: row[3]})
CREATE (from)-[:CITES {
  key: row[0],
  hash: row[1],
  at: row[4],
  note: row[5]
}]->(to);

// statement: update CITES
UNWIND $rows AS row
MATCH ()-[r:CITES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find CITES
MATCH ()-[r:CITES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create HOLDS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Answer {key: row[3]})
CREATE (from)-[:HOLDS {
  key: row[0],
  hash: row[1],
  how: row[4],
  only: row[5],
  hedge: row[6]
}]->(to);

// statement: update HOLDS
UNWIND $rows AS row
MATCH ()-[r:HOLDS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find HOLDS
MATCH ()-[r:HOLDS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create DENIES
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Answer {key: row[3]})
CREATE (from)-[:DENIES {
  key: row[0],
  hash: row[1],
  how: row[4],
  only: row[5],
  hedge: row[6]
}]->(to);

// statement: update DENIES
UNWIND $rows AS row
MATCH ()-[r:DENIES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find DENIES
MATCH ()-[r:DENIES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create LEAVES_OPEN
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Question {key: row[3]})
CREATE (from)-[:LEAVES_OPEN {
  key: row[0],
  hash: row[1],
  how: row[4],
  hedge: row[5],
  asOf: row[6],
  of: row[7]
}]->(to);

// statement: update LEAVES_OPEN
UNWIND $rows AS row
MATCH ()-[r:LEAVES_OPEN {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find LEAVES_OPEN
MATCH ()-[r:LEAVES_OPEN]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create ANSWERS
UNWIND $rows AS row
MATCH (from:Answer {key: row[2]})
MATCH (to:Question {key: row[3]})
CREATE (from)-[:ANSWERS {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update ANSWERS
UNWIND $rows AS row
MATCH ()-[r:ANSWERS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find ANSWERS
MATCH ()-[r:ANSWERS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create NAMES
UNWIND $rows AS row
MATCH (from:Answer {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:NAMES {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update NAMES
UNWIND $rows AS row
MATCH ()-[r:NAMES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find NAMES
MATCH ()-[r:NAMES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create WITHIN
UNWIND $rows AS row
MATCH (from:Answer {key: row[2]})
MATCH (to:Answer {key: row[3]})
CREATE (from)-[:WITHIN {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update WITHIN
UNWIND $rows AS row
MATCH ()-[r:WITHIN {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find WITHIN
MATCH ()-[r:WITHIN]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create EXCLUDES
UNWIND $rows AS row
MATCH (from:Answer {key: row[2]})
MATCH (to:Answer {key: row[3]})
CREATE (from)-[:EXCLUDES {
  key: row[0],
  hash: row[1],
  rule: row[4]
}]->(to);

// statement: update EXCLUDES
UNWIND $rows AS row
MATCH ()-[r:EXCLUDES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find EXCLUDES
MATCH ()-[r:EXCLUDES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create CONFLICTS_WITH
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:CONFLICTS_WITH {
  key: row[0],
  hash: row[1],
  kind: row[4],
  rule: row[5],
  questions: row[6],
  evidence: row[7],
  hedged: row[8]
}]->(to);

// statement: update CONFLICTS_WITH
UNWIND $rows AS row
MATCH ()-[r:CONFLICTS_WITH {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find CONFLICTS_WITH
MATCH ()-[r:CONFLICTS_WITH]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create PART_OF
UNWIND $rows AS row
MATCH (from:Actor|Assertion|Event {key: row[2]})
MATCH (to:Actor|Event|Narrative {key: row[3]})
CREATE (from)-[:PART_OF {
  key: row[0],
  hash: row[1],
  from: row[4],
  to: row[5]
}]->(to);

// statement: update PART_OF
UNWIND $rows AS row
MATCH ()-[r:PART_OF {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find PART_OF
MATCH ()-[r:PART_OF]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create PASSES_OVER
UNWIND $rows AS row
MATCH (from:Silence {key: row[2]})
MATCH (to:Answer {key: row[3]})
CREATE (from)-[:PASSES_OVER {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update PASSES_OVER
UNWIND $rows AS row
MATCH ()-[r:PASSES_OVER {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find PASSES_OVER
MATCH ()-[r:PASSES_OVER]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create PUBLISHED_BY
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:PUBLISHED_BY {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update PUBLISHED_BY
UNWIND $rows AS row
MATCH ()-[r:PUBLISHED_BY {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find PUBLISHED_BY
MATCH ()-[r:PUBLISHED_BY]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create WRITTEN_BY
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:WRITTEN_BY {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update WRITTEN_BY
UNWIND $rows AS row
MATCH ()-[r:WRITTEN_BY {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find WRITTEN_BY
MATCH ()-[r:WRITTEN_BY]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create DERIVED_FROM
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Document {key: row[3]})
CREATE (from)-[:DERIVED_FROM {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update DERIVED_FROM
UNWIND $rows AS row
MATCH ()-[r:DERIVED_FROM {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find DERIVED_FROM
MATCH ()-[r:DERIVED_FROM]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create SUPERSEDES
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Document {key: row[3]})
CREATE (from)-[:SUPERSEDES {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update SUPERSEDES
UNWIND $rows AS row
MATCH ()-[r:SUPERSEDES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find SUPERSEDES
MATCH ()-[r:SUPERSEDES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create ABOUT
UNWIND $rows AS row
MATCH (from:Assertion|Question|Silence {key: row[2]})
MATCH (to:Actor|Event {key: row[3]})
CREATE (from)-[:ABOUT {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update ABOUT
UNWIND $rows AS row
MATCH ()-[r:ABOUT {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find ABOUT
MATCH ()-[r:ABOUT]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create PRESUPPOSES
UNWIND $rows AS row
MATCH (from:Question {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:PRESUPPOSES {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update PRESUPPOSES
UNWIND $rows AS row
MATCH ()-[r:PRESUPPOSES {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find PRESUPPOSES
MATCH ()-[r:PRESUPPOSES]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create REPORTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion|Silence {key: row[3]})
CREATE (from)-[:REPORTS {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update REPORTS
UNWIND $rows AS row
MATCH ()-[r:REPORTS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find REPORTS
MATCH ()-[r:REPORTS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create OMITS
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Silence {key: row[3]})
CREATE (from)-[:OMITS {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: update OMITS
UNWIND $rows AS row
MATCH ()-[r:OMITS {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find OMITS
MATCH ()-[r:OMITS]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create SPEAKS_FOR
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:SPEAKS_FOR {
  key: row[0],
  hash: row[1],
  from: row[4],
  to: row[5]
}]->(to);

// statement: update SPEAKS_FOR
UNWIND $rows AS row
MATCH ()-[r:SPEAKS_FOR {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find SPEAKS_FOR
MATCH ()-[r:SPEAKS_FOR]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create MEMBER_OF
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:MEMBER_OF {
  key: row[0],
  hash: row[1],
  from: row[4],
  to: row[5]
}]->(to);

// statement: update MEMBER_OF
UNWIND $rows AS row
MATCH ()-[r:MEMBER_OF {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find MEMBER_OF
MATCH ()-[r:MEMBER_OF]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;

// statement: create WRITES_FOR
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:WRITES_FOR {
  key: row[0],
  hash: row[1],
  from: row[4],
  to: row[5]
}]->(to);

// statement: update WRITES_FOR
UNWIND $rows AS row
MATCH ()-[r:WRITES_FOR {key: row[0]}]->()
SET r = row[1]
RETURN count(r) AS updated;

// statement: find WRITES_FOR
MATCH ()-[r:WRITES_FOR]->()
WHERE r.key IN $keys
RETURN elementId(r) AS id;
