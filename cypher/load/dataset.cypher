// statement: read epoch
MATCH (d:Dataset {key: $dataset})
RETURN d.epoch AS epoch, d.checksum AS checksum, d.state AS state, d.schemaVersion AS schemaVersion,
  d.loadedBy AS loadedBy, d.written AS written, d.records AS records;

// The write to `state` takes the node's lock (a new node's index entry is locked by MERGE), so what is read after it cannot
// be changed by another loader before this transaction ends.
// statement: take epoch
MERGE (d:Dataset {key: $dataset})
ON CREATE SET d.epoch = 0
SET d.state = 'loading'
WITH d
RETURN d.epoch AS epoch, d.checksum AS checksum, d.loadedBy AS loadedBy;

// statement: write dataset
MATCH (d:Dataset {key: $dataset})
SET d = $properties;

// statement: mark dataset
MATCH (d:Dataset {key: $dataset})
SET d += $properties;

// The write takes the node's lock and leaves nothing: no other loader passes until this batch is committed. It reads nothing either: what
// was read before the lock would be written back over what another loader committed meanwhile.
// statement: hold epoch
MATCH (d:Dataset {key: $dataset})
SET d.lock = true
REMOVE d.lock
WITH d
RETURN d.epoch AS epoch, d.written AS written, d.loadedBy AS loadedBy;

// statement: list datasets
MATCH (d:Dataset)
WHERE d.key = d.id AND d.hash IS NOT NULL
RETURN properties(d) AS properties
ORDER BY d.key;

// statement: show constraints
SHOW CONSTRAINTS YIELD name RETURN name;

// statement: show indexes
SHOW INDEXES YIELD name RETURN name;

// statement: await indexes
CALL db.awaitIndexes(300);

// Whether the database answers at all.
// statement: ping
RETURN 1 AS answer;

// Before an offline import: whether the database holds anything at all. From the count store.
// statement: count nodes
MATCH (n) RETURN count(n) AS nodes;
