// Documents
// On which documents does the dataset rest, who published and wrote them, which of them retell others, and how much stands in each?
// Columns
//   document: string — id of the document
//   title: string — its title
//   date: string? — its date, as far as it is known
//   publishers: string list — names of those who published it
//   authors: string list — names of those who wrote it
//   retells: string list — ids of the documents it retells
//   assertions: integer — assertions quoted in it
//   asTold: integer — of these, known only through others
//   quotes: integer — quotes that stand in it
//   silences: integer — silences it notices
//   citedBy: integer — assertions that point to it as evidence
//   url: string? — where it was published
//   archived: string list — where copies are kept
//   medium: string — what it is: text, image, video or audio
//   removed: string? — when it was taken down
//   supersedes: string list — ids of the earlier states it stands in place of
// Row: document
// Order: assertions (most first), document
:param dataset => 'crocus-city-hall';
:param limit => 1000;
:param skip => 0;

MATCH (document:Document)
WHERE document.key STARTS WITH $dataset + '/'
RETURN
  document.id AS document, document.title AS title, document.date AS date,
  COLLECT { MATCH (document)-[:PUBLISHED_BY]->(actor:Actor) RETURN actor.name ORDER BY actor.name } AS publishers,
  COLLECT { MATCH (document)-[:WRITTEN_BY]->(actor:Actor) RETURN actor.name ORDER BY actor.name } AS authors,
  COLLECT { MATCH (document)-[:DERIVED_FROM]->(told:Document) RETURN told.id ORDER BY told.id } AS retells,
  COUNT { MATCH (assertion:Assertion)-[:QUOTED_IN]->(document) RETURN DISTINCT assertion } AS assertions,
  COUNT { MATCH (assertion:Assertion {asTold: true})-[:QUOTED_IN]->(document) RETURN DISTINCT assertion } AS asTold,
  COUNT { (:Assertion)-[:QUOTED_IN]->(document) } AS quotes,
  COUNT { MATCH (silence:Silence)-[:QUOTED_IN]->(document) RETURN DISTINCT silence } AS silences,
  COUNT { MATCH (assertion:Assertion)-[:CITES]->(document) RETURN DISTINCT assertion } AS citedBy, document.url AS url,
  coalesce(document.archived, []) AS archived, document.medium AS medium, document.removed AS removed,
  COLLECT { MATCH (document)-[:SUPERSEDES]->(before:Document) RETURN before.id ORDER BY before.id } AS supersedes
ORDER BY assertions DESC, document
SKIP $skip LIMIT $limit
