// Narrative overlap
//
// Which narratives share assertions or speakers, and where do they contradict or support each other?
//
// Narratives that have none of these in common are left out.
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
// Columns
//   one: string — id of a narrative
//   oneName: string — its name
//   other: string — id of another narrative
//   otherName: string — its name
//   shared: string list — ids of the assertions told in both
//   speakers: string list — names of the actors who tell something of both
//   contradictions: integer — pairs of assertions, one of each, that contradict each other
//   asTold: integer — of these, pairs with an end that is known only through others
//   supports: integer — pairs of assertions, one of each, where one supports the other or a rule finds them agreeing
// Row: one, other
// Order: contradictions (most first), one, other

:param dataset => 'crocus-city-hall';

// What two narratives have in common, a row a thing: an assertion, a speaker, or two assertions that clash or support each other.
WITH null AS focus
CALL (focus) {
  MATCH (a:Narrative)<-[:PART_OF]-(shared:Assertion)-[:PART_OF]->(b:Narrative)
  WHERE a.key STARTS WITH $dataset + '/'
  RETURN a, b, 'shared' AS what, shared.id AS thing, false AS asTold
  UNION ALL
  MATCH (narrative:Narrative)<-[:PART_OF]-(:Assertion)<-[:ASSERTS]-(speaker:Actor)
  WHERE narrative.key STARTS WITH $dataset + '/'
  WITH speaker, collect(DISTINCT narrative) AS told
  UNWIND told AS a
  UNWIND told AS b
  RETURN a, b, 'speaker' AS what, speaker.name AS thing, false AS asTold
  UNION ALL
  CALL (focus) {
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
    RETURN one, other, 'clash' AS what
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
    WHERE type = 'SUPPORTS'
    RETURN one, other, 'support' AS what
    UNION ALL
    MATCH (one:Assertion)-[drawn:SUPPORTS {level: 'content'}]->(other:Assertion)
    WHERE drawn.key STARTS WITH $dataset + '/'
    RETURN one, other, 'support' AS what
  }
  // An assertion can be told in both narratives; a pair still counts once.
  MATCH (a:Narrative)<-[:PART_OF]-(one)
  MATCH (b:Narrative)<-[:PART_OF]-(other)
  RETURN
    a,
    b,
    what,
    CASE
      WHEN one.id < other.id THEN one.id + ' | ' + other.id
      ELSE other.id + ' | ' + one.id
    END AS thing,
    one.asTold OR other.asTold AS asTold
}
WITH
  CASE
    WHEN a.id < b.id THEN a
    ELSE b
  END AS one,
  CASE
    WHEN a.id < b.id THEN b
    ELSE a
  END AS other,
  what,
  thing,
  asTold
WHERE one <> other
WITH
  one,
  other,
  collect(DISTINCT
    CASE what
      WHEN 'shared' THEN thing
    END) AS shared,
  collect(DISTINCT
    CASE what
      WHEN 'speaker' THEN thing
    END) AS speakers,
  count(DISTINCT
    CASE what
      WHEN 'clash' THEN thing
    END) AS contradictions,
  count(DISTINCT
    CASE
      WHEN what = 'clash' AND asTold THEN thing
    END) AS asTold,
  count(DISTINCT
    CASE what
      WHEN 'support' THEN thing
    END) AS supports
RETURN
  one.id AS one,
  one.name AS oneName,
  other.id AS other,
  other.name AS otherName,
  COLLECT {
    UNWIND shared AS id
    WITH id
    ORDER BY id
    RETURN id
  } AS shared,
  COLLECT {
    UNWIND speakers AS name
    WITH name
    ORDER BY name
    RETURN name
  } AS speakers,
  contradictions,
  asTold,
  supports
ORDER BY contradictions DESC, one, other
