// A folder, or files, of any size → everything that is wrong with it. Files of lines pass by; whatever else there is stands in memory.
// The same verdict as open-dataset gives, which holds all of it.
import { setFlagsFromString } from 'node:v8';
import { distance } from 'fastest-levenshtein';
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import { Bug } from '../../domain/base/result.ts';
import type { DatasetParts, SaidAnswers } from '../../domain/build/dataset-parts.ts';
import { CheckInParts, type SaidCounts, type SaidPart } from '../../domain/check/check-in-parts.ts';
import { PartBuilder } from '../../domain/check/dataset-in-parts.ts';
import { ProblemLog, type Problems } from '../../domain/check/problem-log.ts';
import { RecordPlace } from '../../domain/check/record-place.ts';
import { draftLists, putExact } from '../../domain/check/run-rules.ts';
import type { SaidKind } from '../../domain/check/said-ids.ts';
import type { DraftAssertion, DraftDataset, DraftRecords, DraftSilence } from '../../domain/records/draft.ts';
import { SortedRuns } from '../../scratch/sorted-runs.ts';
import { attachTexts } from '../read/attach-texts.ts';
import { DraftCollector } from '../read/draft-collector.ts';
import type { SourceText } from '../read/line-index.ts';
import type { FolderFiles } from '../read/list-files.ts';
import { parseDate } from '../read/parse-date.ts';
import {
  baseOf,
  buildCollected,
  type DatasetSource,
  homeOf,
  listSource,
  type ReadOptions,
  readFiles,
} from '../read/read-folder.ts';
import type { Report } from '../read/source-node.ts';
import { type DistantKind, DistantRecords } from './distant-records.ts';
import { explainLine, RecordFile, readPlain } from './record-file.ts';
import { openLines } from './spool-lines.ts';

export interface StreamedCheck extends Problems, SaidCounts {
  /** The dataset's id; undefined where no header could be read. */
  readonly id: string | undefined;
  readonly sources: ReadonlyMap<string, string | SourceText>;
  /** Without what is said. */
  readonly declared: DraftDataset;
  /** No problem is an error. */
  readonly isSound: boolean;
  /** Where it is sound and was asked for: it must be closed. */
  readonly parts?: DatasetParts;
  /** What stands before the paths of files: the folder as it was named; empty where files were. */
  readonly base: string;
}

/** So few that most of what is made of them is gone before the memory of young things is full. */
const defaultAtOnce = 128;
/** Of documents, made ready to be searched. */
const readyUnits = 200_000;

export interface StreamOptions extends ReadOptions {
  /** What is sound can be read once more. */
  readonly withParts?: boolean;
  /** Assertions and silences in memory at once. */
  readonly recordsAtOnce?: number;
  /** Told now and then how many records have passed by, at last that they are compared. */
  readonly onProgress?: (progress: StreamProgress) => void;
}

export interface StreamProgress {
  readonly step: 'reading' | 'comparing';
  /** Assertions and silences. */
  readonly records: number;
}

/** Rejects like `readDataset`. Cost: linear but for what rules compare. */
export async function checkStream(source: DatasetSource, options: StreamOptions = {}): Promise<StreamedCheck> {
  // Most of what is made is soon gone: without this, a heap grows to four times what is held before it is looked through.
  setFlagsFromString('--heap-growing-percent=25');
  const runs = new SortedRuns();
  let isHandedOver = false;
  try {
    const check = await new StreamReader(source, await listSource(source), options).check(runs);
    isHandedOver = check.parts !== undefined;
    return check;
  } finally {
    if (!isHandedOver) runs.close();
  }
}

class StreamReader {
  readonly #source: DatasetSource;
  readonly #files: FolderFiles;
  readonly #options: StreamOptions;
  readonly #base: string;
  readonly #sources = new Map<string, string | SourceText>();
  readonly #streamed = new Map<string, RecordFile>();
  readonly #distant = new DistantRecords((kind, place) => this.#readAt(kind, place));
  #isCut = false;

