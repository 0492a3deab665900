// Origins of answers
// Who holds each answer, who of them is an origin of it, and why are the others not?
//
// An origin is a named actor who asserts the answer, not as told, and relies on no other holder.
//
// An origin may be wrong, and several may be wrong together.
// Parameters
//   question: string of Question? — only answers to this question — e.g. who-is-responsible
// Columns: question, value, asOf?, of?
//   actor: string — id of an actor who holds it
//   actorName
//   assertion: string — id of the assertion in which it does
//   how: string — asserted, presupposed, insinuated, or implied by another answer
//   asTold
//   isOrigin: boolean — true where the actor is an origin of the answer
//   whyNot: string? — why it is none: taken back, as told by others, unnamed, presupposed, insinuated, or relies on another holder
//   hedge?, quote?
// Row: question, value, asOf, of, actor, assertion
// Order: question, value, asOf, of, origins first, actorName, actor, assertion
:param dataset => 'crocus-city-hall';
:param question => 'who-is-responsible';
:param limit => 1000;
:param skip => 0;

MATCH (question:Question)<-[:ANSWERS]-(answer:Answer)<-[held:HOLDS]-(assertion:Assertion)<-[:ASSERTS]-(actor:Actor)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
WITH
  *,
  CASE
    WHEN assertion.retracted THEN 'taken back'
    WHEN assertion.asTold THEN 'as told by others'
    WHEN actor.unnamed THEN 'unnamed'
    WHEN NOT held.how IN ['asserted', 'implied'] THEN held.how
    WHEN
      EXISTS {
        MATCH
          (assertion)-[:RELIES_ON]->+(ground:Assertion)-[:HOLDS]->(:Answer {value: answer.value})-[:ANSWERS]->(question)
        WHERE NOT EXISTS { (actor)-[:ASSERTS]->(ground) }
      }
      THEN 'relies on another holder'
  END AS whyNot
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  question.id AS question, answer.value AS value, answer.asOf AS asOf, answer.of AS of, actor.id AS actor,
  actor.name AS actorName, assertion.id AS assertion, held.how AS how, assertion.asTold AS asTold,
  whyNot IS NULL AS isOrigin, whyNot, held.hedge AS hedge, quoted.exact AS quote
ORDER BY question, value, asOf, of, isOrigin DESC, actorName, actor, assertion
SKIP $skip LIMIT $limit
