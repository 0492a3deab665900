// Who reports whom
// Whose words are known through whom: who tells what somebody else said, or passed over?
// Parameters
//   actor: string of Actor? — only where this actor tells or is told of — e.g. kyiv
// Columns
//   reporter: string — id of the actor who tells
//   reporterName: string — its name
//   reported: string — id of the actor whose words or silence are told
//   reportedName: string — its name
//   told: integer — assertions and silences that are told
//   contradicted: integer — of these, assertions that the reporter's own report contradicts
//   claims: string list — the claims told, and of silences where they fell
//   reports: string list — ids: "report > what it reports"
// Row: reporter, reported
// Order: told (most first), reporterName, reportedName, reporter, reported
:param dataset => 'crocus-city-hall';
:param actor => null;
:param limit => 1000;
:param skip => 0;

MATCH
  (reporter:Actor)-[:ASSERTS]->
  (report:Assertion)-[:REPORTS]->
  (told:Assertion|Silence)<-[:ASSERTS|OMITS]-
  (reported:Actor)
WHERE report.key STARTS WITH $dataset + '/' AND ($actor IS NULL OR $actor IN [reporter.id, reported.id])
WITH reporter, reported, report, told, EXISTS { (report)-[:CONTRADICTS {level: 'content'}]-(told) } AS contradicted
ORDER BY report.id, told.id
WITH
  reporter, reported,
  collect({
    contradicted: contradicted,
    claim: coalesce(told.claim, 'silence: ' + told.in),
    pair: report.id + ' > ' + told.id
  }) AS pairs
RETURN
  reporter.id AS reporter, reporter.name AS reporterName, reported.id AS reported, reported.name AS reportedName,
  size(pairs) AS told, size([one IN pairs WHERE one.contradicted]) AS contradicted,
  [one IN pairs | one.claim] AS claims, [one IN pairs | one.pair] AS reports
ORDER BY told DESC, reporterName, reportedName, reporter, reported
SKIP $skip LIMIT $limit
