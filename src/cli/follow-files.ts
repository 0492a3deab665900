// Notices when the files of open datasets change: says so, or reads them again and keeps the last sound graph. It looks at the
// files now and then instead of waiting for events, which editors that write aside, network folders and containers do not all send.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { listFiles } from '../dataset/read/list-files.ts';
import type { OpenedDataset } from '../dataset/read/open-dataset.ts';
import { findTextVariable } from '../dataset/read/text-variables.ts';
import { joinPath, locateDiagnostics } from '../dataset/report/locate-diagnostic.ts';
import { limits } from '../domain/base/limits.ts';
import { compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { FileProblem, FilesState } from '../wire/files-state.ts';
import { findTwin, nameGraph, type OpenedFolder, openFolder, refuseTwin, reportProblems } from './open-graph.ts';
import { say } from './output.ts';
import { listShippedTexts, readTextsOf, type ShippedText, type TextReads } from './shipped-texts.ts';

export interface FollowedFiles extends TextReads {
  /** Those that are to be shown now. */
  listGraphs(): readonly NarrativeGraph[];
  readState(): FilesState;
}

export interface FollowOptions {
  /** Read changed files again; otherwise only say that they changed. */
  readonly follows: boolean;
  readonly signal: AbortSignal;
  readonly everyMs?: number;
}

/** Two looks that see the same make a change: a file that is being written is not read half-way. */
const usualMs = 300;
/** The page shows no more; `rashomon check` has the rest. */
const mostProblems = 20;

/** File → what it was when it was last looked at. `sha256` is of its bytes; a file that is not there has none. */
type Snapshot = ReadonlyMap<string, { readonly stamp: string; readonly sha256: string }>;

interface Followed {
  readonly folder: string;
  /** The last sound one. */
  graph: NarrativeGraph | undefined;
  texts: readonly string[];
  /** Of the last sound graph. */
  shipped: readonly ShippedText[];
  asRead: Snapshot;
  asSeen: Snapshot;
  changed: readonly string[];
  problems: Problems;
}

interface Problems {
  readonly shown: readonly FileProblem[];
  readonly errors: number;
  readonly warnings: number;
}

/** Looks until the signal aborts. The folders have been read just before. */
export async function followFiles(
  folders: readonly OpenedFolder[],
  { follows, signal, everyMs = usualMs }: FollowOptions,
): Promise<FollowedFiles> {
  const all = await Promise.all(folders.map(beginWith));
  let revision = 0;
  const lookAtAll = async () => {
    for (const one of all) {
      if (!(await settleChange(one))) continue;
      if (!follows) sayStale(one);
      else if (await readAgain(one, all)) revision += 1;
    }
  };
  const goOn = () => {
    if (!signal.aborted) setTimeout(() => void lookAtAll().then(goOn), everyMs).unref();
  };
  goOn();
  return {
    ...readTextsOf((dataset) => all.find((one) => one.graph?.nodes.Dataset[0]?.id === dataset)),
    listGraphs: () => all.flatMap((one) => one.graph ?? []),
    readState: () => ({
      from: 'files',
      follows,
      revision,
      changed: all
        .flatMap((one) => one.changed.map((file) => (isAbsolute(file) ? file : joinPath(one.folder, file))))
        .sort(compareText),
      problems: all
        .flatMap((one) => one.problems.shown)
        .sort((a, b) => compareText(a.severity, b.severity))
        .slice(0, mostProblems),
      errors: all.reduce((sum, one) => sum + one.problems.errors, 0),
      warnings: all.reduce((sum, one) => sum + one.problems.warnings, 0),
    }),
  };
}

async function beginWith({ folder, opened, graph }: OpenedFolder): Promise<Followed> {
  const texts = listTexts(opened);
  const asRead = await look(folder, texts, new Map());
  const shipped = listShippedTexts(opened);
  return {
    folder,
    graph,
    texts,
    shipped,
    asRead,
    asSeen: asRead,
    changed: [],
    problems: gatherProblems(folder, opened),
  };
}

/** Whether other files than before differ from what was read, and nothing has moved since the last look. */
async function settleChange(one: Followed): Promise<boolean> {
  const now = await look(one.folder, one.texts, one.asSeen);
  const isStill = listDifferences(one.asSeen, now, 'stamp').length === 0;
  one.asSeen = now;
  if (!isStill) return false;
  const changed = listDifferences(one.asRead, now, 'sha256');
  const isNews = changed.join('\n') !== one.changed.join('\n');
  one.changed = changed;
  return isNews;
}

function sayStale({ folder, changed }: Followed): void {
  if (changed.length === 0) say(`${folder}: the files are again as they were read\n`);
  else {
    say(
      `${folder}: changed since it was read: ${changed.join(', ')}; start \`rashomon view\` again, or with --watch, to see it\n`,
    );
  }
}

/** False where there is nothing sound to show instead: the graph before stays. */
async function readAgain(one: Followed, all: readonly Followed[]): Promise<boolean> {
  if (one.changed.length === 0) return false;
  one.asRead = one.asSeen;
  one.changed = [];
  try {
    const { opened, graph } = await openFolder(one.folder);
    one.texts = listTexts(opened);
    one.asSeen = one.asRead = await look(one.folder, one.texts, one.asRead, true);
    one.problems = gatherProblems(one.folder, opened);
    reportProblems(one.folder, opened);
    if (graph === undefined) return false;
    const graphs = all.map((other) => (other === one ? graph : other.graph));
    const twin = findTwin(graphs.map((other) => other && nameGraph(other)));
    if (twin !== undefined) throw refuseTwin(twin);
    one.graph = graph;
    one.shipped = listShippedTexts(opened);
    say(`${one.folder}: read again\n`);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    one.problems = { shown: [{ severity: 'error', at: one.folder, message }], errors: 1, warnings: 0 };
    say(`${one.folder}: ${message}\n`);
    return false;
  }
}

function gatherProblems(folder: string, { diagnostics, more, sources }: OpenedDataset): Problems {
  const count = (severity: FileProblem['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length +
    more.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0);
  const inOrder = diagnostics.toSorted((a, b) => compareText(a.severity, b.severity));
  const shown = locateDiagnostics(inOrder.slice(0, mostProblems), sources, folder).map(
    ({ severity, code, message, at: { path, start } }) => ({
      severity,
      at: `${path}:${start.line}:${start.column}`,
      message,
      code,
    }),
  );
  return { shown, errors: count('error'), warnings: count('warning') };
}

/** Where the texts of documents are, or should be. */
function listTexts({ draft }: OpenedDataset): string[] {
  const dataset = draft.header?.id.value ?? draft.folderName;
  return draft.documents.flatMap(({ id, text }) => {
    const named = findTextVariable(dataset, id.value, process.env);
    return named === undefined ? (text?.value ?? []) : resolve(named.path);
  });
}

/**
 * Files of records, and those that look like it, and texts. A file whose size and times are as before is not opened;
 * `onlyNew`: nor is any that was looked at before.
 */
async function look(folder: string, texts: readonly string[], before: Snapshot, onlyNew = false): Promise<Snapshot> {
  const files = await listFiles(folder).catch(() => undefined);
  const names = [
    ...(files?.dataset ? ['dataset.yaml'] : []),
    ...(files?.assertions ?? []),
    ...(files?.jsonl ?? []),
    ...(files?.json ?? []),
    ...(files?.misplaced.map((one) => one.file) ?? []),
    ...texts,
  ];
  const seen = new Map<string, { readonly stamp: string; readonly sha256: string }>();
  for (const name of names) {
    const known = before.get(name);
    seen.set(name, onlyNew && known !== undefined ? known : await lookAt(resolve(folder, name), known));
  }
  return seen;
}

async function lookAt(path: string, known: { readonly stamp: string; readonly sha256: string } | undefined) {
  try {
    const found = await stat(path, { bigint: true });
    const { ino, size, mtimeNs, ctimeNs } = found;
    const stamp = [ino, size, mtimeNs, ctimeNs].join(' ');
    if (known?.stamp === stamp) return known;
    // The reader opens no other file either: a device may have no end.
    if (!found.isFile() || size > limits.fileBytes) return { stamp, sha256: stamp };
    return {
      stamp,
      sha256: createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    };
  } catch {
    return { stamp: 'not there', sha256: '' };
  }
}

/** Files of either, in the order of their names, of which the two know different things. */
function listDifferences(a: Snapshot, b: Snapshot, what: 'stamp' | 'sha256'): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].filter((name) => (a.get(name)?.[what] ?? '') !== (b.get(name)?.[what] ?? '')).sort(compareText);
}
