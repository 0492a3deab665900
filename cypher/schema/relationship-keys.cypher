// Generated from src/domain/graph/schema.ts and load/templates by `npm run generate`: edit those.

CREATE CONSTRAINT rashomon_asserts_key IF NOT EXISTS
FOR ()-[r:ASSERTS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_supports_key IF NOT EXISTS
FOR ()-[r:SUPPORTS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_contradicts_key IF NOT EXISTS
FOR ()-[r:CONTRADICTS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_relies_on_key IF NOT EXISTS
FOR ()-[r:RELIES_ON]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_compatible_key IF NOT EXISTS
FOR ()-[r:COMPATIBLE]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_quoted_in_key IF NOT EXISTS
FOR ()-[r:QUOTED_IN]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_cites_key IF NOT EXISTS
FOR ()-[r:CITES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_holds_key IF NOT EXISTS
FOR ()-[r:HOLDS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_denies_key IF NOT EXISTS
FOR ()-[r:DENIES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_leaves_open_key IF NOT EXISTS
FOR ()-[r:LEAVES_OPEN]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_answers_key IF NOT EXISTS
FOR ()-[r:ANSWERS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_names_key IF NOT EXISTS
FOR ()-[r:NAMES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_within_key IF NOT EXISTS
FOR ()-[r:WITHIN]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_excludes_key IF NOT EXISTS
FOR ()-[r:EXCLUDES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_conflicts_with_key IF NOT EXISTS
FOR ()-[r:CONFLICTS_WITH]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_part_of_key IF NOT EXISTS
FOR ()-[r:PART_OF]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_passes_over_key IF NOT EXISTS
FOR ()-[r:PASSES_OVER]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_published_by_key IF NOT EXISTS
FOR ()-[r:PUBLISHED_BY]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_written_by_key IF NOT EXISTS
FOR ()-[r:WRITTEN_BY]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_derived_from_key IF NOT EXISTS
FOR ()-[r:DERIVED_FROM]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_supersedes_key IF NOT EXISTS
FOR ()-[r:SUPERSEDES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_about_key IF NOT EXISTS
FOR ()-[r:ABOUT]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_presupposes_key IF NOT EXISTS
FOR ()-[r:PRESUPPOSES]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_reports_key IF NOT EXISTS
FOR ()-[r:REPORTS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_omits_key IF NOT EXISTS
FOR ()-[r:OMITS]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_speaks_for_key IF NOT EXISTS
FOR ()-[r:SPEAKS_FOR]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_member_of_key IF NOT EXISTS
FOR ()-[r:MEMBER_OF]-() REQUIRE r.key IS UNIQUE;

CREATE CONSTRAINT rashomon_writes_for_key IF NOT EXISTS
FOR ()-[r:WRITES_FOR]-() REQUIRE r.key IS UNIQUE;
