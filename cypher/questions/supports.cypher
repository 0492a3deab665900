// Supports
// Which assertion supports which, by an analyst's word and with what reason?
// That two hold the same answer is no relation of its own: accounts lists the holders of each answer together.
//
// Support is what somebody says for somebody else's words: that a claim is confirmed, or has a reason, makes it no proof.
// Parameters
//   actor: string of Actor? — only where this actor speaks at one end — e.g. watson
// Columns
//   one: string — id of the supporting assertion
//   oneSpeakers, oneClaim, oneAsTold
//   kind: string — confirms (says it is so too), evidences (gives a reason), restates (the same claim again)
//   other: string — id of the supported assertion
//   otherSpeakers, otherClaim, otherAsTold, reason?, confidence?
//   drawnBy: string? — the document's own words that draw the support; absent where the analyst draws it
// Row: one, other
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[drawn:SUPPORTS {level: 'content'}]->(other:Assertion)
WHERE
  drawn.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR
    any(end IN [one, other] WHERE EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(end) }))
RETURN
  one.id AS one, COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(one) RETURN actor.name ORDER BY actor.name } AS oneSpeakers,
  one.claim AS oneClaim, one.asTold AS oneAsTold, drawn.kind AS kind, other.id AS other,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(other) RETURN actor.name ORDER BY actor.name } AS otherSpeakers,
  other.claim AS otherClaim, other.asTold AS otherAsTold, drawn.because AS reason, drawn.confidence AS confidence,
  drawn.quote AS drawnBy
ORDER BY one, other
SKIP $skip LIMIT $limit