  constructor(source: DatasetSource, files: FolderFiles, options: StreamOptions) {
    this.#source = source;
    this.#files = files;
    this.#options = options;
    this.#base = baseOf(source);
  }

  async check(runs: SortedRuns): Promise<StreamedCheck> {
    const log = new ProblemLog();
    const collector = new DraftCollector(log.add);
    await this.#readWhole({ ...this.#files, jsonl: [], json: [] }, collector, log.add);
    const before = collector.build();
    const first = { assertions: [...before.assertions], silences: [...before.silences] };
    await this.#openStreams(log.add);
    for (const file of this.#streamed.values()) collectDeclared(file, collector, this.#distant, log.add);
    await this.#readWhole({ ...this.#files, dataset: undefined, assertions: [], jsonl: [] }, collector, log.add);
    const collected = buildCollected(collector, this.#source, this.#files, log.add);
    const last = {
      assertions: collected.assertions.slice(first.assertions.length),
      silences: collected.silences.slice(first.silences.length),
    };
    const declared = await this.#attachTexts({ ...collected, assertions: [], silences: [] }, log);
    const parts = new CheckInParts(declared, this.#tools(), this.#again(), runs, log);
    parts.add(first, new ProblemLog(), true);
    let records = 0;
    for (const file of this.#streamed.values()) {
      for (const { part, found } of passBy(file, this.#options.recordsAtOnce ?? defaultAtOnce)) {
        parts.add(part, found);
        records += part.assertions.length + part.silences.length;
        this.#options.onProgress?.({ step: 'reading', records });
      }
    }
    parts.add(last, new ProblemLog(), true);
    this.#options.onProgress?.({ step: 'comparing', records });
    const { review, ...outcome } = parts.finish(this.#isCut);
    const id = declared.header?.id.value;
    const found = { ...outcome, id, sources: this.#sources, declared, base: this.#base };
    if (id === undefined || review === undefined || !this.#options.withParts) return found;
    const builder = new PartBuilder(parts.beside, review.bound);
    return { ...found, parts: this.#readAgain(id, review.said, [first, last], builder, runs) };
  }

  #readAgain(
    id: string,
    said: SaidAnswers,
    [first, last]: readonly [SaidPart, SaidPart],
    builder: PartBuilder,
    runs: SortedRuns,
  ): DatasetParts {
    const files = [...this.#streamed.values()];
    const recordsAtOnce = this.#options.recordsAtOnce ?? defaultAtOnce;
    return {
      id,
      said,
      lookups: builder.lookups,
      *readSaid() {
        yield builder.build(first);
        for (const file of files) for (const { part } of passBy(file, recordsAtOnce)) yield builder.build(part);
        yield builder.build(last);
      },
      readDeclared: () => builder.declare(),
      close: () => runs.close(),
    };
  }

  /** A problem with a text is told at the field that names it: the record is read again for that. */
  async #attachTexts(draft: DraftDataset, log: ProblemLog): Promise<DraftDataset> {
    const found: Diagnostic[] = [];
    const attach = async (to: DraftDataset) => {
      found.length = 0;
      return await attachTexts(to, homeOf(this.#source), { ...this.#options, again: true }, (one) => found.push(one));
    };
    let attached = await attach(draft);
    const places = found.map(({ place }) => place).filter((place) => place instanceof RecordPlace);
    if (places.length > 0) {
      const { exact } = this.#again();
      attached = await attach(putExact(draft, new Map(places.map((place) => [place, exact(place)]))));
    }
    for (const one of found) log.add(one);
    return attached;
  }

  async #readWhole(files: FolderFiles, collector: DraftCollector, report: Report): Promise<void> {
    const { sources, isCut } = await readFiles({ base: this.#base }, files, collector, report);
    for (const [file, text] of sources) this.#sources.set(file, text);
    this.#isCut ||= isCut;
  }

  async #openStreams(report: Report): Promise<void> {
    const stdin = typeof this.#source === 'string' ? undefined : this.#source.stdin;
    for (const name of this.#files.jsonl) {
      const path = this.#base === '' ? name : `${this.#base}/${name}`;
      const { file, isCut } = RecordFile.open(await openLines(path, name, stdin), path, report);
      this.#streamed.set(name, file);
      this.#sources.set(name, file.source);
      this.#isCut ||= isCut;
    }
  }

  #tools() {
    const sourceOf = (file: string) => {
      const source = this.#sources.get(file);
      return typeof source === 'string' ? source : undefined;
    };
    const linesOf = ({ file, start, end }: Place) => {
      const source = this.#sources.get(file);
      if (source === undefined || typeof source === 'string') return undefined;
      return source.slice(source.find(start).start, source.find(Math.max(start, end - 1)).end);
    };
    return { parseDate, distance, sourceOf, linesOf, readyUnits };
  }

  #again() {
    const exact = (place: Place) => {
      const collector = new DraftCollector(() => undefined);
      const { node } = explainLine(this.#lineAt(place), place.file, place.start);
      if (node !== undefined) collector.addLine(node);
      return collector.build();
    };
    return { exact, plain: (kind: SaidKind, place: RecordPlace) => this.#distant.take(kind, place) };
  }

  #readAt<K extends DistantKind>(kind: K, place: RecordPlace): DraftRecords[K] {
    const read = readPlain(this.#lineAt(place), place.file, place.start, () => place);
    const lists = read === undefined ? this.#again().exact(place) : undefined;
    const draft = read?.draft ?? draftLists.map((name) => lists?.[name][0]).find((one) => one !== undefined);
    if (draft === undefined) throw new Bug(`no ${kind} stands at ${place.start} of ${place.file}`);
    return draft as DraftRecords[K];
  }

  #lineAt({ file, start }: Place): string {
    const streamed = this.#streamed.get(file);
    if (streamed === undefined) throw new Bug(`${file} is no file of lines`);
    return streamed.lineAt(start);
  }
}

function isSaid(kind: string | undefined): kind is 'assertion' | 'silence' {
  return kind === 'assertion' || kind === 'silence';
}

/** Most lines say so with their first words, and need not be read to know it. */
function isPlainlySaid(line: string): boolean {
  return line.startsWith('{"type":"assertion",') || line.startsWith('{"type":"silence",');
}

/** What is wrong with the lines that declare nothing is left to be said when they pass by. */
function collectDeclared(file: RecordFile, collector: DraftCollector, distant: DistantRecords, report: Report): void {
  for (const line of file.read(
    () => undefined,
    isPlainlySaid,
    (...record) => distant.place(...record),
  )) {
    if (line.kind !== 'explained') {
      const { kind, draft } = line;
      if (isSaid(kind)) continue;
      // The header is explained always.
      if (kind === 'dataset' || !(draft.span instanceof RecordPlace)) collector.addDraft(kind, draft);
      else collector.addDraft(kind, distant.hold(draft.span, draft));
    } else if (line.node !== undefined && line.of !== undefined && !isSaid(line.of)) {
      for (const one of line.found) report(one);
      collector.addLine(line.node);
    }
  }
}

interface PassedPart {
  readonly part: SaidPart;
  /** What the reader says of it. */
  readonly found: Problems;
}

function* passBy(file: RecordFile, recordsAtOnce: number): Generator<PassedPart> {
  let found = new ProblemLog();
  let assertions: DraftAssertion[] = [];
  let silences: DraftSilence[] = [];
  const take = (): PassedPart => {
    const taken = { part: { assertions, silences }, found };
    [assertions, silences, found] = [[], [], new ProblemLog()];
    return taken;
  };
  for (const line of file.read((one) => found.add(one))) {
    if (line.kind === 'assertion') assertions.push(line.draft);
    else if (line.kind === 'silence') silences.push(line.draft);
    else if (line.kind === 'explained' && (line.of === undefined || isSaid(line.of))) {
      for (const one of line.found) found.add(one);
      const collector = new DraftCollector((one) => found.add(one));
      if (line.node !== undefined) collector.addLine(line.node);
      const draft = collector.build();
      assertions.push(...draft.assertions);
      silences.push(...draft.silences);
    }
    if (assertions.length + silences.length >= recordsAtOnce) yield take();
  }
  yield take();
}
