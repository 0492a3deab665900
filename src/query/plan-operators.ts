// Which operators a plan may hold when the Cypher is not ours: those that read the graph and nothing else. What is not on the
// list is refused, so that an operator of a future server is refused too.

/** As Neo4j 5 and 2025 name them, without what stands in brackets. */
const readingOperators: ReadonlySet<string> = new Set(
  `
  AllNodesScan PartitionedAllNodesScan NodeByLabelScan PartitionedNodeByLabelScan NodeByIdSeek NodeByElementIdSeek
  UnionNodeByLabelsScan PartitionedUnionNodeByLabelsScan IntersectionNodeByLabelsScan PartitionedIntersectionNodeByLabelsScan
  SubtractionNodeByLabelsScan PartitionedSubtractionNodeByLabelsScan
  NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexScan NodeIndexContainsScan
  NodeIndexEndsWithScan MultiNodeIndexSeek PartitionedNodeIndexSeek PartitionedNodeIndexSeekByRange PartitionedNodeIndexScan
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan PartitionedDirectedAllRelationshipsScan
  PartitionedUndirectedAllRelationshipsScan
  DirectedRelationshipTypeScan UndirectedRelationshipTypeScan PartitionedDirectedRelationshipTypeScan
  PartitionedUndirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan PartitionedDirectedUnionRelationshipTypesScan
  PartitionedUndirectedUnionRelationshipTypesScan
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek
  UndirectedRelationshipByElementIdSeek
  DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
  UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeek
  DirectedRelationshipUniqueIndexSeekByRange UndirectedRelationshipUniqueIndexSeekByRange
  DirectedRelationshipIndexScan UndirectedRelationshipIndexScan DirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
  PartitionedDirectedRelationshipIndexSeek PartitionedUndirectedRelationshipIndexSeek
  PartitionedDirectedRelationshipIndexSeekByRange PartitionedUndirectedRelationshipIndexSeekByRange
  PartitionedDirectedRelationshipIndexScan PartitionedUndirectedRelationshipIndexScan
  NodeCountFromCountStore RelationshipCountFromCountStore
  Argument EmptyRow EmptyResult ProduceResults NullifyMetadata
  Expand OptionalExpand VarLengthExpand ShortestPath
  StatefulShortestPath Repeat BidirectionalRepeat
  PathPropagatingBFS ProjectEndpoints
  Filter Projection CacheProperties RemoteBatchProperties RemoteBatchPropertiesWithFilter Unwind PartitionedUnwind
  EagerAggregation OrderedAggregation Distinct OrderedDistinct Sort PartialSort Top PartialTop Top1WithTies
  PartialTop1WithTies Limit ExhaustiveLimit Skip Eager
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply
  LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply RollUpApply Optional CartesianProduct Union OrderedUnion
  NodeHashJoin ValueHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin
  TriadicSelection TriadicBuild TriadicFilter AssertSameNode AssertSameRelationship
  `
    .trim()
    .split(/\s+/),
);

/** The operators of a plan that are not known to only read, in their order. `Expand(All)` counts as `Expand`. */
export function listForbiddenOperators(operators: readonly string[]): string[] {
  return operators.filter((name) => !readingOperators.has(name.replace(/\(.*$/, '')));
}
