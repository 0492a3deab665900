// What the graph says of conflicts that follow by rule, read as it is stored: CONFLICTS_WITH, with the answers it rests on looked
// up. Derives nothing: which rows there are is the matter of derive/add-derived.
import type { AnswerRow } from './answer-rows.ts';
import type { GraphIndex } from './index-graph.ts';
import type { GraphRelationship } from './narrative-graph.ts';
import type { RelationshipProperties } from './schema.ts';

/** Two answers to one question from which a conflict follows. */
export interface ConflictEvidence {
  readonly question: string;
  readonly fromAnswer: AnswerRow;
  readonly toAnswer: AnswerRow;
}

export interface Conflict extends Omit<RelationshipProperties<'CONFLICTS_WITH'>, 'evidence'> {
  readonly from: string;
  readonly to: string;
  /**
   * In the order stored; what names an answer that is not in the graph is left out. Looked up each time it is asked for: there are
   * many conflicts, and few are read. Cost: the answers of the two ends.
   */
  readonly evidence: readonly ConflictEvidence[];
}

/** In the graph's order. Cost: linear. */
export function listConflicts(index: GraphIndex): readonly Conflict[] {
  return index.graph.relationships.CONFLICTS_WITH.map((row) => new StoredConflict(index, row));
}

class StoredConflict implements Conflict {
  readonly #index: GraphIndex;
  readonly #row: GraphRelationship<'CONFLICTS_WITH'>;

  constructor(index: GraphIndex, row: GraphRelationship<'CONFLICTS_WITH'>) {
    this.#index = index;
    this.#row = row;
  }

  get from(): string {
    return this.#row.from;
  }

  get to(): string {
    return this.#row.to;
  }

  get kind(): Conflict['kind'] {
    return this.#row.properties.kind;
  }

  get rule(): string {
    return this.#row.properties.rule;
  }

  get hedged(): boolean {
    return this.#row.properties.hedged;
  }

  get questions(): readonly string[] {
    return this.#row.properties.questions;
  }

  get evidence(): readonly ConflictEvidence[] {
    const { from, to, properties } = this.#row;
    const found: (ConflictEvidence | undefined)[] = properties.evidence.map(() => undefined);
    for (const question of properties.questions)
      for (const pair of pairAnswers(this.#index, question, from, to)) {
        const place = properties.evidence.indexOf(sayEvidence(pair));
        if (place >= 0) found[place] = pair;
      }
    return found.filter((one) => one !== undefined);
  }
}

/** "who-is-responsible: isis-k | not isis-k": how evidence is stored. */
export function sayEvidence({ question, fromAnswer, toAnswer }: ConflictEvidence): string {
  return `${question}: ${sayAnswer(fromAnswer)} | ${sayAnswer(toAnswer)}`;
}

/** "isis-k", "not isis-k", "open". */
export function sayAnswer({ properties: { stance, value } }: AnswerRow): string {
  return stance === 'denied' ? `not ${value}` : (value ?? 'open');
}

/** Answers of one day and on one base: others are not compared. */
function pairAnswers(index: GraphIndex, question: string, from: string, to: string): ConflictEvidence[] {
  const pairs: ConflictEvidence[] = [];
  for (const fromAnswer of index.answersOf(from)) {
    if (fromAnswer.to !== question) continue;
    const { asOf, of } = fromAnswer.properties;
    for (const toAnswer of index.answersOf(to))
      if (toAnswer.to === question && toAnswer.properties.asOf === asOf && toAnswer.properties.of === of)
        pairs.push({ question, fromAnswer, toAnswer });
  }
  return pairs;
}
