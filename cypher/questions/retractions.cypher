// Retractions
// Who took back which words, when and why, and does the retraction stand?
// Parameters
//   actor: string of Actor? — only this actor — e.g. putin
// Columns
//   retraction: string — id of the assertion that takes words back
//   speakers: string list — names of those who take them back
//   said: string? — when, as far as it is known
//   asTold: boolean — true where the retraction is known only through others
//   retracted: string — id of the assertion that is taken back
//   claim: string — what it claimed
//   claimSaid: string? — when that was said
//   reason: string — how the words are taken back
//   stands: boolean — false where the retraction was itself withdrawn
//   quote: string? — the first quote of the retraction
// Row: retraction, retracted
// Order: the day of the retraction, retraction, retracted
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (assertion:Assertion)-[taken:CONTRADICTS {kind: 'withdraws'}]->(back:Assertion)
WHERE
  taken.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(assertion) })
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
WITH *
ORDER BY assertion.saidFrom, assertion.id, back.id
SKIP $skip LIMIT $limit
RETURN
  assertion.id AS retraction,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN actor.name ORDER BY actor.name } AS speakers,
  replace(replace(replace(assertion.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS said,
  assertion.asTold AS asTold, back.id AS retracted, back.claim AS claim,
  replace(replace(replace(back.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS claimSaid,
  taken.because AS reason, NOT assertion.retracted AS stands, quoted.exact AS quote
