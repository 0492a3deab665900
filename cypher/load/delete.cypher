// Rows are found by key before anything is deleted, and deleted by element id: an index seek after a deletion copies the list of
// everything that this transaction has deleted, once a key (tried: 45,000 relationships filled a heap of 1 GiB).
// statement: delete relationships
MATCH ()-[r]->()
WHERE elementId(r) IN $ids
DELETE r;

// statement: delete nodes
MATCH (n)
WHERE elementId(n) IN $ids
DELETE n;

// statement: detach nodes
MATCH (n)
WHERE elementId(n) IN $ids
DETACH DELETE n;
