// Most contested
//
// Which assertions are contradicted by most, and by how many different actors?
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   event: string of Event? — only what is about this event or a part of it, or answers a question about it — e.g. crocus-city-hall-attack
//   limit: integer from 1 to 10000 = 20 — the most rows — e.g. 5
// Columns
//   assertion: string — id of the assertion
//   speakers: string list — names of those who say it
//   claim: string — its claim
//   asTold: boolean — true where it is known only through others
//   contradictedBy: integer — assertions that contradict it
//   opponents: string list — names of the other actors who say them
//   recorded: integer — of these contradictions, drawn by an analyst
//   derived: integer — of these, following by a rule
//   supportedBy: integer — assertions that an analyst says support it
//   quote: string? — the first quote
// Row: assertion
// Order: contradictedBy (most first), number of opponents (most first), assertion

:param dataset => 'crocus-city-hall';
:param event => null;
:param limit => 20;

WITH null AS focus
// <part contradictions>
CALL (focus) {
  CALL (focus) {
    MATCH (:Assertion)-[drawn:CONTRADICTS]->(:Assertion)
    WHERE focus IS NULL AND drawn.key STARTS WITH $dataset + '/'
    RETURN drawn
    UNION
    UNWIND focus AS end
    MATCH (end)-[drawn:CONTRADICTS]-(:Assertion)
    RETURN drawn
  }
  WITH drawn, startNode(drawn) AS one, endNode(drawn) AS other
  WHERE drawn.level = 'content' AND drawn.kind <> 'withdraws'
  RETURN
    one,
    other,
    'recorded' AS origin,
    drawn.kind AS kind,
    drawn.because AS because,
    drawn.confidence AS confidence,
    drawn.quote AS drawnBy,
    null AS rule,
    false AS hedged,
    [] AS evidence
  UNION ALL
  // <part derived>
  CALL (focus) {
    // Every two answers to one question, or those around the focus; each pair once, in the order of keys.
    CALL (focus) {
      WITH true AS unfocused
      WHERE focus IS NULL
      MATCH (question:Question)
      WHERE question.key STARTS WITH $dataset + '/' AND COUNT { (question)<-[:ANSWERS]-() } <= 200
      MATCH (one:Assertion)-[a:ANSWERS]->(question)<-[b:ANSWERS]-(other:Assertion)
      WHERE one.key < other.key
      RETURN question, one, other, a, b
      UNION ALL
      UNWIND focus AS x
      MATCH (x)-[ofX:ANSWERS]->(question:Question)<-[ofY:ANSWERS]-(y:Assertion)
      WHERE x <> y
      WITH question, x, y, ofX, ofY, x.key < y.key AS inOrder
      RETURN DISTINCT
        question,
        CASE
          WHEN inOrder THEN x
          ELSE y
        END AS one,
        CASE
          WHEN inOrder THEN y
          ELSE x
        END AS other,
        CASE
          WHEN inOrder THEN ofX
          ELSE ofY
        END AS a,
        CASE
          WHEN inOrder THEN ofY
          ELSE ofX
        END AS b
    }
    WITH *
    WHERE
      all(answer IN [a, b] WHERE answer.stance <> 'open' AND answer.how IN ['asserted', 'implied']) AND
      // Answers as of one day and counted on one base are compared with each other, and with nothing else.
      coalesce(a.asOf, '') = coalesce(b.asOf, '') AND
      coalesce(a.of, '') = coalesce(b.of, '')
    // First the two answers of each pair: does one deny the other, are they apart, do they meet, are they the same?
    WITH
      *,
      question.slot IN ['number', 'date'] AS measured,
      a.stance = 'held' AND b.stance = 'held' AS held,
      CASE
        WHEN a.stance = 'held' THEN a
        ELSE b
      END AS said,
      CASE
        WHEN a.stance = 'held' THEN b
        ELSE a
      END AS against
    WITH
      question,
      one,
      other,
      a,
      b,
      measured,
      held,
      coalesce(a.asOf, '') + '|' + coalesce(a.of, '') AS basis,
      CASE
        WHEN held THEN question.slot = 'yes-no' AND a.value <> b.value
        WHEN a.stance = b.stance THEN false
        WHEN
          measured
          THEN
            // An interval within another; an absent bound is an open end, and with neither bound it is no interval.
            (against.from IS NOT NULL OR against.to IS NOT NULL) AND
            (against.from IS NULL OR coalesce(said.from >= against.from, false)) AND
            (against.to IS NULL OR coalesce(said.to <= against.to, false))
        ELSE said.value = against.value OR against.value IN coalesce(said.within, [])
      END AS denies,
      held AND measured AND (coalesce(a.to < b.from, false) OR coalesce(b.to < a.from, false)) AS apart,
      held AND (a.value = b.value OR a.value IN coalesce(b.within, []) OR b.value IN coalesce(a.within, [])) AS meet,
      held AND
      CASE
        WHEN
          measured
          THEN
            (a.from IS NOT NULL OR a.to IS NOT NULL) AND
            coalesce(a.from = b.from, a.from IS NULL AND b.from IS NULL) AND
            coalesce(a.to = b.to, a.to IS NULL AND b.to IS NULL)
        ELSE a.value = b.value
      END AS same
    // A pair that gives nothing by itself counts only where whole sets are compared.
    WITH *
    WHERE denies OR apart OR same OR question.exclusive OR a.only OR b.only
    // Then all answers of one against all answers of the other, so that what each of them holds can be compared as a set.
    WITH
      question,
      one,
      other,
      measured,
      basis,
      collect({a: a, b: b, held: held, denies: denies, apart: apart, meet: meet, same: same}) AS pairs
    WITH
      question,
      one,
      other,
      [p IN pairs WHERE p.denies | {rank: 1, question: question, a: p.a, b: p.b}] +
      [p IN pairs WHERE p.apart | {rank: 2, question: question, a: p.a, b: p.b}] +
      [
        p IN pairs
        WHERE
          p.held AND
          NOT measured AND
          question.slot <> 'yes-no' AND
          CASE
            WHEN question.exclusive THEN none(q IN pairs WHERE q.meet)
            ELSE
              p.a.only AND none(q IN pairs WHERE q.a.only AND q.b = p.b AND q.meet) OR
              p.b.only AND none(q IN pairs WHERE q.b.only AND q.a = p.a AND q.meet)
          END
        | {rank: 3, question: question, a: p.a, b: p.b}
      ] AS clashes,
      [p IN pairs WHERE p.same | {rank: 4, question: question, a: p.a, b: p.b}] AS agreements
    WHERE size(clashes) + size(agreements) > 0
    WITH
      one,
      other,
      reduce(all = [], some IN collect(clashes) | all + some) AS clashes,
      reduce(all = [], some IN collect(agreements) | all + some) AS agreements
    // Neither merely asks or declines, and neither has been taken back; a withdrawn retraction takes nothing back.
    WHERE
      none(
        end IN [one, other]
        WHERE
          end.act IN ['questions', 'declines'] OR
          EXISTS {
            MATCH (end)<-[:CONTRADICTS {kind: 'withdraws'}]-(first:Assertion)
            WHERE
              NOT EXISTS {
                MATCH (first)<-[:CONTRADICTS {kind: 'withdraws'}]-(second:Assertion)
                WHERE
                  NOT EXISTS {
                    MATCH (second)<-[:CONTRADICTS {kind: 'withdraws'}]-(third:Assertion)
                    WHERE NOT EXISTS { (third)<-[:CONTRADICTS {kind: 'withdraws'}]-(:Assertion) }
                  }
              }
          }
      )
      // What an analyst has drawn between the two stands instead.
      AND
      NOT EXISTS { (one)-[:SUPPORTS|CONTRADICTS {level: 'content'}]-(other) } AND
      NOT EXISTS { (one)-[:RELIES_ON]-(other) }
    WITH
      one,
      other,
      agreements,
      CASE
        WHEN EXISTS { (one)-[:COMPATIBLE]-(other) } THEN []
        ELSE clashes
      END AS clashes,
      COLLECT {
        MATCH (speaker:Actor)-[:ASSERTS]->(one)
        RETURN speaker
      } AS speakers,
      COLLECT {
        MATCH (speaker:Actor)-[:ASSERTS]->(other)
        RETURN speaker
      } AS others
    // Different speakers; or the same ones, who at two times that do not meet gave answers that do not go together.
    WITH *, all(s IN speakers WHERE s IN others) AND size(speakers) = size(others) AS changed
    WHERE
      none(s IN speakers WHERE s IN others) OR
      changed AND
      one.saidFrom IS NOT NULL AND
      one.saidTo IS NOT NULL AND
      other.saidFrom IS NOT NULL AND
      other.saidTo IS NOT NULL AND
      (one.saidTo < other.saidFrom OR other.saidTo < one.saidFrom)
    UNWIND [
      {type: 'CONTRADICTS', found: clashes},
      {type: 'SUPPORTS', found: [p IN agreements WHERE NOT changed AND none(c IN clashes WHERE c.question = p.question)]}
    ] AS relation
    UNWIND relation.found AS p
    WITH one, other, changed, relation.type AS type, p
    ORDER BY p.question.id, p.rank, p.a.stance, p.a.value, coalesce(p.a.asOf, ''), coalesce(p.a.of, ''), p.b.stance, p.b.value
    WITH one, other, changed, type, collect(p) AS found, min(p.rank) AS rank
    RETURN
      one,
      other,
      type,
      ['denies', 'rivals', 'rivals', 'agrees'][rank - 1] AS kind,
      CASE
        WHEN changed THEN 'changed-answer'
        ELSE ['denied-answer', 'disjoint-values', 'rival-answers', 'same-answer'][rank - 1]
      END AS rule,
      any(p IN found WHERE p.a.hedge IS NOT NULL OR p.b.hedge IS NOT NULL) AS hedged,
      [
        p IN found
        | p.question.id +
        ': ' +
        CASE
          WHEN p.a.stance = 'denied' THEN 'not '
          ELSE ''
        END +
        p.a.value +
        ' | ' +
        CASE
          WHEN p.b.stance = 'denied' THEN 'not '
          ELSE ''
        END +
        p.b.value
      ] AS evidence
  }
  // </part>
  WITH *
  WHERE type = 'CONTRADICTS'
  RETURN
    one,
    other,
    'derived' AS origin,
    kind,
    null AS because,
    null AS confidence,
    null AS drawnBy,
    rule,
    hedged,
    evidence
}
// </part>
// What merely undercuts or corrects is not thereby contested itself.
UNWIND
  CASE
    WHEN kind IN ['undercuts', 'corrects'] THEN [[other, one]]
    ELSE [[one, other], [other, one]]
  END AS ends
