// Ids
// What is there to ask about: every record of the dataset with its id and its name?
//
// Names are there to find ids by: who puts a claim forward stands in the other questions, and the name of a narrative is a
// heading for what several tell.
// Parameters
//   kind: string in (Event, Actor, Document, Question, Narrative, Assertion, Silence)? — only records of this kind — e.g. Question
//   limit: integer from 1 to 1000000 = 10000 — the most rows — e.g. 100
// Columns
//   kind: string — the kind of record
//   id: string — its id
//   name: string — its name, title, text or claim; of a silence, where it fell
//   aliases: string list — other names of an actor; of anything else, none
// Row: id
// Order: kind, id
:param dataset => 'crocus-city-hall';
:param kind => 'Question';
:param limit => 10000;
:param skip => 0;

MATCH (record:Event|Actor|Document|Question|Narrative|Assertion|Silence)
WHERE record.key STARTS WITH $dataset + '/' AND ($kind IS NULL OR $kind IN labels(record))
RETURN
  labels(record)[0] AS kind, record.id AS id,
  coalesce(record.name, record.title, record.text, record.claim, record.in) AS name,
  coalesce(record.aliases, []) AS aliases
ORDER BY kind, id
SKIP $skip LIMIT $limit
