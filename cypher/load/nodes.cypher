// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.

// statement: create Dataset
UNWIND $rows AS row
CREATE (:Dataset {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  format: row[4],
  version: row[5],
  title: row[6],
  description: row[7],
  licence: row[8],
  language: row[9],
  curators: row[10]
});

// statement: update Dataset
UNWIND $rows AS row
MATCH (n:Dataset {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Dataset
MATCH (n:Dataset)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Event
UNWIND $rows AS row
CREATE (:Event {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  name: row[4],
  date: row[5],
  place: row[6],
  wikidata: row[7],
  note: row[8]
});

// statement: update Event
UNWIND $rows AS row
MATCH (n:Event {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Event
MATCH (n:Event)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Actor
UNWIND $rows AS row
CREATE (:Actor {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  name: row[4],
  kind: row[5],
  aliases: row[6],
  unnamed: row[7],
  pseudonymous: row[8],
  wikidata: row[9],
  note: row[10]
});

// statement: update Actor
UNWIND $rows AS row
MATCH (n:Actor {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Actor
MATCH (n:Actor)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Document
UNWIND $rows AS row
CREATE (:Document {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  title: row[4],
  date: row[5],
  url: row[6],
  archived: row[7],
  language: row[8],
  medium: row[9],
  text: row[10],
  sha256: row[11],
  length: row[12],
  removed: row[13],
  note: row[14]
});

// statement: update Document
UNWIND $rows AS row
MATCH (n:Document {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Document
MATCH (n:Document)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Question
UNWIND $rows AS row
CREATE (:Question {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  text: row[4],
  slot: row[5],
  exclusive: row[6],
  because: row[7],
  unit: row[8],
  tolerance: row[9],
  lone: row[10],
  values: row[11],
  impliedBy: row[12],
  paired: row[13]
});

// statement: update Question
UNWIND $rows AS row
MATCH (n:Question {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Question
MATCH (n:Question)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Answer
UNWIND $rows AS row
CREATE (:Answer {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  value: row[4],
  label: row[5],
  from: row[6],
  to: row[7],
  asOf: row[8],
  of: row[9]
});

// statement: update Answer
UNWIND $rows AS row
MATCH (n:Answer {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Answer
MATCH (n:Answer)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Narrative
UNWIND $rows AS row
CREATE (:Narrative {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  name: row[4],
  description: row[5]
});

// statement: update Narrative
UNWIND $rows AS row
MATCH (n:Narrative {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Narrative
MATCH (n:Narrative)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Assertion
UNWIND $rows AS row
CREATE (:Assertion {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  named: row[4],
  act: row[5],
  verb: row[6],
  claim: row[7],
  in: row[8],
  place: row[9],
  when: row[10],
  utterance: row[11],
  tags: row[12],
  note: row[13],
  saidAt: row[14],
  saidFrom: row[15],
  saidTo: row[16],
  asTold: row[17],
  retracted: row[18]
});

// statement: update Assertion
UNWIND $rows AS row
MATCH (n:Assertion {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Assertion
MATCH (n:Assertion)
WHERE n.key IN $keys
RETURN elementId(n) AS id;

// statement: create Silence
UNWIND $rows AS row
CREATE (:Silence {
  key: row[0],
  hash: row[1],
  dataset: row[2],
  id: row[3],
  in: row[4],
  note: row[5]
});

// statement: update Silence
UNWIND $rows AS row
MATCH (n:Silence {key: row[0]})
SET n = row[1]
RETURN count(n) AS updated;

// statement: find Silence
MATCH (n:Silence)
WHERE n.key IN $keys
RETURN elementId(n) AS id;
