// Hearsay
// Which assertions are known only through others, and through which chain of reports?
// Parameters
//   actor: string of Actor? — only what this actor is told to have said — e.g. putin
// Columns: assertion
//   speakers: string list — names of those who are told to have said it
//   claim
//   steps: integer — reports between the document and the words
//   chain: string list — ids, the outermost report first, the assertion last
//   voices: string list — who speaks at each link: the names, joint speakers joined by "and"
//   quote: string? — the first quote: the words through which it is known
//   document?
// Row: chain
// Order: steps (most first), assertion, chain
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH path = (outermost:Assertion)-[:REPORTS]->+(told:Assertion)
WHERE
  told.key STARTS WITH $dataset + '/' AND
  NOT EXISTS { (:Assertion)-[:REPORTS]->(outermost) } AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(told) })
OPTIONAL MATCH (told)-[quoted:QUOTED_IN {position: 0}]->(document:Document)
WITH told, quoted, document, nodes(path) AS links
UNWIND range(0, size(links) - 1) AS place
WITH told, quoted, document, links, links[place] AS link, place
MATCH (speaker:Actor)-[:ASSERTS]->(link)
WITH told, quoted, document, links, place, speaker.name AS name
ORDER BY name
WITH told, quoted, document, links, place, collect(name) AS names
ORDER BY place
WITH
  told, quoted, document, links,
  collect(reduce(text = '', name IN names |
        CASE text WHEN '' THEN name ELSE text + ' and ' + name END)) AS voices
RETURN
  told.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(told) RETURN actor.name ORDER BY actor.name } AS speakers,
  told.claim AS claim, size(links) - 1 AS steps, [link IN links | link.id] AS chain, voices, quoted.exact AS quote,
  document.id AS document
ORDER BY steps DESC, assertion, chain
SKIP $skip LIMIT $limit
