// Who said what
// Who put which claim forward, by what act, in which words, and do we have it from themselves or only as somebody tells it?
// Parameters
//   actor: string of Actor? — only what this actor says — e.g. kyiv
//   event: string of Event? — only what is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
//   act: string in (says, claims, confirms, denies, accuses, warns, questions, announces, concedes, retracts, declines)? — only this act — e.g. denies
// Columns: actor, actorName, act, assertion
//   claim: string — the claim, in the analyst's words
//   asTold
//   toldBy: string list — the names of those others
//   said?, quote?
//   form: string? — whose words the quote gives: direct, indirect, mixed
//   document?
// Row: actor, assertion
// Order: actorName, actor, the day it was said, assertion
:param dataset => 'crocus-city-hall';
:param actor => null;
:param event => null;
:param act => null;
:param limit => 1000;
:param skip => 0;

MATCH (actor:Actor)-[asserts:ASSERTS]->(assertion:Assertion)
WHERE
  assertion.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR actor.id = $actor) AND
  ($act IS NULL OR asserts.act = $act) AND
  ($event IS NULL OR
    EXISTS {
      (assertion)-[:HOLDS|DENIES|LEAVES_OPEN|ANSWERS]->{0,2}()-[:ABOUT]->(:Event)-[:PART_OF]->*
      (:Event {key: $dataset + '/' + $event})
    })
// One row an assertion and speaker: the first of its quotes stands for all of them.
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(document:Document)
WITH *
ORDER BY actor.name, actor.id, assertion.saidFrom, assertion.id
SKIP $skip LIMIT $limit
RETURN
  actor.id AS actor, actor.name AS actorName, asserts.act AS act, assertion.id AS assertion, assertion.claim AS claim,
  asserts.asTold AS asTold,
  COLLECT {
    MATCH (teller:Actor)-[:ASSERTS]->(:Assertion)-[:REPORTS]->(assertion)
    RETURN DISTINCT teller.name ORDER BY teller.name
  } AS toldBy,
  replace(replace(replace(assertion.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS said,
  quoted.exact AS quote, quoted.form AS form, document.id AS document
