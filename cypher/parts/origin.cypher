// Whether `actor`, who holds `answer` to `question` in `assertion`, is an origin of it: a named actor who asserts it, not as told
// by others, and relies on no other holder.
//
// Needs question, answer, assertion, actor in scope. Gives whyNot: null for an origin, else what stands against it.

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
