// Who contradicts whom
// Which actors stand against each other, in how many pairs of assertions, and how many of these hang on words that are known
// only through others?
//
// A contradiction counts whether an analyst drew it or it follows from answers by a rule. Nobody is paired with themselves:
// self-contradictions asks for that.
// Parameters
//   event: string of Event? — only contradictions with an end that is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
//   actor: string of Actor? — only pairs with this actor — e.g. putin
// Columns
//   one: string — id of an actor
//   oneName
//   other: string — id of the actor it contradicts or is contradicted by
//   otherName
//   contradictions: integer — pairs of assertions that contradict each other
//   recorded: integer — of these, drawn by an analyst
//   derived: integer — of these, following by a rule
//   asTold: integer — of these, pairs with an end that is known only through others
//   kinds: string list — denies, rivals, opposes, undercuts, corrects
//   pairs
// Row: one, other
// Order: contradictions (most first), oneName, otherName, one, other
:param dataset => 'crocus-city-hall';
:param event => 'crocus-city-hall-attack';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]->(other:Assertion)
WHERE
  c.key STARTS WITH $dataset + '/' AND
  coalesce(c.level, 'content') = 'content' AND
  c.kind <> 'withdraws' AND
  ($event IS NULL OR
    any(
      end IN [one, other]
      WHERE
        EXISTS {
          (end)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{0,2}()-[:ABOUT]->(:Event)-[:PART_OF]->*
          (:Event {key: $dataset + '/' + $event})
        }
    ))
MATCH (left:Actor)-[:ASSERTS]->(one)
MATCH (right:Actor)-[:ASSERTS]->(other)
WHERE left <> right AND ($actor IS NULL OR $actor IN [left.id, right.id])
// A contradiction has no first and second speaker: the pair is written in the order of ids.
WITH
  CASE
    WHEN left.id < right.id THEN [left, right, one.id + ' | ' + other.id]
    ELSE [right, left, other.id + ' | ' + one.id]
  END AS sides,
  c, one.asTold OR other.asTold AS asTold
// Two relations between the same two assertions are one contradiction.
WITH
  sides[0] AS a, sides[1] AS b, sides[2] AS pair, asTold, collect(c.kind) AS kinds,
  any(x IN collect(c) WHERE x.rule IS NULL) AS recorded
ORDER BY pair
WITH a, b, collect({pair: pair, recorded: recorded, asTold: asTold, kinds: kinds}) AS pairs
RETURN
  a.id AS one, a.name AS oneName, b.id AS other, b.name AS otherName, size(pairs) AS contradictions,
  size([p IN pairs WHERE p.recorded]) AS recorded, size([p IN pairs WHERE NOT p.recorded]) AS derived,
  size([p IN pairs WHERE p.asTold]) AS asTold,
  [kind IN ['denies', 'rivals', 'opposes', 'undercuts', 'corrects'] WHERE any(p IN pairs WHERE kind IN p.kinds)] AS kinds,
  [p IN pairs | p.pair] AS pairs
ORDER BY contradictions DESC, oneName, otherName, one, other
SKIP $skip LIMIT $limit
