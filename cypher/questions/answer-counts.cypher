// Answer counts
//
// How many answers does each value of a question have, and from how many actors?
//
// Above 200 answers to one question no pairs of answers are formed unless an actor or an assertion is asked for, because pairing
// is quadratic: this is what stands in their place. With `above` only such questions are listed.
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   question: string of Question? — only this question — e.g. who-is-responsible
//   above: integer from 0 to 1000000 = 0 — only questions with more answers than this — e.g. 200
// Columns
//   question: string — id of the question
//   text: string — the question
//   stance: string — held, denied or open
//   value: string? — the answer; absent where the question is left open
//   asOf: string? — the day as of which it is said
//   of: string? — what it is counted on
//   answers: integer — how often it is given, in whatever manner
//   actors: integer — by how many actors
//   asTold: integer — of these answers, in words known only through others
//   paired: boolean — false where the question has more than 200 answers
// Row: question, stance, value, asOf, of
// Order: question, stance, value, asOf, of

:param dataset => 'crocus-city-hall';
:param question => null;
:param above => 0;

MATCH (question:Question)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
WITH question, COUNT { (question)<-[:ANSWERS]-() } AS all
WHERE all > $above
MATCH (question)<-[answer:ANSWERS]-(assertion:Assertion)
WITH
  question,
  all,
  answer.stance AS stance,
  answer.value AS value,
  answer.asOf AS asOf,
  answer.of AS of,
  collect(assertion) AS assertions
RETURN
  question.id AS question,
  question.text AS text,
  stance,
  value,
  asOf,
  of,
  size(assertions) AS answers,
  COUNT {
    UNWIND assertions AS assertion
    MATCH (actor:Actor)-[:ASSERTS]->(assertion)
    RETURN DISTINCT actor
  } AS actors,
  size([one IN assertions WHERE one.asTold]) AS asTold,
  all <= 200 AS paired
ORDER BY question, stance, value, asOf, of
