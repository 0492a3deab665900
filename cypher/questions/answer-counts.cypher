// Answer counts
// How many answers does each value of a question have, and from how many actors?
// Above 200 answers that count (asserted or implied, put forward and not taken back) to one question, its assertions are not
// compared pair by pair: this is what stands in the place of pairs. With `above` only questions with many answers are listed.
//
// Counts are no votes: ten who repeat one origin are counted ten times, and what is only hinted at or told by others is counted
// too.
// Parameters
//   question: string of Question? — only this question — e.g. who-is-responsible
//   above: integer from 0 to 1000000 = 0 — only questions with more answers than this — e.g. 200
// Columns: question, text, stance, value?, asOf?, of?
//   answers: integer — how often it is given, in whatever manner
//   actors: integer — by how many actors
//   asTold: integer — of these answers, in words known only through others
//   paired: boolean — false where the question has more answers than are compared pair by pair
// Row: question, stance, value, asOf, of
:param dataset => 'crocus-city-hall';
:param question => null;
:param above => 0;
:param limit => 1000;
:param skip => 0;

MATCH (question:Question)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
WITH question, COUNT { (question)<-[:ANSWERS]-{0,1}()<-[:HOLDS|DENIES|LEAVES_OPEN]-(:Assertion) } AS all
WHERE all > $above
MATCH (question)<-[:ANSWERS]-{0,1}(answer)<-[said:HOLDS|DENIES|LEAVES_OPEN]-(assertion:Assertion)
WITH
  question, CASE type(said) WHEN 'HOLDS' THEN 'held' WHEN 'DENIES' THEN 'denied' ELSE 'open' END AS stance,
  answer.value AS value, coalesce(answer.asOf, said.asOf) AS asOf, coalesce(answer.of, said.of) AS of,
  collect(assertion) AS assertions
RETURN
  question.id AS question, question.text AS text, stance, value, asOf, of, size(assertions) AS answers,
  COUNT { UNWIND assertions AS assertion MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN DISTINCT actor } AS actors,
  size([one IN assertions WHERE one.asTold]) AS asTold, question.paired AS paired
ORDER BY question, stance, value, asOf, of
SKIP $skip LIMIT $limit
