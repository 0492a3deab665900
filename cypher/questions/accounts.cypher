// Accounts
// What are the accounts of each question: each answer, who holds it, how many of them are origins, who denies it, what lies within
// it and which answers it excludes?
//
// Whoever holds one of two answers that exclude each other contradicts whoever holds the other.
//
// The order is that of the ids and ranks nothing. How many hold an answer makes it no truer, and one without a rival here is
// not settled by that. Whoever is only told to hold it is listed with the others: rival-answers tells them apart.
// Parameters
//   question: string of Question? — only this question — e.g. who-is-responsible
// Columns: question, text, value, label, asOf?, of?
//   holders: string list — names of those who assert it or something that implies it, as told or not, and did not take it back
//   origins: string list — of these, named actors who assert it themselves, not as told and relying on no other holder
//   hintedBy: string list — names of those who only presuppose or insinuate it
//   deniers: string list — names of those who deny it
//   passedOverBy
//   within: string list — the next wider answers it lies in
//   excludes: string list — the answers it excludes
// Row: question, value, asOf, of
:param dataset => 'crocus-city-hall';
:param question => null;
:param limit => 1000;
:param skip => 0;

MATCH (answer:Answer)-[:ANSWERS]->(question:Question)
WHERE question.key STARTS WITH $dataset + '/' AND ($question IS NULL OR question.id = $question)
WITH question, answer
ORDER BY question.id, answer.value, answer.asOf, answer.of
SKIP $skip LIMIT $limit
CALL (question, answer) {
  OPTIONAL MATCH (answer)<-[held:HOLDS|DENIES]-(assertion:Assertion {retracted: false})<-[:ASSERTS]-(actor:Actor)
  WITH
    actor,
    CASE
      WHEN type(held) = 'DENIES' THEN 'denies'
      WHEN held.how IN ['asserted', 'implied'] THEN 'holds'
      ELSE 'hints'
    END AS role,
    NOT assertion.asTold AND
    NOT actor.unnamed AND
    held.how IN ['asserted', 'implied'] AND
    NOT EXISTS {
      MATCH
        (assertion)-[:RELIES_ON]->+(ground:Assertion)-[:HOLDS]->(:Answer {value: answer.value})-[:ANSWERS]->(question)
      WHERE NOT EXISTS { (actor)-[:ASSERTS]->(ground) }
    } AS original
  ORDER BY actor.name, actor.id
  RETURN
    collect(DISTINCT {role: role, name: actor.name}) AS parts,
    collect(DISTINCT CASE WHEN role = 'holds' AND original THEN actor.name END) AS origins
}
RETURN
  question.id AS question, question.text AS text, answer.value AS value, coalesce(answer.label, answer.value) AS label,
  answer.asOf AS asOf, answer.of AS of, [p IN parts WHERE p.role = 'holds' | p.name] AS holders, origins,
  [p IN parts WHERE p.role = 'hints' AND p.name IS NOT NULL | p.name] AS hintedBy,
  [p IN parts WHERE p.role = 'denies' | p.name] AS deniers,
  COLLECT {
    MATCH (answer)<-[:PASSES_OVER]-(:Silence)<-[:OMITS]-(actor:Actor)
    RETURN actor.name ORDER BY actor.name
  } AS passedOverBy,
  COLLECT { MATCH (answer)-[:WITHIN]->(wider:Answer) RETURN wider.value ORDER BY wider.value } AS within,
  COLLECT { MATCH (answer)-[:EXCLUDES]-(rival:Answer) RETURN rival.value ORDER BY rival.value } AS excludes
