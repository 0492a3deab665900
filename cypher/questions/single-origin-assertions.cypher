// Single-origin assertions
//
// Which answers rest on one origin alone: one named actor who asserts it, not as told, and relying on no other holder?
//
// Unnamed actors are never counted as independent origins, and whoever relies on another holder's assertion adds none.
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   question: string of Question? — only answers to this question — e.g. who-is-responsible
// Columns
//   question: string — id of the question
//   text: string — the question
//   value: string — the answer
//   asOf: string? — the day as of which it is said
//   of: string? — what it is counted on
//   assertion: string — id of an assertion of the one origin that holds the answer
//   claim: string — its claim
//   origin: string — id of the actor
//   originName: string — its name
//   otherHolders: string list — names of others who hold the answer without being origins of it: unnamed, as told, hinting, or relying
//   quote: string? — the first quote of the assertion
// Row: question, value, asOf, of, assertion
// Order: question, value, asOf, of, assertion

:param dataset => 'crocus-city-hall';
:param question => null;

MATCH (question:Question)<-[answer:ANSWERS {stance: 'held'}]-(assertion:Assertion)<-[:ASSERTS]-(actor:Actor)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
// <part origin>
CALL (question, answer, assertion, actor) {
  // <part retracted>
  CALL (assertion) {
    RETURN
      EXISTS {
        MATCH (assertion)<-[:CONTRADICTS {kind: 'withdraws'}]-(first:Assertion)
        WHERE
          NOT EXISTS {
            MATCH (first)<-[:CONTRADICTS {kind: 'withdraws'}]-(second:Assertion)
            WHERE
              NOT EXISTS {
                MATCH (second)<-[:CONTRADICTS {kind: 'withdraws'}]-(third:Assertion)
                WHERE NOT EXISTS { (third)<-[:CONTRADICTS {kind: 'withdraws'}]-(:Assertion) }
              }
          }
      } AS retracted
  }
  // </part>
  RETURN
    CASE
      WHEN retracted THEN 'taken back'
      WHEN assertion.asTold THEN 'as told by others'
      WHEN actor.unnamed THEN 'unnamed'
      WHEN NOT answer.how IN ['asserted', 'implied'] THEN answer.how
      WHEN
        EXISTS {
          MATCH (assertion)-[:RELIES_ON]->+(ground:Assertion)-[held:ANSWERS {stance: 'held'}]->(question)
          WHERE held.value = answer.value AND NOT EXISTS { (actor)-[:ASSERTS]->(ground) }
        }
        THEN 'relies on another holder'
    END AS whyNot
}
// </part>
WITH *
WHERE whyNot IS NULL OR whyNot <> 'taken back'
WITH *, whyNot IS NULL AS original
ORDER BY actor.name, actor.id
WITH
  question,
  answer.value AS value,
  answer.asOf AS asOf,
  answer.of AS of,
  collect(DISTINCT
    CASE
      WHEN original THEN actor
    END) AS origins,
  collect(DISTINCT actor) AS holders,
  collect(
    CASE
      WHEN original THEN assertion
    END) AS assertions
WHERE size(origins) = 1
WITH *, origins[0] AS origin
UNWIND assertions AS assertion
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN DISTINCT
  question.id AS question,
  question.text AS text,
  value,
  asOf,
  of,
  assertion.id AS assertion,
  assertion.claim AS claim,
  origin.id AS origin,
  origin.name AS originName,
  [holder IN holders WHERE holder <> origin | holder.name] AS otherHolders,
  quoted.exact AS quote
ORDER BY question, value, asOf, of, assertion
