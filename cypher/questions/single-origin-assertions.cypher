// Single-origin assertions
// Which answers rest on one origin alone: one named actor who asserts it, not as told, and relying on no other holder?
//
// Unnamed actors are never counted as independent origins, and whoever relies on another holder's assertion adds none.
// Parameters
//   question: string of Question? — only answers to this question — e.g. who-is-responsible
// Columns: question, text, value, asOf?, of?
//   assertion: string — id of an assertion of the one origin that holds the answer
//   claim
//   origin: string — id of the actor
//   originName: string — its name
//   otherHolders: string list — names of others who hold the answer without being origins of it: unnamed, as told, hinting, or relying
//   quote?
// Row: question, value, asOf, of, assertion
:param dataset => 'crocus-city-hall';
:param question => null;
:param limit => 1000;
:param skip => 0;

MATCH
  (question:Question)<-[:ANSWERS]-
  (answer:Answer)<-[held:HOLDS]-
  (assertion:Assertion {retracted: false})<-[:ASSERTS]-
  (actor:Actor)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
WITH
  *,
  NOT assertion.asTold AND
  NOT actor.unnamed AND
  held.how IN ['asserted', 'implied'] AND
  NOT EXISTS {
    MATCH (assertion)-[:RELIES_ON]->+(ground:Assertion)-[:HOLDS]->(:Answer {value: answer.value})-[:ANSWERS]->(question)
    WHERE NOT EXISTS { (actor)-[:ASSERTS]->(ground) }
  } AS original
ORDER BY actor.name, actor.id
WITH
  question, answer, collect(DISTINCT CASE WHEN original THEN actor END) AS origins, collect(DISTINCT actor) AS holders,
  collect(DISTINCT CASE WHEN original THEN assertion END) AS assertions
WHERE size(origins) = 1
UNWIND assertions AS assertion
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  question.id AS question, question.text AS text, answer.value AS value, answer.asOf AS asOf, answer.of AS of,
  assertion.id AS assertion, assertion.claim AS claim, head(origins).id AS origin, head(origins).name AS originName,
  [holder IN holders WHERE holder <> head(origins) | holder.name] AS otherHolders, quoted.exact AS quote
ORDER BY question, value, asOf, of, assertion
SKIP $skip LIMIT $limit
