// Narrative overlap
// Which narratives share assertions or speakers, and where do they contradict or support each other?
//
// Narratives that have none of these in common are left out.
//
// The name of a narrative is a heading for what several tell, and no finding.
// Columns
//   one: string — id of a narrative
//   oneName
//   other: string — id of another narrative
//   otherName
//   shared: string list — ids of the assertions told in both
//   speakers: string list — names of the actors who tell something of both
//   contradictions: integer — pairs of assertions, one of each, that contradict each other
//   asTold: integer — of these, pairs with an end that is known only through others
//   supports: integer — pairs of assertions, one of each, where an analyst says that one supports the other
//   sameAnswers: string list — answers that both hold, as "question/value"
// Row: one, other
// Order: contradictions (most first), one, other
:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

// What two narratives have in common, a row a thing: an assertion, a speaker, or two assertions that clash or support each other.
CALL () {
  MATCH (a:Narrative)<-[:PART_OF]-(shared:Assertion)-[:PART_OF]->(b:Narrative)
  WHERE a.key STARTS WITH $dataset + '/'
  RETURN a, b, 'shared' AS what, shared.id AS thing, false AS asTold
  UNION
  MATCH (a:Narrative)<-[:PART_OF]-(:Assertion)<-[:ASSERTS]-(speaker:Actor)
  WHERE a.key STARTS WITH $dataset + '/'
  MATCH (speaker)-[:ASSERTS]->(:Assertion)-[:PART_OF]->(b:Narrative)
  RETURN a, b, 'speaker' AS what, speaker.name AS thing, false AS asTold
  UNION
  MATCH
    (a:Narrative)<-[:PART_OF]-
    (one:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH|SUPPORTS]-
    (other:Assertion)-[:PART_OF]->
    (b:Narrative)
  WHERE c.key STARTS WITH $dataset + '/' AND coalesce(c.level, 'content') = 'content' AND c.kind <> 'withdraws'
  // An assertion can be told in both narratives; a pair still counts once.
  RETURN
    a, b, CASE type(c) WHEN 'SUPPORTS' THEN 'support' ELSE 'clash' END AS what,
    CASE WHEN one.id < other.id THEN one.id + ' | ' + other.id ELSE other.id + ' | ' + one.id END AS thing,
    one.asTold OR other.asTold AS asTold
  UNION
  MATCH
    (a:Narrative)<-[:PART_OF]-
    (one:Assertion)-[mine:HOLDS]->
    (answer:Answer)<-[theirs:HOLDS]-
    (:Assertion)-[:PART_OF]->
    (b:Narrative)
  WHERE one.key STARTS WITH $dataset + '/' AND all(said IN [mine, theirs] WHERE said.how IN ['asserted', 'implied'])
  RETURN a, b, 'same' AS what, answer.id AS thing, false AS asTold
}
WITH a AS one, b AS other, what, thing, asTold
WHERE one.id < other.id
ORDER BY thing
WITH one, other, collect({what: what, name: thing, asTold: asTold}) AS things
RETURN
  one.id AS one, one.name AS oneName, other.id AS other, other.name AS otherName,
  [t IN things WHERE t.what = 'shared' | t.name] AS shared, [t IN things WHERE t.what = 'speaker' | t.name] AS speakers,
  size([t IN things WHERE t.what = 'clash']) AS contradictions,
  size([t IN things WHERE t.what = 'clash' AND t.asTold]) AS asTold,
  size([t IN things WHERE t.what = 'support']) AS supports, [t IN things WHERE t.what = 'same' | t.name] AS sameAnswers
ORDER BY contradictions DESC, one, other
SKIP $skip LIMIT $limit
