// Self-contradictions
// Where does an actor contradict itself: two of its own assertions that an analyst set against each other, an answer that changed
// between two known days, or words it took back?
//
// That is no lie yet: what was known may have changed, and nothing here says what a speaker knew or meant.
// Parameters
//   actor: string of Actor? — only this actor — e.g. putin
// Columns: actor, actorName
//   one: string — id of an assertion; for a directed kind the one that attacks
//   oneClaim, oneSaid?, oneAsTold
//   kind: string — denies, rivals, opposes, undercuts, corrects, or withdraws (taken back openly)
//   other, otherClaim, otherSaid?, otherAsTold, origin
//   reason: string? — the analyst's reason, or the answers that clash
// Row: actor, one, other
// Order: actorName, actor, one, other
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]->(other:Assertion)
WHERE c.key STARTS WITH $dataset + '/' AND coalesce(c.level, 'content') = 'content' AND c.kind <> 'opposes'
// One actor at both ends; two patterns, because one ASSERTS cannot match twice in one.
MATCH (actor:Actor)-[:ASSERTS]->(one)
WHERE ($actor IS NULL OR actor.id = $actor) AND EXISTS { (actor)-[:ASSERTS]->(other) }
RETURN
  actor.id AS actor, actor.name AS actorName, one.id AS one, one.claim AS oneClaim,
  replace(replace(replace(one.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS oneSaid,
  one.asTold AS oneAsTold, c.kind AS kind, other.id AS other, other.claim AS otherClaim,
  replace(replace(replace(other.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS otherSaid,
  other.asTold AS otherAsTold, CASE type(c) WHEN 'CONTRADICTS' THEN 'recorded' ELSE 'derived' END AS origin,
  coalesce(c.because, reduce(text = head(c.evidence), e IN tail(c.evidence) | text + '; ' + e)) AS reason
ORDER BY actorName, actor, one, other
SKIP $skip LIMIT $limit
