// Face-off
// Where do two actors meet: on which questions do both speak, what does each answer, and do the two assertions contradict or
// support each other?
// Parameters
//   one: string of Actor — an actor — e.g. kyiv
//   other: string of Actor — the actor to set against it — e.g. putin
// Columns
//   one: string — id of an assertion of the first actor
//   oneClaim, oneAsTold
//   relation: string? — CONTRADICTS, SUPPORTS, RELIES_ON or COMPATIBLE; absent where they only speak to the same question
//   kind: string? — the kind of relation
//   other: string — id of an assertion of the second actor
//   otherClaim, otherAsTold, origin?
//   reason: string? — the analyst's reason, or the rule and the answers it follows from
//   answers: string list — the questions both speak to: "question: answer of one | answer of other"
// Row: one, other, relation, kind
// Order: contradictions, supports, other relations, then mere meetings; one, other
:param dataset => 'crocus-city-hall';
:param one => 'kyiv';
:param other => 'putin';
:param limit => 1000;
:param skip => 0;

MATCH (a:Actor {key: $dataset + '/' + $one})
MATCH (b:Actor {key: $dataset + '/' + $other})
CALL (a, b) {
  MATCH (a)-[:ASSERTS]->(mine:Assertion)-[r:CONTRADICTS|CONFLICTS_WITH|SUPPORTS|RELIES_ON|COMPATIBLE]-(theirs:Assertion)
  MATCH (b)-[:ASSERTS]->(theirs)
  RETURN
    mine, theirs, replace(type(r), 'CONFLICTS_WITH', 'CONTRADICTS') AS relation,
    replace(r.kind + ' (' + coalesce(r.level, 'content') + ')', ' (content)', '') AS kind,
    CASE type(r) WHEN 'CONFLICTS_WITH' THEN 'derived' ELSE 'recorded' END AS origin,
    CASE type(r) WHEN 'CONFLICTS_WITH' THEN r.rule + ': ' ELSE '' END +
    coalesce(r.because, reduce(text = head(r.evidence), e IN tail(r.evidence) | text + '; ' + e)) AS reason
  UNION
  // Both hold the same answer, and nothing that was drawn between the two says how they stand to each other.
  MATCH (a)-[:ASSERTS]->(mine:Assertion)-[x:HOLDS]->(u:Answer)-[:WITHIN]->{0,1}(v:Answer)<-[y:HOLDS]-(theirs:Assertion)
  MATCH (b)-[:ASSERTS]->(theirs)
  MATCH (u)-[:ANSWERS]->(question:Question)
  WHERE
    (u = v OR EXISTS { (v)-[:WITHIN]->(u) }) AND
    // A figure without bounds (“about 140”, and no tolerance) agrees with none.
    (NOT question.slot IN ['number', 'date'] OR coalesce(u.from, u.to) IS NOT NULL) AND
    all(said IN [x, y] WHERE said.how IN ['asserted', 'implied']) AND
    none(end IN [mine, theirs] WHERE end.retracted OR end.act IN ['questions', 'declines']) AND
    NOT EXISTS { (mine)<-[:ASSERTS]-(:Actor)-[:ASSERTS]->(theirs) } AND
    NOT EXISTS { (mine)-[r:SUPPORTS|CONTRADICTS|RELIES_ON]-(theirs) WHERE coalesce(r.level, 'content') = 'content' } AND
    NOT EXISTS { (mine)-[r:CONFLICTS_WITH]-(theirs) WHERE question.id IN r.questions }
  WITH mine, theirs, question.id + ': ' + u.value + ' | ' + v.value AS same
  ORDER BY same
  WITH mine, theirs, collect(DISTINCT same) AS same
  RETURN
    mine, theirs, 'SUPPORTS' AS relation, 'agrees' AS kind, 'derived' AS origin,
    reduce(text = 'same-answer: ' + head(same), e IN tail(same) | text + '; ' + e) AS reason
  UNION
  // Speaking to the same question.
  MATCH (a)-[:ASSERTS]->(mine:Assertion)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{1,2}(question:Question)
  MATCH (b)-[:ASSERTS]->(theirs:Assertion)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{1,2}(question)
  WHERE mine <> theirs
  RETURN DISTINCT mine, theirs, null AS relation, null AS kind, null AS origin, null AS reason
}
// A mere meeting is a row only where there is nothing else between the two.
WITH mine, theirs, collect([relation, kind, origin, reason]) AS found
UNWIND [one IN found WHERE one[0] IS NOT NULL OR size(found) = 1] AS r
RETURN
  mine.id AS one, mine.claim AS oneClaim, mine.asTold AS oneAsTold, r[0] AS relation, r[1] AS kind, theirs.id AS other,
  theirs.claim AS otherClaim, theirs.asTold AS otherAsTold, r[2] AS origin, r[3] AS reason,
  COLLECT {
    MATCH (mine)-[x:HOLDS|DENIES|LEAVES_OPEN]->(u)-[:ANSWERS]->{0,1}(question:Question)
    // Two patterns: both may give the same answer, and its ANSWERS cannot match twice in one.
    MATCH (theirs)-[y:HOLDS|DENIES|LEAVES_OPEN]->(v)-[:ANSWERS]->{0,1}(question)
    WITH
      question.id + ': ' + CASE type(x) WHEN 'DENIES' THEN 'not ' ELSE '' END + coalesce(u.value, 'open') + ' | ' +
      CASE type(y) WHEN 'DENIES' THEN 'not ' ELSE '' END + coalesce(v.value, 'open') AS answer
    RETURN answer ORDER BY answer
  } AS answers
ORDER BY [i IN range(0, 3) WHERE ['CONTRADICTS', 'SUPPORTS', 'RELIES_ON', 'COMPATIBLE'][i] = relation][0], one, other, kind
SKIP $skip LIMIT $limit
