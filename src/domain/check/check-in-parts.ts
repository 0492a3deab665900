// A dataset of which what is declared is held and what is said passes by → the same problems as check.ts finds in the whole. Rules
// that look at each record alone see a part at a time; those that compare see in the end what kept-records.ts kept for them.
import type { Place } from '../base/diagnostic.ts';
import { IdTable } from '../base/id-table.ts';
import { NumberList } from '../base/number-list.ts';
import type { Sorter } from '../build/answer-batches.ts';
import type { DraftAssertion, DraftDataset, DraftSilence } from '../records/draft.ts';
import type { Reference } from '../records/references.ts';
import { type AnchorCounts, countAnchors } from './check.ts';
import {
  buildCheckContext,
  buildPartContext,
  type CheckContext,
  type CheckTools,
  countFirst,
  type Declaration,
  declaredLists,
  nothingDeclared,
  splitDeclared,
} from './check-context.ts';
import { HeardInParts } from './heard-in-parts.ts';
import { KeptRecords, needsWhole } from './kept-records.ts';
import { everythingMayBeLost, findLostRecords } from './lost-records.ts';
import { ProblemLog, type Problems } from './problem-log.ts';
import { RecordPlace } from './record-place.ts';
import { ReviewInParts } from './review-in-parts.ts';
import type { RuleDefinition } from './rule.ts';
import { catalogue } from './rules/catalogue.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { wrongReferenceKind } from './rules/wrong-reference-kind.ts';
import {
  draftLists,
  findAgain,
  findAll,
  listRecordPlaces,
  logAll,
  putExact,
  type RuleFindings,
  settleFindings,
} from './run-rules.ts';
import { OpenReferences, SaidIds, type SaidKind } from './said-ids.ts';

/** Records are read again where they stand. */
export interface RecordsAgain {
  /** As a draft of one record, with places of their own. */
  readonly exact: (place: RecordPlace) => DraftDataset;
  /** With one place for all of it, whenever it is looked at. */
  readonly plain: (kind: SaidKind, place: RecordPlace) => Said;
}

/** What is said, in the order read, and nothing that is declared. */
export type SaidPart = Pick<DraftDataset, 'assertions' | 'silences'>;

/** What is told of the whole beside its problems. */
export interface SaidCounts {
  readonly assertions: number;
  readonly silences: number;
  /** Relations that somebody else drew and gave no reason for. */
  readonly relationsWithoutReason: number;
  readonly anchors: AnchorCounts;
}

type Said = DraftAssertion | DraftSilence;

const ofEach = catalogue.filter(({ looksAt }) => looksAt === 'each');
const together = catalogue.filter(({ looksAt }) => looksAt === 'together');
/** They have nothing to find where all that is named is there. */
const aboutReferences: readonly RuleDefinition[] = [unknownReference, wrongReferenceKind];

export class CheckInParts {
  readonly #tools: CheckTools;
  readonly #again: RecordsAgain;
  readonly #log = new ProblemLog();
  /** What the reader found: it tells what may be lost. */
  readonly #read = new ProblemLog();
  readonly #isAmongFirst = countFirst();
  readonly #ids = new SaidIds();
  /** Records to be kept that have passed by. */
  readonly #missed = new Set<number>();
  /** What names what has not been met yet. */
  readonly #open = new OpenReferences();
  /** Ids that relations lead to, of assertions that have not been met yet. */
  readonly #related = new IdTable();
  /** Assertions that tell which others report them. As long as reports come before what they report, none reports itself. */
  readonly #reported = new NumberList();
  #isReportedAhead = false;
  readonly #heard: HeardInParts;
  readonly #counts = { assertions: 0, silences: 0, relationsWithoutReason: 0, anchors: countAnchors() };
  readonly #sorter: Sorter;
  #declared: DraftDataset;
  #beside: CheckContext;
  /** As long as there is no error. */
  #review: ReviewInParts | undefined;
  readonly #kept: KeptRecords;
  #isNamedAll = true;
  /** Something is named that would have been declared by now. */
  #isAnythingMissing = false;

