// A dataset whose assertions and silences pass by → its graph, a part at a time: the same rows, in any order, as build-graph.ts gives of
// the whole. What follows by rule is derived question by question, from answers that stand sorted on disk.

import { inBatches } from '../base/in-batches.ts';
import { listConflictRows, listExclusions } from '../derive/add-derived.ts';
import { deriveRelations, isPaired } from '../derive/derive-relations.ts';
import type { ImplicationRules } from '../derive/imply.ts';
import { joinConflicts } from '../derive/join-conflicts.ts';
import { indexGraph } from '../graph/index-graph.ts';
import { type GraphRelationship, type NarrativeGraph, sortGraph } from '../graph/narrative-graph.ts';
import type { Dataset } from '../records/model.ts';
import type { Sorter } from './answer-batches.ts';
import { type AnswerValue, buildAnswerNodes } from './answer-nodes.ts';
import {
  addAnswerNodes,
  addDeclared,
  addSaid,
  buildRecordedGraph,
  collectAnswerRules,
  type GraphTools,
  plainTools,
  type RowsInMaking,
  startRows,
} from './build-graph.ts';
import type { DatasetParts, Declared, DeclaredLookups, SaidAnswers } from './dataset-parts.ts';
import { GivenAnswers, groupSorted, rowsAtOnce } from './given-answers.ts';

export interface PartTools extends GraphTools {
  /** One for answers, one for conflicts. */
  readonly sorters: readonly [Sorter, Sorter];
  /** Takes some rows of the graph, unsorted. No row comes twice. */
  readonly emit: (part: NarrativeGraph) => void;
}

export class GraphInParts {
  readonly #rules: ImplicationRules;
  readonly #lookups: DeclaredLookups;
  readonly #said: SaidAnswers;
  readonly #tools: PartTools;
  readonly #given: GivenAnswers;
  readonly #unpaired = new Set<string>();

  constructor({ lookups, said }: Pick<DatasetParts, 'lookups' | 'said'>, tools: PartTools) {
    this.#rules = collectAnswerRules(lookups, lookups.questionOf);
    this.#lookups = lookups;
    this.#said = said;
    this.#tools = tools;
    this.#given = new GivenAnswers(tools.sorters[0], tools.hashText);
  }

  add(said: Pick<Dataset, 'assertions' | 'silences'>): void {
    const rows = startRows();
    addSaid(said, rows, {
      ...this.#tools,
      rules: this.#rules,
      onGiven: (answer) => this.#given.add(answer),
      isRetracted: (id) => this.#said.retracted.has(id),
    });
    this.#tools.emit(rows);
  }

  /** Cost: as `buildGraph`, a question at a time. */
  finish(declared: Iterable<Declared>): void {
    let isFirst = true;
    this.#derive();
    for (const part of declared) {
      const rows = startRows();
      addDeclared(part, rows, this.#tools, (question) => !this.#unpaired.has(question), isFirst);
      if (isFirst) for (const answers of this.#given.read()) this.#tools.emit(this.#buildAnswers(answers, part));
      isFirst = false;
      this.#tools.emit(rows);
    }
    for (const conflicts of inBatches(this.#readConflicts(), rowsAtOnce)) {
      const rows = startRows();
      rows.relationships.CONFLICTS_WITH.push(...conflicts);
      this.#tools.emit(rows);
    }
  }

  /** The nodes of all answers to some questions, and which of them exclude each other. */
  #buildAnswers(answers: readonly AnswerValue[], head: Declared): RowsInMaking {
    const asked = new Set(answers.map(({ question }) => question));
    const own = [...asked].sort().flatMap((id) => this.#lookups.questionOf(id) ?? []);
    const rows = startRows();
    const { actorNameOf } = this.#lookups;
    addAnswerNodes(
      buildAnswerNodes(answers, { questions: own, actorNameOf, ...this.#rules, hashText: this.#tools.hashText }),
      rows,
    );
    const beside = startRows();
    const nothing = { events: [], actors: [], documents: [], narratives: [] };
    addDeclared({ ...head, ...nothing, questions: own }, beside, plainTools);
    const index = indexGraph(
      sortGraph({ nodes: { ...rows.nodes, Question: beside.nodes.Question }, relationships: rows.relationships }),
    );
    rows.relationships.EXCLUDES.push(...own.flatMap(({ id }) => listExclusions(index, id)));
    return rows;
  }

  #derive(): void {
    const { batches, retracted } = this.#said;
    for (const batch of batches.read(({ id }) => !retracted.has(id))) {
      const index = indexGraph(buildRecordedGraph(batch, plainTools));
      for (const { id } of batch.questions) if (!isPaired(index, id, retracted)) this.#unpaired.add(id);
      for (const row of listConflictRows(deriveRelations(index))) {
        this.#tools.sorters[1].add(`${row.from} ${row.to}`, JSON.stringify(row));
      }
    }
  }

  *#readConflicts(): Generator<GraphRelationship<'CONFLICTS_WITH'>> {
    for (const same of groupSorted(this.#tools.sorters[1].read())) {
      yield joinConflicts(same.map((one) => JSON.parse(one)));
    }
  }
}
