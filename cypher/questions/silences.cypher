// Silences
// What was passed over, by whom, where it was to be expected, and who noticed?
// A silence is not an assertion: nothing is claimed by it. "No comment" is the act declines.
// Parameters
//   actor: string of Actor? — only silences of this actor — e.g. putin
// Columns
//   silence: string — id of the silence
//   actor: string — id of the actor who passed it over
//   actorName
//   occasion: string — where it was to be expected
//   question: string? — id of the question that was passed over
//   text: string? — that question
//   value: string? — the answer that was passed over
//   label?
//   noticedBy: string list — names of those whose assertions tell of it; empty where the document says so itself
//   quote: string? — the words that notice it
//   document: string? — id of the document they stand in
// Row: silence, actor, question, value
// Order: silence, actorName, actor, question, value
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (actor:Actor)-[:OMITS]->(silence:Silence)
WHERE silence.key STARTS WITH $dataset + '/' AND ($actor IS NULL OR actor.id = $actor)
OPTIONAL MATCH (silence)-[:PASSES_OVER]->(answer:Answer)-[:ANSWERS]->(question:Question)
OPTIONAL MATCH (silence)-[quoted:QUOTED_IN {position: 0}]->(document:Document)
RETURN
  silence.id AS silence, actor.id AS actor, actor.name AS actorName, silence.in AS occasion, question.id AS question,
  question.text AS text, answer.value AS value, coalesce(answer.label, answer.value) AS label,
  COLLECT {
    MATCH (teller:Actor)-[:ASSERTS]->(:Assertion)-[:REPORTS]->(silence)
    RETURN DISTINCT teller.name ORDER BY teller.name
  } AS noticedBy,
  quoted.exact AS quote, document.id AS document
ORDER BY silence, actorName, actor, question, value
SKIP $skip LIMIT $limit