  /** `declared` has no assertions and no silences. */
  constructor(declared: DraftDataset, tools: CheckTools, again: RecordsAgain, sorter: Sorter, found: Problems) {
    this.#declared = declared;
    this.#tools = tools;
    this.#again = again;
    this.#sorter = sorter;
    this.#beside = buildCheckContext(declared, tools);
    this.#kept = new KeptRecords(this.#beside, (number) => this.#ids.placeOf(number));
    this.#heard = new HeardInParts(this.#beside.records);
    this.#note(found);
    for (const part of splitDeclared(declared)) {
      const context = this.#checkEach(part, found);
      this.#heard.add(part, context.references());
      this.#lookUp(context, () => -1);
    }
    if (this.#isSound && this.#declared.header) {
      this.#review = new ReviewInParts(this.#sorter, {
        beside: () => this.#beside,
        readExact: (places) => this.#readExact(places),
      });
    }
  }

  /** `found` is what the reader says of this part; `isHeld`: it is in memory in any case. */
  add(part: SaidPart, found: Problems, isHeld = false): void {
    this.#note(found);
    const { header: _header, ...rest } = this.#declared;
    const context = this.#checkEach({ ...rest, ...nothingDeclared, ...part }, found);
    this.#count(part, context);
    this.#heard.add(context.draft, context.references());
    this.#keep(part, context, isHeld ? 'all' : this.#findBroken(part, found));
    if (!this.#isSound) this.#review = undefined;
    this.#review?.add(context);
  }

  /** `review` where it is sound. */
  finish(isCut: boolean): Problems & SaidCounts & { readonly isSound: boolean; readonly review?: ReviewInParts } {
    const { diagnostics, more } = this.#read;
    const mayBeLost = isCut || more.some(({ severity }) => severity === 'error');
    this.#settle();
    const build = (): CheckContext => {
      const draft = this.#kept.build(this.#declared);
      const context = buildPartContext(draft, this.#beside, diagnostics);
      const lost = mayBeLost ? everythingMayBeLost : findLostRecords(draft, diagnostics, this.#tools);
      return { ...context, lost, heard: this.#heard, ...this.#listDeclarations(context) };
    };
    let rules = this.#isNamedAll ? together.filter((rule) => !aboutReferences.includes(rule)) : together;
    const find = () => {
      const context = build();
      const found = findAgain(rules, (rule) => rule.check?.({ ...context, isAmongFirst: countFirst() }));
      rules = found.map(({ rule }) => rule);
      return found;
    };
    logAll(
      settleFindings(find, (places) => this.#readExact(places), this.#log),
      this.#log,
    );
    if (this.#isSound && this.#review) {
      const related = [...this.#kept.whole.values()].filter((one): one is DraftAssertion => 'relations' in one);
      const placeOf = (id: string) => {
        const number = this.#ids.numberOf(id);
        return number === undefined ? undefined : (this.#kept.whole.get(number)?.id.place ?? this.#ids.placeOf(number));
      };
      this.#log.addAll(this.#review.finish(related, this.#declared, placeOf));
    }
    const isSound = !this.#log.hasErrors && this.#declared.header !== undefined;
    return {
      ...this.#counts,
      isSound,
      diagnostics: this.#log.diagnostics,
      more: this.#log.more,
      ...(isSound && this.#review && { review: this.#review }),
    };
  }

  /** Puts records with places of their own in the stead of those that were read without. */
  #readExact(places: Iterable<RecordPlace>): Map<RecordPlace, DraftDataset> {
    const exact = new Map<RecordPlace, DraftDataset>();
    for (const place of places) {
      const draft = this.#again.exact(place);
      exact.set(place, draft);
      const [said] = [...draft.assertions, ...draft.silences];
      if (place.number !== undefined && said !== undefined) this.#kept.keepWhole(place.number, said);
    }
    const declared = putExact(this.#declared, exact);
    if (declared !== this.#declared) {
      for (const name of declaredLists) {
        declared[name].forEach((record, at) => {
          const earlier = this.#declared[name][at];
          if (earlier !== undefined && earlier !== record) this.#beside.records.put(earlier, record);
        });
      }
      this.#beside = { ...this.#beside, draft: declared };
    }
    this.#declared = declared;
    return exact;
  }

  /** Where something that is named was not found, all there is: it may be another. */
  #listDeclarations({ declarations: near }: CheckContext): Pick<CheckContext, 'declarations' | 'kindOf'> {
    const kindOf = (id: string) => {
      const number = this.#ids.numberOf(id);
      return this.#beside.kindOf(id) ?? (number === undefined ? undefined : this.#ids.kindOf(number));
    };
    const said = (kind: SaidKind) => this.#listSaid(kind);
    const all = {
      *[Symbol.iterator]() {
        for (const one of near) if (one.kind !== 'assertion' && one.kind !== 'silence') yield one;
        yield* said('assertion');
        yield* said('silence');
      },
    };
    return { declarations: this.#isNamedAll ? near : all, kindOf };
  }

  /** In the order read. */
  *#listSaid(kind: SaidKind): Generator<Declaration> {
    for (let number = 0; number < this.#ids.count; number += 1) {
      if (this.#ids.kindOf(number) !== kind) continue;
      const whole = this.#kept.whole.get(number);
      const id = whole?.id.value ?? this.#ids.idOf(number);
      yield { kind, id, place: whole?.id.place ?? this.#ids.placeOf(number) };
    }
  }

  /** The context of what is declared. */
  get beside(): CheckContext {
    return this.#beside;
  }

  /** As far as has been seen. */
  get #isSound(): boolean {
    return !this.#log.hasErrors && !this.#isAnythingMissing;
  }

  #note(found: Problems): void {
    for (const log of [this.#log, this.#read]) log.addAll(found);
  }

  /** The context of the part, as it was read. */
  #checkEach(part: DraftDataset, problems: Problems): CheckContext {
    const seen = buildPartContext(part, this.#beside, problems.diagnostics);
    const first = findAll(ofEach, (rule) => rule.check?.(seen));
    if (first.length === 0) return seen;
    const isFull = ({ rule }: RuleFindings) => this.#log.isFull(rule.code);
    const counted = first.filter(isFull);
    const rules = first.filter((one) => !isFull(one)).map(({ rule }) => rule);
    logAll(counted, this.#log);
    let concerned = this.#pickConcerned(part, first);
    const find = () => {
      const context = buildPartContext(concerned, this.#beside, problems.diagnostics);
      return findAll(rules, (rule) => rule.check?.(context));
    };
    settleFindings(
      find,
      (places) => {
        concerned = putExact(concerned, this.#readExact(places));
      },
      this.#log,
    );
    const last = buildPartContext(concerned, this.#beside, problems.diagnostics, this.#isAmongFirst);
    logAll(
      findAll(rules, (rule) => rule.check?.(last)),
      this.#log,
    );
    return seen;
  }

  /** What something was found in, and what was read with places of its own. */
  #pickConcerned(part: DraftDataset, found: readonly RuleFindings[]): DraftDataset {
    const places = listRecordPlaces(found, this.#log);
    const isConcerned = ({ span }: { readonly span: object }) => !(span instanceof RecordPlace) || places.has(span);
    const lists = Object.fromEntries(draftLists.map((name) => [name, part[name].filter(isConcerned)]));
    return { ...part, ...lists };
  }

  #count({ assertions, silences }: SaidPart, context: CheckContext): void {
    const counts = this.#counts;
    counts.assertions += assertions.length;
    counts.silences += silences.length;
    counts.relationsWithoutReason += countUnreasoned(assertions);
    counts.anchors = countAnchors(context, counts.anchors);
  }

  /** Records in which a reader found a mistake tell what was not lost, as long as that can be told at all. */
  #findBroken({ assertions, silences }: SaidPart, { diagnostics }: Problems): ReadonlySet<unknown> {
    const isHopeless = this.#read.more.some(({ severity }) => severity === 'error');
    const errors = isHopeless ? [] : diagnostics.filter(({ severity }) => severity === 'error');
    const exact = [...assertions, ...silences].filter(({ span }) => !(span instanceof RecordPlace));
    return new Set(errors.map(({ place }) => exact.find(({ span }) => isInside(place, span))));
  }

  #keep({ assertions, silences }: SaidPart, context: CheckContext, needed: ReadonlySet<unknown> | 'all'): void {
    // Where all are kept whole, nobody asks which of them a reference stands in.
    const all = needed === 'all' ? [] : [...assertions, ...silences];
    const exact = all.filter(({ span }) => !(span instanceof RecordPlace));
    const recordAt = ({ text: { place } }: Reference) =>
      keyOf(place instanceof RecordPlace ? place : (exact.find(({ span }) => isInside(place, span))?.span ?? place));
    const numbers = new Map<string, number>();
    const take = (kind: SaidKind, record: Said) => {
      const number = this.#ids.count;
      const { id, span } = record;
      const earlier = this.#ids.add(kind, id.value, span);
      if (span instanceof RecordPlace) span.number = number;
      numbers.set(keyOf(span), number);
      if (earlier !== undefined) this.#missed.add(earlier);
      const isTaken = earlier !== undefined || this.#beside.kindOf(id.value) !== undefined;
      if (isTaken || needed === 'all' || needed.has(record) || needsWhole(record)) {
        this.#kept.keepWhole(number, span instanceof RecordPlace ? this.#again.plain(kind, span) : record);
      }
      this.#kept.note(number, kind, record);
      if ('relations' in record) this.#follow(record, number);
    };
    for (const one of assertions) take('assertion', one);
    for (const one of silences) take('silence', one);
    this.#lookUp(context, (reference) => numbers.get(recordAt(reference)) ?? -1);
  }

  #follow({ relations, retracts, reportedBy }: DraftAssertion, number: number): void {
    const targets = [...relations.map(({ to }) => to), ...retracts.map(({ assertion }) => assertion)];
    for (const { value } of targets) {
      const known = this.#ids.numberOf(value);
      if (known === undefined) this.#related.add(value);
      else this.#missed.add(known);
    }
    if (reportedBy.length > 0) this.#reported.push(number);
    this.#isReportedAhead ||= reportedBy.some(({ value }) => (this.#ids.numberOf(value) ?? number) >= number);
  }

  /** Looks whether what is named is there; what is not is known only in the end. */
  #lookUp(context: CheckContext, numberOf: (reference: Reference) => number): void {
    for (const reference of context.references()) {
      const { text, kinds } = reference;
      const declared = this.#beside.kindOf(text.value);
      if (declared !== undefined && kinds.includes(declared)) continue;
      const said = this.#ids.numberOf(text.value);
      if (said !== undefined && kinds.includes(this.#ids.kindOf(said))) continue;
      this.#isAnythingMissing ||= !kinds.includes('assertion') && !kinds.includes('silence');
      this.#open.add(text.value, kinds, numberOf(reference));
    }
  }

  #settle(): void {
    for (const number of this.#open.listMissing(this.#ids)) {
      this.#isNamedAll = false;
      if (number >= 0) this.#missed.add(number);
    }
    for (let related = 0; related < this.#related.count; related += 1) {
      const said = this.#ids.numberOf(this.#related.idOf(related));
      if (said !== undefined) this.#missed.add(said);
    }
    if (this.#isReportedAhead) for (const number of this.#reported.values()) this.#missed.add(number);
    for (const number of this.#missed) {
      if (this.#kept.has(number)) continue;
      this.#kept.keepWhole(number, this.#again.plain(this.#ids.kindOf(number), this.#ids.placeOf(number)));
    }
  }
}

function keyOf({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${start} ${file}`;
}

function isInside({ file, start }: Place, span: Place): boolean {
  return file === span.file && start >= span.start && start < span.end;
}

/** Relations that somebody else drew and gave no reason for. */
export function countUnreasoned(assertions: readonly DraftAssertion[]): number {
  let count = 0;
  for (const { relations } of assertions) {
    for (const { type, because } of relations) {
      if ((type === 'SUPPORTS' || type === 'CONTRADICTS') && because === undefined) count += 1;
    }
  }
  return count;
}
