// Actor profile
// Who is this actor in this graph: for whom does it speak, how much does it say and how, with whom does it clash?
//
// How much an actor says, or how often it clashes, says nothing of whether it is to be believed.
// Parameters
//   actor: string of Actor? — only this actor; without it, everyone who says or omits something — e.g. watson
// Columns: actor
//   name: string — its name
//   kind: string — person, organisation, state, outlet, group
//   aliases: string list — other names
//   unnamed: boolean — true for an anonymous speaker
//   pseudonymous: boolean — true for one voice under a name of its own whose bearer is not known
//   wikidata: string? — its Wikidata id
//   affiliations: string list — "speaks for …", "member of …", "part of …", "writes for …"
//   assertions: integer — what it says
//   asTold: integer — of these, known only through others
//   acts: string list — how often it does what: "denies 3"
//   firstSaid: date? — the first day on which it can have said something
//   lastSaid: date? — the last such day
//   silences: integer — what it passed over
//   clashes: integer — pairs of assertions, one of its own, that contradict each other
//   clashesAsTold: integer — of these, pairs with an end that is known only through others
//   contradicts: string list — names of the actors it contradicts or is contradicted by
//   supports: string list — names of the actors with whom a support connects it, either way
//   sameAnswers: string list — answers it holds that others hold too, as "question/value"
// Row: actor
// Order: assertions (most first), name, actor
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (actor:Actor)
WHERE
  actor.key STARTS WITH $dataset + '/' AND
  CASE WHEN $actor IS NULL THEN EXISTS { (actor)-[:ASSERTS|OMITS]->() } ELSE actor.id = $actor END
OPTIONAL MATCH (actor)-[:ASSERTS]->(said:Assertion)
WITH actor, count(said) AS assertions, min(said.saidFrom) AS firstSaid, max(said.saidTo) AS lastSaid
ORDER BY assertions DESC, actor.name, actor.id
SKIP $skip LIMIT $limit
CALL (actor) {
  MATCH (actor)-[:ASSERTS]->(own:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(against:Assertion)
  WHERE coalesce(c.level, 'content') = 'content' AND c.kind <> 'withdraws'
  // Two relations between the same two assertions are one clash, and so are two of its own seen from either end.
  WITH DISTINCT own, against
  WHERE own.key < against.key OR NOT EXISTS { (actor)-[:ASSERTS]->(against) }
  RETURN count(*) AS clashes, count(CASE WHEN own.asTold OR against.asTold THEN 1 END) AS clashesAsTold
}
RETURN
  actor.id AS actor, actor.name AS name, actor.kind AS kind, coalesce(actor.aliases, []) AS aliases,
  actor.unnamed AS unnamed, actor.pseudonymous AS pseudonymous, actor.wikidata AS wikidata,
  COLLECT {
    MATCH (actor)-[tie:SPEAKS_FOR|MEMBER_OF|PART_OF|WRITES_FOR]->(whole:Actor)
    WITH DISTINCT toLower(replace(type(tie), '_', ' ')) + ' ' + whole.name AS text
    RETURN text ORDER BY text
  } AS affiliations,
  assertions, COUNT { (actor)-[:ASSERTS]->(:Assertion {asTold: true}) } AS asTold,
  COLLECT {
    MATCH (actor)-[says:ASSERTS]->(:Assertion)
    WITH says.act AS act, count(*) AS times
    ORDER BY times DESC, act
    RETURN act + ' ' + times
  } AS acts,
  firstSaid, lastSaid, COUNT { (actor)-[:OMITS]->(:Silence) } AS silences, clashes, clashesAsTold,
  COLLECT {
    MATCH (actor)-[:ASSERTS]->(:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(against:Assertion)
    WHERE coalesce(c.level, 'content') = 'content' AND c.kind <> 'withdraws'
    MATCH (against)<-[:ASSERTS]-(opponent:Actor)
    WHERE opponent <> actor
    RETURN DISTINCT opponent.name ORDER BY opponent.name
  } AS contradicts,
  COLLECT {
    MATCH (actor)-[:ASSERTS]->(own:Assertion)-[:SUPPORTS {level: 'content'}]-(beside:Assertion)
    MATCH (ally:Actor)-[:ASSERTS]->(beside)
    WHERE ally <> actor
    RETURN DISTINCT ally.name ORDER BY ally.name
  } AS supports,
  COLLECT {
    MATCH (actor)-[:ASSERTS]->(:Assertion {retracted: false})-[mine:HOLDS]->(answer:Answer)
    WHERE mine.how IN ['asserted', 'implied']
    WITH DISTINCT answer
    ORDER BY answer.id
    WHERE
      EXISTS {
        MATCH (answer)<-[theirs:HOLDS]-(:Assertion {retracted: false})<-[:ASSERTS]-(other:Actor)
        WHERE other <> actor AND theirs.how IN ['asserted', 'implied']
      }
    RETURN answer.id
  } AS sameAnswers
ORDER BY assertions DESC, name, actor
