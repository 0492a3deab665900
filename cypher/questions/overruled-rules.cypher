// Overruled rules
//
// Where has an analyst said that two assertions can both hold, so that no contradiction is derived between them, and why?
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   limit: integer from 1 to 10000 = 1000 — the most rows — e.g. 100
//   skip: integer from 0 to 1000000 = 0 — how many rows are left out before them — e.g. 100
// Columns
//   one: string — id of an assertion
//   oneSpeakers: string list — names of those who say it
//   oneClaim: string — its claim
//   oneAsTold: boolean — true where it is known only through others
//   other: string — id of the other assertion
//   otherSpeakers: string list — names of those who say it
//   otherClaim: string — its claim
//   otherAsTold: boolean — true where it is known only through others
//   reason: string — why both can hold
//   answers: string list — the questions both answer: "question: answer of one | answer of other"
// Row: one, other
// Order: one, other

:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[both:COMPATIBLE]->(other:Assertion)
WHERE both.key STARTS WITH $dataset + '/'
RETURN
  one.id AS one,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(one) RETURN actor.name ORDER BY actor.name } AS oneSpeakers,
  one.claim AS oneClaim,
  one.asTold AS oneAsTold,
  other.id AS other,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(other) RETURN actor.name ORDER BY actor.name } AS otherSpeakers,
  other.claim AS otherClaim,
  other.asTold AS otherAsTold,
  both.because AS reason,
  COLLECT {
    MATCH (one)-[x:HOLDS|DENIES|LEAVES_OPEN]->(u)-[:ANSWERS]->{0,1}(question:Question)
    // Two patterns: both may give the same answer, and its ANSWERS cannot match twice in one.
    MATCH (other)-[y:HOLDS|DENIES|LEAVES_OPEN]->(v)-[:ANSWERS]->{0,1}(question)
    WITH
      question.id +
      ': ' +
      CASE type(x) WHEN 'DENIES' THEN 'not ' ELSE '' END +
      coalesce(u.value, 'open') +
      ' | ' +
      CASE type(y) WHEN 'DENIES' THEN 'not ' ELSE '' END +
      coalesce(v.value, 'open') AS answer
    RETURN answer
    ORDER BY answer
  } AS answers
ORDER BY one, other
SKIP $skip LIMIT $limit