WITH ends[0] AS assertion, ends[1] AS against, collect(origin) AS origins
WHERE
  $event IS NULL OR
  EXISTS { (assertion)-[:ANSWERS]->{0,1}()-[:ABOUT]->(:Event)-[:PART_OF]->*(:Event {key: $dataset + '/' + $event}) }
WITH assertion, collect({by: against, recorded: 'recorded' IN origins}) AS attacks
WITH
  assertion,
  attacks,
  COLLECT {
    UNWIND attacks AS attack
    WITH attack.by AS against
    MATCH (opponent:Actor)-[:ASSERTS]->(against)
    WHERE NOT EXISTS { (opponent)-[:ASSERTS]->(assertion) }
    WITH DISTINCT opponent
    ORDER BY opponent.name, opponent.id
    RETURN opponent.name
  } AS opponents
ORDER BY size(attacks) DESC, size(opponents) DESC, assertion.id
LIMIT $limit
OPTIONAL MATCH (assertion)-[quoted:QUOTED_IN {position: 0}]->(:Document)
RETURN
  assertion.id AS assertion,
  COLLECT {
    MATCH (actor:Actor)-[:ASSERTS]->(assertion)
    WITH actor.name AS name
    ORDER BY name
    RETURN name
  } AS speakers,
  assertion.claim AS claim,
  assertion.asTold AS asTold,
  size(attacks) AS contradictedBy,
  opponents,
  size([a IN attacks WHERE a.recorded]) AS recorded,
  size([a IN attacks WHERE NOT a.recorded]) AS derived,
  COUNT { (:Assertion)-[:SUPPORTS {level: 'content'}]->(assertion) } AS supportedBy,
  quoted.exact AS quote
ORDER BY contradictedBy DESC, size(opponents) DESC, assertion
