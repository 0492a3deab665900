// Known elsewhere
// Which actors and events of this dataset are known to other loaded datasets too, by the same Wikidata id?
// Datasets never share nodes: that two of them mean the same person is a Wikidata id in common, looked up when it is asked.
// Parameters
//   other: string of Dataset? — only this other dataset — e.g. harbour-fire
// Columns
//   kind: string — Actor or Event
//   id: string — its id in this dataset
//   name: string — its name in this dataset
//   wikidata: string — the Wikidata id
//   otherDataset: string — the other dataset
//   otherId: string — the id there
//   otherName: string — the name there
// Row: id, otherDataset, otherId
// Order: kind, id, otherDataset, otherId
:param dataset => 'crocus-city-hall';
:param other => null;
:param limit => 1000;
:param skip => 0;

CALL () {
  MATCH (here:Actor)
  WHERE here.key STARTS WITH $dataset + '/' AND here.wikidata IS NOT NULL
  MATCH (there:Actor)
  WHERE there.wikidata = here.wikidata
  RETURN here, there
  UNION ALL
  MATCH (here:Event)
  WHERE here.key STARTS WITH $dataset + '/' AND here.wikidata IS NOT NULL
  MATCH (there:Event)
  WHERE there.wikidata = here.wikidata
  RETURN here, there
}
WITH *
WHERE there.dataset <> here.dataset AND ($other IS NULL OR there.dataset = $other)
RETURN
  labels(here)[0] AS kind, here.id AS id, here.name AS name, here.wikidata AS wikidata, there.dataset AS otherDataset,
  there.id AS otherId, there.name AS otherName
ORDER BY kind, id, otherDataset, otherId
SKIP $skip LIMIT $limit
