// Support chain
// On what does an assertion rest, and through how many steps: who confirms it, gives a reason for it, repeats it, or is what it
// relies on?
//
// One row a chain, from the assertion outwards; a chain never comes back to where it was.
//
// Support is what somebody says for somebody else's words: a long chain is no proof.
// Parameters
//   assertion: string of Assertion — the assertion that is supported — e.g. isis-k-claims
//   depth: integer from 1 to 8 = 4 — the most steps that are followed — e.g. 2
// Columns
//   steps: integer — how many steps away
//   assertion: string — id of the assertion at the end of the chain
//   speakers, claim, asTold
//   how: string — what it does for the one before it: confirms, evidences, restates, or ground (the one before relies on it)
//   reason: string? — the analyst's reason for that step
//   confidence: string? — the analyst's confidence in that step
//   chain: string list — ids of the assertions, the supported one first
//   quote: string? — the first quote of the assertion at the end
// Row: chain
// Order: steps, chain
:param dataset => 'crocus-city-hall';
:param assertion => 'isis-k-claims';
:param depth => 4;
:param limit => 1000;
:param skip => 0;

// A step goes against SUPPORTS and along RELIES_ON: both lead from a claim to what holds it up.
MATCH
  path =
    (:Assertion {key: $dataset + '/' + $assertion})
    ((claim:Assertion)-[step:SUPPORTS|RELIES_ON]-
      (ground:Assertion)
      WHERE
        (type(step) = 'SUPPORTS' AND startNode(step) = ground AND step.level = 'content') OR
        (type(step) = 'RELIES_ON' AND startNode(step) =claim)){1,8}
    (last:Assertion)
WHERE length(path) <= $depth AND all(node IN nodes(path) WHERE single(again IN nodes(path) WHERE again = node))
OPTIONAL MATCH (last)-[quoted:QUOTED_IN {position: 0}]->(:Document)
WITH
  last, quoted.exact AS quote, length(path) AS steps, last(relationships(path)) AS final,
  [node IN nodes(path) | node.id] AS chain
RETURN
  steps, last.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(last) RETURN actor.name ORDER BY actor.name } AS speakers,
  last.claim AS claim, last.asTold AS asTold, coalesce(final.kind, 'ground') AS how, final.because AS reason,
  final.confidence AS confidence, chain, quote
ORDER BY steps, chain
SKIP $skip LIMIT $limit
