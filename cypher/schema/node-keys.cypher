// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.

CREATE CONSTRAINT rashomon_dataset_key IF NOT EXISTS
FOR (n:Dataset) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_dataset_dataset IF NOT EXISTS
FOR (n:Dataset) ON (n.dataset);

CREATE CONSTRAINT rashomon_event_key IF NOT EXISTS
FOR (n:Event) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_event_dataset IF NOT EXISTS
FOR (n:Event) ON (n.dataset);

CREATE CONSTRAINT rashomon_actor_key IF NOT EXISTS
FOR (n:Actor) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_actor_dataset IF NOT EXISTS
FOR (n:Actor) ON (n.dataset);

CREATE CONSTRAINT rashomon_document_key IF NOT EXISTS
FOR (n:Document) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_document_dataset IF NOT EXISTS
FOR (n:Document) ON (n.dataset);

CREATE CONSTRAINT rashomon_question_key IF NOT EXISTS
FOR (n:Question) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_question_dataset IF NOT EXISTS
FOR (n:Question) ON (n.dataset);

CREATE CONSTRAINT rashomon_answer_key IF NOT EXISTS
FOR (n:Answer) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_answer_dataset IF NOT EXISTS
FOR (n:Answer) ON (n.dataset);

CREATE CONSTRAINT rashomon_narrative_key IF NOT EXISTS
FOR (n:Narrative) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_narrative_dataset IF NOT EXISTS
FOR (n:Narrative) ON (n.dataset);

CREATE CONSTRAINT rashomon_assertion_key IF NOT EXISTS
FOR (n:Assertion) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_assertion_dataset IF NOT EXISTS
FOR (n:Assertion) ON (n.dataset);

CREATE CONSTRAINT rashomon_silence_key IF NOT EXISTS
FOR (n:Silence) REQUIRE n.key IS UNIQUE;

CREATE INDEX rashomon_silence_dataset IF NOT EXISTS
FOR (n:Silence) ON (n.dataset);
