// Overruled rules
//
// Where has an analyst said that two assertions can both hold, so that no contradiction is derived between them, and why?
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
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

MATCH (one:Assertion)-[both:COMPATIBLE]->(other:Assertion)
WHERE both.key STARTS WITH $dataset + '/'
RETURN
  one.id AS one,
  COLLECT {
    MATCH (actor:Actor)-[:ASSERTS]->(one)
    WITH actor.name AS name
    ORDER BY name
    RETURN name
  } AS oneSpeakers,
  one.claim AS oneClaim,
  one.asTold AS oneAsTold,
  other.id AS other,
  COLLECT {
    MATCH (actor:Actor)-[:ASSERTS]->(other)
    WITH actor.name AS name
    ORDER BY name
    RETURN name
  } AS otherSpeakers,
  other.claim AS otherClaim,
  other.asTold AS otherAsTold,
  both.because AS reason,
  COLLECT {
    MATCH (one)-[x:ANSWERS]->(question:Question)<-[y:ANSWERS]-(other)
    WITH
      question.id +
      ': ' +
      CASE x.stance
        WHEN 'denied' THEN 'not '
        ELSE ''
      END +
      coalesce(x.value, 'open') +
      ' | ' +
      CASE y.stance
        WHEN 'denied' THEN 'not '
        ELSE ''
      END +
      coalesce(y.value, 'open') AS answer
    ORDER BY answer
    RETURN answer
  } AS answers
ORDER BY one, other
