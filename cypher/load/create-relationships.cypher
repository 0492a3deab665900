// Generated from src/domain/graph/schema.ts and load/templates by `rashomon generate`: edit those.

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

// statement: create SUPPORTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:SUPPORTS {
  key: row[0],
  hash: row[1],
  kind: row[4],
  level: row[5],
  because: row[6],
  confidence: row[7],
  quote: row[8]
}]->(to);

// statement: create CONTRADICTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:CONTRADICTS {
  key: row[0],
  hash: row[1],
  kind: row[4],
  level: row[5],
  because: row[6],
  confidence: row[7],
  quote: row[8]
}]->(to);

// statement: create RELIES_ON
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:RELIES_ON {
  key: row[0],
  hash: row[1],
  because: row[4]
}]->(to);

// statement: create COMPATIBLE
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:COMPATIBLE {
  key: row[0],
  hash: row[1],
  because: row[4]
}]->(to);

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
  start: row[9],
  end: row[10],
  part: row[11],
  lang: row[12],
  translation: row[13],
  position: row[14]
}]->(to);

// statement: create REPORTS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Assertion|Silence {key: row[3]})
CREATE (from)-[:REPORTS {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: create ANSWERS
UNWIND $rows AS row
MATCH (from:Assertion {key: row[2]})
MATCH (to:Question {key: row[3]})
CREATE (from)-[:ANSWERS {
  key: row[0],
  hash: row[1],
  value: row[4],
  stance: row[5],
  how: row[6],
  only: row[7],
  hedge: row[8],
  within: row[9],
  from: row[10],
  to: row[11],
  asOf: row[12],
  of: row[13]
}]->(to);

// statement: create ABOUT
UNWIND $rows AS row
MATCH (from:Assertion|Question|Silence {key: row[2]})
MATCH (to:Actor|Event {key: row[3]})
CREATE (from)-[:ABOUT {
  key: row[0],
  hash: row[1]
}]->(to);

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

// statement: create PRESUPPOSES
UNWIND $rows AS row
MATCH (from:Question {key: row[2]})
MATCH (to:Assertion {key: row[3]})
CREATE (from)-[:PRESUPPOSES {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: create OMITS
UNWIND $rows AS row
MATCH (from:Actor {key: row[2]})
MATCH (to:Silence {key: row[3]})
CREATE (from)-[:OMITS {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: create PASSES_OVER
UNWIND $rows AS row
MATCH (from:Silence {key: row[2]})
MATCH (to:Question {key: row[3]})
CREATE (from)-[:PASSES_OVER {
  key: row[0],
  hash: row[1],
  value: row[4]
}]->(to);

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

// statement: create PUBLISHED_BY
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:PUBLISHED_BY {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: create WRITTEN_BY
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Actor {key: row[3]})
CREATE (from)-[:WRITTEN_BY {
  key: row[0],
  hash: row[1]
}]->(to);

// statement: create DERIVED_FROM
UNWIND $rows AS row
MATCH (from:Document {key: row[2]})
MATCH (to:Document {key: row[3]})
CREATE (from)-[:DERIVED_FROM {
  key: row[0],
  hash: row[1]
}]->(to);
