// Uncontested assertions
// Which claims does nobody contradict in this graph, neither by a recorded contradiction nor by a rule?
//
// That nobody contradicts a claim here says nothing about whether it is so. Assertions that only ask or decline claim nothing and
// are left out.
// Parameters
//   actor: string of Actor? — only what this actor says — e.g. putin
//   event: string of Event? — only what is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
// Columns: assertion, speakers, claim, asTold
//   supporters: integer — assertions that an analyst says support it, or by which others hold the same answer with nothing drawn between them
//   answers: string list — the questions it answers: "question: answer"
//   quote?
// Row: assertion
:param dataset => 'crocus-city-hall';
:param actor => null;
:param event => null;
:param limit => 1000;
:param skip => 0;

MATCH (assertion:Assertion)
WHERE
  assertion.key STARTS WITH $dataset + '/' AND
  NOT assertion.act IN ['questions', 'declines'] AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(assertion) }) AND
  ($event IS NULL OR
    EXISTS {
      (assertion)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{0,2}()-[:ABOUT]->(:Event)-[:PART_OF]->*
      (:Event {key: $dataset + '/' + $event})
    }) AND
  NOT EXISTS {
    MATCH (assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(against:Assertion)
    // What merely undercuts or corrects is not thereby contested itself.
    WHERE
      coalesce(c.level, 'content') = 'content' AND
      c.kind <> 'withdraws' AND
      (NOT c.kind IN ['opposes', 'undercuts', 'corrects'] OR startNode(c) = against)
  }
WITH assertion
ORDER BY assertion.id
SKIP $skip LIMIT $limit
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  assertion.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN actor.name ORDER BY actor.name } AS speakers,
  assertion.claim AS claim, assertion.asTold AS asTold,
  COUNT {
    MATCH (supporter:Assertion)-[:SUPPORTS {level: 'content'}]->(assertion)
    RETURN supporter
    UNION
    MATCH (assertion)-[mine:HOLDS]->(:Answer)<-[theirs:HOLDS]-(supporter:Assertion)
    WHERE
      all(said IN [mine, theirs] WHERE said.how IN ['asserted', 'implied']) AND
      none(end IN [assertion, supporter] WHERE end.retracted OR end.act IN ['questions', 'declines']) AND
      NOT EXISTS { (assertion)<-[:ASSERTS]-(:Actor)-[:ASSERTS]->(supporter) } AND
      NOT EXISTS {
        (assertion)-[drawn:SUPPORTS|RELIES_ON]-(supporter)
        WHERE coalesce(drawn.level, 'content') = 'content'
      }
    RETURN supporter
  } AS supporters,
  COLLECT {
    MATCH (assertion)-[said:HOLDS|DENIES|LEAVES_OPEN]->(answer)-[:ANSWERS]->{0,1}(question:Question)
    WITH
      question.id + ': ' +
      CASE type(said) WHEN 'DENIES' THEN 'not ' ELSE '' END + coalesce(answer.value, 'open') AS text
    RETURN text ORDER BY text
  } AS answers,
  quoted.exact AS quote
ORDER BY assertion
