// Timeline
// In which order was it said? And what was said on days we do not know?
// Parameters
//   from: date? — only what can have been said on this day (in UTC) or later — e.g. 2024-03-22
//   to: date? — only what can have been said on this day (in UTC) or earlier — e.g. 2024-03-31
//   actor: string of Actor? — only what this actor says — e.g. putin
//   undated: boolean = true — whether to list what has no date at all, at the end — e.g. false
// Columns
//   saidFrom: string? — the first day on which it can have been said, or the UTC instant where the time is told
//   saidTo: string? — the last day on which it can have been said, or the UTC instant where the time is told
//   said: string? — the date as written, with its zone, or "after" or "before" and the id of an event
//   assertion, speakers, act, claim
//   about: string? — the time the claim is about
//   asTold
// Row: assertion
// Order: saidFrom, saidTo, assertion; what is dated by the day comes before the times of that day, and what has no first day last
:param dataset => 'crocus-city-hall';
:param from => null;
:param to => null;
:param actor => null;
:param undated => true;
:param limit => 1000;
:param skip => 0;

MATCH (assertion:Assertion)
WHERE
  assertion.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(assertion) }) AND
  ($undated OR assertion.saidFrom IS NOT NULL OR assertion.saidTo IS NOT NULL)
  // An absent day is an open end: it can have been at any time.
  AND
  ($from IS NULL OR coalesce(assertion.saidTo >= $from, true)) AND
  ($to IS NULL OR coalesce(left(assertion.saidFrom, 10) <= $to, true))
RETURN
  assertion.saidFrom AS saidFrom, assertion.saidTo AS saidTo,
  replace(replace(replace(assertion.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS said,
  assertion.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN actor.name ORDER BY actor.name } AS speakers,
  assertion.act AS act, assertion.claim AS claim, assertion.when AS about, assertion.asTold AS asTold
ORDER BY saidFrom, saidTo, assertion.id
SKIP $skip LIMIT $limit
