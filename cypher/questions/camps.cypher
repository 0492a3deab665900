// Camps
// Who stands together over all questions: which actors hold the same answers, or answers that lie in one another?
// One row for each set of actors, with every answer they hold together; an actor is counted by what it asserts or what follows
// from it, told by others or not, and not by what it took back, hints at or denies.
//
// That actors hold the same answers says nothing of an agreement between them, or of who is right.
// Parameters
//   actor: string of Actor? — only sets with this actor — e.g. watson
// Columns
//   actors: string list — ids of the actors
//   names: string list — their names, in the same order
//   questions: integer — on how many questions they stand together
//   answers: string list — the widest answer they share, as "question: value"
//   asTold: boolean — true where one of them holds one of the answers only in words told by others
// Row: actors
// Order: questions (most first), number of actors (most first), actors
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH (actor:Actor)-[:ASSERTS]->(assertion:Assertion {retracted: false})-[held:HOLDS]->(answer:Answer)
WHERE
  actor.key STARTS WITH $dataset + '/' AND
  held.how IN ['asserted', 'implied'] AND
  NOT assertion.act IN ['questions', 'declines']
MATCH (answer)-[:WITHIN]->*(widest:Answer)-[:ANSWERS]->(question:Question)
WHERE NOT EXISTS { MATCH (widest)-[:WITHIN]->(wider:Answer) WHERE NOT EXISTS { (wider)-[:WITHIN]->(widest) } }
WITH question, widest, actor, min(assertion.asTold) AS asTold
ORDER BY actor.id
WITH question, widest, collect(actor) AS actors, max(asTold) AS asTold
WHERE size(actors) > 1 AND ($actor IS NULL OR any(one IN actors WHERE one.id = $actor))
WITH actors, question, widest, asTold
ORDER BY question.id, widest.value, widest.asOf, widest.of
WITH
  actors, count(DISTINCT question) AS questions,
  collect(question.id + ': ' + widest.value + coalesce(' as of ' + widest.asOf, '') + coalesce(' of ' + widest.of, '')) AS answers,
  max(asTold) AS asTold
RETURN [one IN actors | one.id] AS actors, [one IN actors | one.name] AS names, questions, answers, asTold
ORDER BY questions DESC, size(actors) DESC, actors
SKIP $skip LIMIT $limit
