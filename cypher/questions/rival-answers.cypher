// Rival answers
// What are the answers to each question, and who holds, hints at, denies or passes over each of them?
//
// An account is an answer together with those who hold it. A value that lies within another (a branch within its organisation)
// has a row of its own and does not rival it.
//
// The order is that of the ids and ranks nothing. How many hold an answer makes it no truer, and one without a rival here is
// not settled by that. A number belongs to its day (asOf) and to what is counted (of).
// Parameters
//   question: string of Question? — only this question — e.g. who-is-responsible
//   event: string of Event? — only questions about this event or a part of it — e.g. crocus-city-hall-attack
// Columns: question, text, value?, label?, asOf?, of?
//   heldBy: string list — names of those who assert it, or something that implies it, in their own words
//   heldAsTold: string list — names of those who assert it only as somebody else tells
//   takenAsGivenBy: string list — names of those who presuppose it on the way to something else
//   hintedBy: string list — names of those who only insinuate it
//   hintedAsTold: string list — names of those who presuppose or insinuate it only as somebody else tells
//   deniedBy: string list — names of those who deny it
//   deniedAsTold: string list — names of those who deny it only as somebody else tells
//   leftOpenBy: string list — names of those who leave the question open
//   takenBackBy: string list — names of those who said it and took it back
//   passedOverBy
//   origins: integer — how many named actors assert it themselves, not as told and relying on no other holder
// Row: question, value, asOf, of
// Order: question, value, asOf, of; open answers last
:param dataset => 'crocus-city-hall';
:param question => null;
:param event => 'crocus-city-hall-attack';
:param limit => 1000;
:param skip => 0;

MATCH (question:Question)
WHERE
  question.key STARTS WITH $dataset + '/' AND
  ($question IS NULL OR question.id = $question) AND
  ($event IS NULL OR EXISTS { (question)-[:ABOUT]->(:Event)-[:PART_OF]->*(:Event {key: $dataset + '/' + $event}) })
// Everyone's part in an answer: what they say of it, or that they passed it over.
CALL (question) {
  MATCH (question)<-[:ANSWERS]-{0,1}(answer)<-[held:HOLDS|DENIES|LEAVES_OPEN]-(assertion:Assertion)
  MATCH (actor:Actor)-[:ASSERTS]->(assertion)
  RETURN
    actor, answer.value AS value, coalesce(answer.asOf, held.asOf) AS asOf, coalesce(answer.of, held.of) AS of,
    answer.label AS label,
    CASE
      WHEN assertion.retracted THEN 'taken back'
      WHEN held:LEAVES_OPEN THEN 'open'
      WHEN held:DENIES AND assertion.asTold THEN 'denied as told'
      WHEN held:DENIES THEN 'denied'
      WHEN held.how IN ['asserted', 'implied'] AND assertion.asTold THEN 'held as told'
      WHEN held.how IN ['asserted', 'implied'] THEN 'held'
      WHEN assertion.asTold THEN 'hinted as told'
      WHEN held.how = 'presupposed' THEN 'taken as given'
      ELSE 'hinted'
    END AS role,
    type(held) = 'HOLDS' AND
    NOT assertion.retracted AND
    NOT assertion.asTold AND
    NOT actor.unnamed AND
    held.how IN ['asserted', 'implied'] AND
    NOT EXISTS {
      MATCH
        (assertion)-[:RELIES_ON]->+(ground:Assertion)-[:HOLDS]->(:Answer {value: answer.value})-[:ANSWERS]->(question)
      WHERE NOT EXISTS { (actor)-[:ASSERTS]->(ground) }
    } AS original
  UNION
  MATCH (question)<-[:ANSWERS]-(answer:Answer)<-[:PASSES_OVER]-(:Silence)<-[:OMITS]-(actor:Actor)
  RETURN
    actor, answer.value AS value, answer.asOf AS asOf, answer.of AS of, answer.label AS label, 'passed over' AS role,
    false AS original
}
WITH question, value, asOf, of, label, actor, role, original
ORDER BY actor.name, actor.id
WITH
  question, value, asOf, of, label, collect(DISTINCT {role: role, name: actor.name}) AS parts,
  size(collect(DISTINCT CASE WHEN original THEN actor END)) AS origins
RETURN
  question.id AS question, question.text AS text, value, coalesce(label, value) AS label, asOf, of,
  [p IN parts WHERE p.role = 'held' | p.name] AS heldBy,
  [p IN parts WHERE p.role = 'held as told' | p.name] AS heldAsTold,
  [p IN parts WHERE p.role = 'taken as given' | p.name] AS takenAsGivenBy,
  [p IN parts WHERE p.role = 'hinted' | p.name] AS hintedBy,
  [p IN parts WHERE p.role = 'hinted as told' | p.name] AS hintedAsTold,
  [p IN parts WHERE p.role = 'denied' | p.name] AS deniedBy,
  [p IN parts WHERE p.role = 'denied as told' | p.name] AS deniedAsTold,
  [p IN parts WHERE p.role = 'open' | p.name] AS leftOpenBy,
  [p IN parts WHERE p.role = 'taken back' | p.name] AS takenBackBy,
  [p IN parts WHERE p.role = 'passed over' | p.name] AS passedOverBy, origins
ORDER BY question, value, asOf, of
SKIP $skip LIMIT $limit
