// Rival answers
//
// What are the answers to each question, and who holds, hints at, denies or passes over each of them?
//
// An account is an answer together with those who hold it. A value that lies within another (a branch within its organisation)
// has a row of its own and does not rival it.
//
// Parameters
//   dataset: string of Dataset — the dataset to ask — e.g. crocus-city-hall
//   question: string of Question? — only this question — e.g. who-is-responsible
//   event: string of Event? — only questions about this event or a part of it — e.g. crocus-city-hall-attack
// Columns
//   question: string — id of the question
//   text: string — the question
//   value: string? — the answer's value; absent where the question is left open
//   label: string? — the value's name where it is an actor, else the value
//   asOf: string? — the day as of which it is said
//   of: string? — what it is counted on
//   heldBy: string list — names of those who assert it, or something that implies it, in their own words
//   heldAsTold: string list — names of those who assert it only as somebody else tells
//   takenAsGivenBy: string list — names of those who presuppose it on the way to something else
//   hintedBy: string list — names of those who only insinuate it
//   hintedAsTold: string list — names of those who presuppose or insinuate it only as somebody else tells
//   deniedBy: string list — names of those who deny it
//   deniedAsTold: string list — names of those who deny it only as somebody else tells
//   leftOpenBy: string list — names of those who leave the question open
//   takenBackBy: string list — names of those who said it and took it back
//   passedOverBy: string list — names of those who passed it over where it was to be expected
//   origins: integer — how many named actors assert it themselves, not as told and relying on no other holder
// Row: question, value, asOf, of
// Order: question, value, asOf, of; open answers last

:param dataset => 'crocus-city-hall';
:param question => null;
:param event => 'crocus-city-hall-attack';

MATCH (question:Question)
WHERE
  question.key STARTS WITH $dataset + '/' AND
  ($question IS NULL OR question.id = $question) AND
  ($event IS NULL OR EXISTS { (question)-[:ABOUT]->(:Event)-[:PART_OF]->*(:Event {key: $dataset + '/' + $event}) })
// Everyone's part in an answer: what they say of it, or that they passed it over.
CALL (question) {
  MATCH (question)<-[answer:ANSWERS]-(assertion:Assertion)<-[:ASSERTS]-(actor:Actor)
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
  RETURN
    actor,
    answer.value AS value,
    answer.asOf AS asOf,
    answer.of AS of,
    CASE
      WHEN whyNot = 'taken back' THEN whyNot
      WHEN answer.stance = 'open' THEN 'open'
      WHEN answer.stance = 'denied' AND assertion.asTold THEN 'denied as told'
      WHEN answer.stance = 'denied' THEN 'denied'
      WHEN answer.how IN ['asserted', 'implied'] AND assertion.asTold THEN 'held as told'
      WHEN answer.how IN ['asserted', 'implied'] THEN 'held'
      WHEN assertion.asTold THEN 'hinted as told'
      WHEN answer.how = 'presupposed' THEN 'taken as given'
      ELSE 'hinted'
    END AS role,
    answer.stance = 'held' AND whyNot IS NULL AS original
  UNION
  MATCH (question)<-[over:PASSES_OVER]-(:Silence)<-[:OMITS]-(actor:Actor)
  RETURN actor, over.value AS value, null AS asOf, null AS of, 'passed over' AS role, false AS original
}
WITH question, value, asOf, of, actor, role, original
ORDER BY actor.name, actor.id
WITH
  question,
  value,
  asOf,
  of,
  collect(DISTINCT {role: role, name: actor.name}) AS parts,
  size(collect(DISTINCT
      CASE
        WHEN original THEN actor
      END)) AS origins
OPTIONAL MATCH (named:Actor {key: $dataset + '/' + value})
WHERE question.slot = 'actor'
RETURN
  question.id AS question,
  question.text AS text,
  value,
  coalesce(named.name, value) AS label,
  asOf,
  of,
  [p IN parts WHERE p.role = 'held' | p.name] AS heldBy,
  [p IN parts WHERE p.role = 'held as told' | p.name] AS heldAsTold,
  [p IN parts WHERE p.role = 'taken as given' | p.name] AS takenAsGivenBy,
  [p IN parts WHERE p.role = 'hinted' | p.name] AS hintedBy,
  [p IN parts WHERE p.role = 'hinted as told' | p.name] AS hintedAsTold,
  [p IN parts WHERE p.role = 'denied' | p.name] AS deniedBy,
  [p IN parts WHERE p.role = 'denied as told' | p.name] AS deniedAsTold,
  [p IN parts WHERE p.role = 'open' | p.name] AS leftOpenBy,
  [p IN parts WHERE p.role = 'taken back' | p.name] AS takenBackBy,
  [p IN parts WHERE p.role = 'passed over' | p.name] AS passedOverBy,
  origins
ORDER BY question, value, asOf, of
