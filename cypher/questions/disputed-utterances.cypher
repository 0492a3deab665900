// Disputed utterances
// Where is it confirmed or denied that something was said at all, rather than whether it is so?
// Columns
//   assertion: string — id of the assertion that speaks of the utterance
//   speakers, claim
//   relation: string — SUPPORTS (it was said) or CONTRADICTS (it was not said, or not so)
//   kind: string — the kind of relation
//   utterance: string — id of the assertion whose utterance it speaks of
//   utteranceSpeakers: string list — names of those to whom it is attributed
//   utteranceClaim: string — its claim
//   asTold: boolean — true where that utterance is known only through others
//   reason?
// Row: assertion, relation, utterance
:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

MATCH (speaking:Assertion)-[relation:SUPPORTS|CONTRADICTS {level: 'utterance'}]->(spoken:Assertion)
WHERE speaking.key STARTS WITH $dataset + '/'
RETURN
  speaking.id AS assertion,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(speaking) RETURN actor.name ORDER BY actor.name } AS speakers,
  speaking.claim AS claim, type(relation) AS relation, relation.kind AS kind, spoken.id AS utterance,
  COLLECT { MATCH (actor:Actor)-[:ASSERTS]->(spoken) RETURN actor.name ORDER BY actor.name } AS utteranceSpeakers,
  spoken.claim AS utteranceClaim, spoken.asTold AS asTold, relation.because AS reason
ORDER BY assertion, relation, utterance
SKIP $skip LIMIT $limit
