// Contradictions
// Which two assertions contradict each other, by which kind of contradiction, and on whose word: an analyst's reason, or a rule
// and the answers it follows from?
//
// Only contradictions of content: whether somebody said a thing at all is asked by disputed-utterances, taking one's own words
// back by retractions.
// Parameters
//   event: string of Event? — only where an end is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
//   question: string of Question? — only where both ends answer this question — e.g. ukraine-involved
//   actor: string of Actor? — only where this actor speaks at one end — e.g. kyiv
//   kind: string in (denies, rivals, opposes, undercuts, corrects)? — only this kind — e.g. denies
//   origin: string in (recorded, derived)? — only those recorded by an analyst, or only those derived by a rule — e.g. derived
// Columns
//   one: string — id of an assertion; with undercuts and corrects it is the one that attacks
//   oneSpeakers, oneClaim, oneAsTold
//   kind: string — denies (not so), rivals (something else instead), undercuts (attacks the basis), corrects
//   other, otherSpeakers, otherClaim, otherAsTold, origin
//   rule: string? — the rule, where derived
//   reason: string? — the analyst's reason, or the answers that clash
//   confidence?
//   drawnBy: string? — the document's own words that draw the contradiction; absent where the analyst draws it
//   hedged: boolean — true where an answer it is derived from is hedged
// Row: one, other
// Order: recorded before derived, one, other
:param dataset => 'crocus-city-hall';
:param event => null;
:param question => null;
:param actor => null;
:param kind => null;
:param origin => null;
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]->(other:Assertion)
WHERE
  c.key STARTS WITH $dataset + '/' AND
  coalesce(c.level, 'content') = 'content' AND
  c.kind <> 'withdraws' AND
  ($kind IS NULL OR c.kind = $kind) AND
  ($origin IS NULL OR type(c) =
    CASE $origin WHEN 'recorded' THEN 'CONTRADICTS' ELSE 'CONFLICTS_WITH' END) AND
  ($actor IS NULL OR
    any(end IN [one, other] WHERE EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(end) })) AND
  ($question IS NULL OR
    all(
      end IN [one, other]
      WHERE EXISTS { (end)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{1,2}(:Question {key: $dataset + '/' + $question}) }
    )) AND
  ($event IS NULL OR
    any(
      end IN [one, other]
      WHERE
        EXISTS {
          (end)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{0,2}()-[:ABOUT]->(:Event)-[:PART_OF]->*
          (:Event {key: $dataset + '/' + $event})
        }
    ))
WITH one, other, c,
  CASE type(c) WHEN 'CONTRADICTS' THEN 'recorded' ELSE 'derived' END AS origin
ORDER BY origin DESC, one.id, other.id
SKIP $skip LIMIT $limit
RETURN
  one.id AS one, COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(one) RETURN actor.name ORDER BY actor.name } AS oneSpeakers,
  one.claim AS oneClaim, one.asTold AS oneAsTold, c.kind AS kind, other.id AS other,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(other) RETURN actor.name ORDER BY actor.name } AS otherSpeakers,
  other.claim AS otherClaim, other.asTold AS otherAsTold, origin, c.rule AS rule,
  coalesce(c.because, reduce(text = head(c.evidence), e IN tail(c.evidence) | text + '; ' + e)) AS reason,
  c.confidence AS confidence, c.quote AS drawnBy, coalesce(c.hedged, false) AS hedged
