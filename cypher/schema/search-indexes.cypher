// The same person or place in two datasets is found by its Wikidata id, at read time: nothing is ever merged.
CREATE INDEX rashomon_actor_wikidata IF NOT EXISTS
FOR (n:Actor) ON (n.wikidata);

CREATE INDEX rashomon_event_wikidata IF NOT EXISTS
FOR (n:Event) ON (n.wikidata);

// Words: what is claimed, what is quoted, what things are called.
CREATE FULLTEXT INDEX rashomon_claims IF NOT EXISTS
FOR (n:Assertion) ON EACH [n.claim];

CREATE FULLTEXT INDEX rashomon_quotes IF NOT EXISTS
FOR ()-[r:QUOTED_IN]-() ON EACH [r.exact, r.translation];

CREATE FULLTEXT INDEX rashomon_names IF NOT EXISTS
FOR (n:Actor|Document|Event|Narrative|Question) ON EACH [n.name, n.aliases, n.title, n.text];
