// Overruled rules
// Where has an analyst said that two assertions can both hold, so that no contradiction is derived between them, and why?
// Columns: one, oneSpeakers, oneClaim, oneAsTold, other, otherSpeakers, otherClaim, otherAsTold
//   reason: string — why both can hold
//   answers: string list — the questions both answer: "question: answer of one | answer of other"
// Row: one, other
:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[both:COMPATIBLE]->(other:Assertion)
WHERE both.key STARTS WITH $dataset + '/'
RETURN
  one.id AS one, COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(one) RETURN actor.name ORDER BY actor.name } AS oneSpeakers,
  one.claim AS oneClaim, one.asTold AS oneAsTold, other.id AS other,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(other) RETURN actor.name ORDER BY actor.name } AS otherSpeakers,
  other.claim AS otherClaim, other.asTold AS otherAsTold, both.because AS reason,
  COLLECT {
    MATCH (one)-[x:HOLDS|DENIES|LEAVES_OPEN]->(u)-[:ANSWERS]->{0,1}(question:Question)
    // Two patterns: both may give the same answer, and its ANSWERS cannot match twice in one.
    MATCH (other)-[y:HOLDS|DENIES|LEAVES_OPEN]->(v)-[:ANSWERS]->{0,1}(question)
    WITH
      question.id + ': ' + CASE type(x) WHEN 'DENIES' THEN 'not ' ELSE '' END + coalesce(u.value, 'open') + ' | ' +
      CASE type(y) WHEN 'DENIES' THEN 'not ' ELSE '' END + coalesce(v.value, 'open') AS answer
    RETURN answer ORDER BY answer
  } AS answers
ORDER BY one, other
SKIP $skip LIMIT $limit
