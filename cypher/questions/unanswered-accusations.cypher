// Unanswered accusations
// Which accusations does nobody answer: neither the accused nor anybody who speaks for them contradicts the accusation in this
// graph?
//
// Two things do not count as an answer: what the accusation itself says the accused said, and what was said before it.
//
// What nobody answers here is not admitted by that.
// Parameters
//   accused: string of Actor? — only accusations of this actor — e.g. putin
// Columns
//   accusation: string — id of the accusing assertion
//   accusers: string list — names of those who accuse
//   claim: string — what they claim
//   asTold: boolean — true where the accusation is known only through others
//   accused: string — id of the accused actor
//   accusedName: string — its name
//   said: string? — when the accusation was made, as far as it is known
//   declined: boolean — true where the accused declined to speak about the same question or event
//   quote: string? — the first quote of the accusation
// Row: accusation, accused
// Order: accusation, accusedName, accused
:param dataset => 'crocus-city-hall';
:param accused => null;
:param limit => 1000;
:param skip => 0;

MATCH (accusation:Assertion {act: 'accuses'})-[:ABOUT]->(accused:Actor)
WHERE
  accusation.key STARTS WITH $dataset + '/' AND
  ($accused IS NULL OR accused.id = $accused) AND
  NOT EXISTS { (accused)-[:ASSERTS]->(accusation) } AND
  // Neither the accused nor anybody who speaks for them replies: contradicts it, not before it, and not in its own telling;
  NOT EXISTS {
    MATCH
      (accused)<-[:SPEAKS_FOR]-{0,3}(:Actor)-[:ASSERTS]->(reply:Assertion)-[c:CONTRADICTS|CONFLICTS_WITH]-(accusation)
    WHERE
      coalesce(c.level, 'content') = 'content' AND
      c.kind <> 'withdraws' AND
      // what undercuts or corrects replies only to what it attacks,
      (NOT c.kind IN ['opposes', 'undercuts', 'corrects'] OR startNode(c) = reply) AND
      // A day reaches to its end: every time of it sorts before 'T24'.
      coalesce(reply.saidTo + 'T24' >= accusation.saidFrom, true) AND
      NOT EXISTS { (accusation)-[:REPORTS]->(reply) }
  } AND
  // nor do they dispute that it was said.
  NOT EXISTS {
    (accused)<-[:SPEAKS_FOR]-{0,3}(:Actor)-[:ASSERTS]->(:Assertion)-[:CONTRADICTS {level: 'utterance'}]->(accusation)
  }
OPTIONAL MATCH (accusation)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  accusation.id AS accusation,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(accusation) RETURN actor.name ORDER BY actor.name } AS accusers,
  accusation.claim AS claim, accusation.asTold AS asTold, accused.id AS accused, accused.name AS accusedName,
  replace(replace(replace(accusation.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS said,
  EXISTS {
    MATCH (accused)<-[:SPEAKS_FOR]-{0,3}(:Actor)-[:ASSERTS]->(declines:Assertion {act: 'declines'})
    MATCH (declines)-[:ABOUT|HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{1,2}(topic:Event|Question)
    WHERE EXISTS { (accusation)-[:ABOUT|HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{1,2}(topic) }
  } AS declined,
  quoted.exact AS quote
ORDER BY accusation, accusedName, accused
SKIP $skip LIMIT $limit
