// Quotes of an actor
// In which exact words do we have what an actor says, whose words are they, and where do they stand?
//
// Only a direct quote, and the words of a mixed one, are the speaker's own. An indirect quote is a sentence of the document's;
// where asTold is true, it is somebody else's word that anything of it was said.
// Parameters
//   actor: string of Actor? — only this actor — e.g. watson
//   document: string of Document? — only quotes of this document — e.g. article
//   form: string in (direct, indirect, mixed)? — only this form — e.g. direct
// Columns: actor, actorName, assertion
//   position: integer — the quote's place among the assertion's quotes, from 0
//   quote: string — the document's words, character for character
//   form: string — whose words they are: direct (the speaker's), indirect (the document's), mixed
//   words: string list — of a mixed quote, the parts inside quotation marks
//   at: string? — the document's own locator: a page, a line, a minute
//   part: string? — headline or caption, where it does not stand in the body
//   asTold
//   lang: string? — the quote's language, where it is not the document's
//   translation: string? — the analyst's translation
//   document: string — id of the document
//   start: integer? — where the quote begins in the document's text, in UTF-16 code units
//   end: integer? — where it ends; this one is no longer part of it
// Row: actor, assertion, document, position
// Order: actorName, actor, document, start, assertion, position
:param dataset => 'crocus-city-hall';
:param actor => 'watson';
:param document => null;
:param form => null;
:param limit => 1000;
:param skip => 0;

MATCH (actor:Actor)-[:ASSERTS]->(assertion:Assertion)-[quoted:QUOTED_IN]->(document:Document)
WHERE
  actor.key STARTS WITH $dataset + '/' AND
  ($actor IS NULL OR actor.id = $actor) AND
  ($document IS NULL OR document.id = $document) AND
  ($form IS NULL OR quoted.form = $form)
RETURN
  actor.id AS actor, actor.name AS actorName, assertion.id AS assertion, quoted.position AS position,
  quoted.exact AS quote, quoted.form AS form, coalesce(quoted.words, []) AS words, quoted.at AS at, quoted.part AS part,
  assertion.asTold AS asTold, quoted.lang AS lang, quoted.translation AS translation, document.id AS document,
  quoted.start AS start, quoted.end AS end
ORDER BY actorName, actor, document, start, assertion, position
SKIP $skip LIMIT $limit
