// Softened answers
// Which answers are not plainly asserted: hedged in the document's own words, presupposed on the way to something else, or only
// insinuated?
//
// By rule, presupposed and insinuated answers derive nothing, and what rests on a hedged one is marked as hedged.
// Parameters
//   actor: string of Actor? — only answers of this actor — e.g. boyes
//   question: string of Question? — only answers to this question — e.g. who-is-responsible
// Columns: assertion, speakers, claim, asTold, question, stance, value?
//   how: string — asserted, presupposed, insinuated, or implied by another answer
//   hedge?, quote?
// Row: assertion, question, stance, value
// Order: question, value, stance, assertion, how, hedge
:param dataset => 'crocus-city-hall';
:param actor => null;
:param question => null;
:param limit => 1000;
:param skip => 0;

MATCH (assertion:Assertion)-[said:HOLDS|DENIES|LEAVES_OPEN]->(answer)-[:ANSWERS]->{0,1}(question:Question)
WHERE
  assertion.key STARTS WITH $dataset + '/' AND
  (said.hedge IS NOT NULL OR said.how IN ['presupposed', 'insinuated']) AND
  ($question IS NULL OR question.id = $question) AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(assertion) })
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  assertion.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(assertion) RETURN actor.name ORDER BY actor.name } AS speakers,
  assertion.claim AS claim, assertion.asTold AS asTold, question.id AS question,
  CASE type(said) WHEN 'HOLDS' THEN 'held' WHEN 'DENIES' THEN 'denied' ELSE 'open' END AS stance, answer.value AS value,
  said.how AS how, said.hedge AS hedge, quoted.exact AS quote
ORDER BY question, value, stance, assertion, how, hedge
SKIP $skip LIMIT $limit
