// Retractions
//
// Who took back which words, when and why, and does the retraction stand?
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   actor: string of Actor? — only this actor — e.g. putin
// Columns
//   retraction: string — id of the assertion that takes words back
//   speakers: string list — names of those who take them back
//   said: string? — when, as far as it is known
//   asTold: boolean — true where the retraction is known only through others
//   retracted: string — id of the assertion that is taken back
//   claim: string — what it claimed
//   claimSaid: string? — when that was said
//   reason: string — how the words are taken back
//   stands: boolean — false where the retraction was itself withdrawn
//   quote: string? — the first quote of the retraction
// Row: retraction, retracted
// Order: the day of the retraction, retraction, retracted

:param dataset => 'crocus-city-hall';
:param actor => null;

MATCH (assertion:Assertion)-[taken:CONTRADICTS {kind: 'withdraws'}]->(back:Assertion)
WHERE
  taken.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR EXISTS { (:Actor {key: $dataset + '/' + $actor})-[:ASSERTS]->(assertion) })
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
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
WITH *
ORDER BY assertion.saidFrom, assertion.id, back.id
RETURN
  assertion.id AS retraction,
  COLLECT {
    MATCH (actor:Actor)-[:ASSERTS]->(assertion)
    WITH actor.name AS name
    ORDER BY name
    RETURN name
  } AS speakers,
  replace(replace(replace(assertion.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS said,
  assertion.asTold AS asTold,
  back.id AS retracted,
  back.claim AS claim,
  replace(replace(replace(back.saidAt, '{"after":"', 'after '), '{"before":"', 'before '), '"}', '') AS claimSaid,
  taken.because AS reason,
  NOT retracted AS stands,
  quoted.exact AS quote
