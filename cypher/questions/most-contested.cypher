// Most contested
// Which assertions are contradicted by most, and by how many different actors?
//
// To be contradicted by many makes a claim no falser.
// Parameters
//   event: string of Event? — only what is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
//   limit: integer from 1 to 10000 = 20 — the most rows — e.g. 5
// Columns: assertion, speakers, claim, asTold
//   contradictedBy: integer — assertions that contradict it
//   opponents: string list — names of the other actors who say them
//   recorded: integer — of these contradictions, drawn by an analyst
//   derived: integer — of these, following by a rule
//   supportedBy: integer — assertions that an analyst says support it
//   quote?
// Row: assertion
// Order: contradictedBy (most first), number of opponents (most first), assertion
:param dataset => 'crocus-city-hall';
:param event => null;
:param limit => 20;
:param skip => 0;

MATCH (assertion:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(against:Assertion)
WHERE
  c.key STARTS WITH $dataset + '/' AND
  coalesce(c.level, 'content') = 'content' AND
  c.kind <> 'withdraws' AND
  // What merely undercuts or corrects is not thereby contested itself.
  (NOT c.kind IN ['opposes', 'undercuts', 'corrects'] OR startNode(c) = against) AND
  ($event IS NULL OR
    EXISTS {
      (assertion)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{0,2}()-[:ABOUT]->(:Event)-[:PART_OF]->*
      (:Event {key: $dataset + '/' + $event})
    })
WITH assertion, against, any(one IN collect(c) WHERE one.rule IS NULL) AS recorded
WITH assertion, collect({by: against, recorded: recorded}) AS attacks
WITH
  assertion, attacks,
  COLLECT {
    UNWIND attacks AS attack
    WITH attack.by AS against
    MATCH (opponent:Actor)-[:ASSERTS]->(against)
    WHERE NOT EXISTS { (opponent)-[:ASSERTS]->(assertion) }
    WITH DISTINCT opponent
    RETURN opponent.name ORDER BY opponent.name,
    opponent.id
  } AS opponents
ORDER BY size(attacks) DESC, size(opponents) DESC, assertion.id
SKIP $skip LIMIT $limit
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  assertion.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN actor.name ORDER BY actor.name } AS speakers,
  assertion.claim AS claim, assertion.asTold AS asTold, size(attacks) AS contradictedBy, opponents,
  size([a IN attacks WHERE a.recorded]) AS recorded, size([a IN attacks WHERE NOT a.recorded]) AS derived,
  COUNT { (:Assertion)-[:SUPPORTS {level: 'content'}]->(assertion) } AS supportedBy, quoted.exact AS quote
ORDER BY contradictedBy DESC, size(opponents) DESC, assertion
