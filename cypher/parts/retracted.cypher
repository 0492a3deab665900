// Whether `assertion` has been taken back: by a retraction that was not itself withdrawn. Chains of withdrawals are followed
// four steps deep.
//
// Needs `assertion` in scope. Gives retracted.

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
