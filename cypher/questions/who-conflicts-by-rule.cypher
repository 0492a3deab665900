// Who conflicts by rule
// Which actors gave answers that cannot both hold, by which rule, on which questions, and what did they answer?
//
// Only what follows from answers; what an analyst drew is in contradictions, and both together in who-contradicts-whom.
// Parameters
//   actor: string of Actor? — only pairs with this actor — e.g. kyiv
//   question: string of Question? — only what follows from answers to this question — e.g. who-is-responsible
// Columns
//   one: string — id of an actor
//   oneName
//   other: string — id of the actor whose answers do not go with its own
//   otherName
//   rule: string — its name, a heading of docs/derivation.md
//   conflicts: integer — pairs of assertions
//   asTold: integer — of these, pairs with an end that is known only through others
//   hedged: integer — of these, pairs with an answer that is hedged
//   questions: string list — ids of the questions
//   pairs
// Row: one, other, rule
// Order: conflicts (most first), oneName, otherName, one, other, rule
:param dataset => 'crocus-city-hall';
:param actor => null;
:param question => null;
:param limit => 1000;
:param skip => 0;

MATCH (one:Assertion)-[c:CONFLICTS_WITH]->(other:Assertion)
WHERE c.key STARTS WITH $dataset + '/' AND ($question IS NULL OR $question IN c.questions)
MATCH (left:Actor)-[:ASSERTS]->(one)
MATCH (right:Actor)-[:ASSERTS]->(other)
WHERE $actor IS NULL OR $actor IN [left.id, right.id]
WITH
  c, one.asTold OR other.asTold AS asTold,
  CASE
    WHEN left.id <= right.id THEN [left, right, one.id + ' | ' + other.id]
    ELSE [right, left, other.id + ' | ' + one.id]
  END AS sides
ORDER BY sides[2]
WITH sides[0] AS a, sides[1] AS b, c.rule AS rule, collect({c: c, asTold: asTold, pair: sides[2]}) AS found
RETURN
  a.id AS one, a.name AS oneName, b.id AS other, b.name AS otherName, rule, size(found) AS conflicts,
  size([f IN found WHERE f.asTold]) AS asTold, size([f IN found WHERE f.c.hedged]) AS hedged,
  COLLECT {
    UNWIND found AS f
    UNWIND f.c.questions AS question
    RETURN DISTINCT question ORDER BY question
  } AS questions,
  [f IN found | f.pair] AS pairs
ORDER BY conflicts DESC, oneName, otherName, one, other, rule
SKIP $skip LIMIT $limit
