// Known only through opponents
// Which assertions do we know only from actors who contradict them, so that nobody but an opponent vouches for the words?
// Columns: assertion
//   speakers: string list — names of those who are told to have said it
//   claim
//   asTold: boolean — always true: the words are known only through others
//   toldBy: string list — names of those who tell of it, opponents all
//   reports: string list — ids of the assertions that tell of it
//   opposedIn: string list — ids of the assertions with which the tellers contradict it
//   quote: string? — the first quote: the words through which it is known
//   document?
// Row: assertion
:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

// The report and the contradiction may be one assertion: in one pattern its ASSERTS would have to match twice, so two patterns.
MATCH (teller:Actor)-[:ASSERTS]->(report:Assertion)-[:REPORTS]->(told:Assertion)
WHERE told.key STARTS WITH $dataset + '/'
OPTIONAL MATCH (teller)-[:ASSERTS]->(against:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(told)
WHERE
  coalesce(c.level, 'content') = 'content' AND
  c.kind <> 'withdraws' AND
  // What is told may itself undercut or correct another assertion: that is no contradiction of it.
  (NOT c.kind IN ['opposes', 'undercuts', 'corrects'] OR startNode(c) = against)
WITH told, teller, collect(DISTINCT report.id) AS reports, collect(DISTINCT against.id) AS opposedIn
ORDER BY teller.name, teller.id
WITH told, collect({name: teller.name, reports: reports, opposedIn: opposedIn}) AS tellers
WHERE all(teller IN tellers WHERE size(teller.opposedIn) > 0)
OPTIONAL MATCH (told)-[quoted:QUOTED_IN {position: 0}]->(document:Document)
RETURN
  told.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(told) RETURN actor.name ORDER BY actor.name } AS speakers,
  told.claim AS claim, told.asTold AS asTold, [teller IN tellers | teller.name] AS toldBy,
  COLLECT { UNWIND tellers AS teller UNWIND teller.reports AS id RETURN DISTINCT id ORDER BY id } AS reports,
  COLLECT { UNWIND tellers AS teller UNWIND teller.opposedIn AS id RETURN DISTINCT id ORDER BY id } AS opposedIn,
  quoted.exact AS quote, document.id AS document
ORDER BY assertion
SKIP $skip LIMIT $limit
