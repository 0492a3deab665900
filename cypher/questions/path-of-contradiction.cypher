// Path of contradiction
// Through which contradictions are two actors connected, where they do not contradict each other directly?
//
// The nodes of a path are assertions, and a hop is one contradiction of content, recorded or derived; at most four hops. All
// shortest paths are given.
// Parameters
//   one: string of Actor — where the path starts — e.g. isis-k
//   other: string of Actor — where it ends — e.g. kyiv
// Columns
//   hops: integer — contradictions on the path
//   path: string list — ids of the assertions
//   speakers: string list — who says each of them, joint speakers joined by "and"
//   claims: string list — their claims
//   kinds: string list — the contradiction of each hop: its kind, and whether it is recorded or derived
//   asTold: integer — assertions on the path that are known only through others
// Row: path
:param dataset => 'crocus-city-hall';
:param one => 'isis-k';
:param other => 'kyiv';
:param limit => 1000;
:param skip => 0;

MATCH
  p =
    ALL SHORTEST
    (start:Assertion)
    (()-[c:CONTRADICTS|CONFLICTS_WITH WHERE coalesce(c.level, 'content') = 'content' AND c.kind <> 'withdraws']-
      (:Assertion)){1,4}
    (goal:Assertion)
WHERE
  // What both say together stands at neither end.
  EXISTS { (:Actor {key: $dataset + '/' + $one})-[:ASSERTS]->(start) } AND
  EXISTS { (:Actor {key: $dataset + '/' + $other})-[:ASSERTS]->(goal) } AND
  NOT EXISTS { (:Actor {key: $dataset + '/' + $other})-[:ASSERTS]->(start) } AND
  NOT EXISTS { (:Actor {key: $dataset + '/' + $one})-[:ASSERTS]->(goal) }
WITH
  nodes(p) AS nodes,
  [hop IN relationships(p) | hop.kind +
    CASE type(hop) WHEN 'CONTRADICTS' THEN ' (recorded)' ELSE ' (derived)' END] AS kinds
ORDER BY size(kinds), kinds // Of two contradictions between the same two assertions the first is given.
WITH nodes, head(collect(kinds)) AS kinds
WITH collect({nodes: nodes, kinds: kinds}) AS paths, min(size(kinds)) AS shortest
UNWIND [path IN paths WHERE size(path.kinds) = shortest] AS found
RETURN
  shortest AS hops, [node IN found.nodes | node.id] AS path,
  [
    node IN found.nodes
    | reduce(
      text = '',
      name IN
      COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(node) RETURN actor.name ORDER BY actor.name } |
        CASE text WHEN '' THEN name ELSE text + ' and ' + name END)
  ] AS speakers,
  [node IN found.nodes | node.claim] AS claims, found.kinds AS kinds,
  size([node IN found.nodes WHERE node.asTold]) AS asTold
ORDER BY path
SKIP $skip LIMIT $limit
