// A dataset's folder → what each of its files would be. JSON files only get positions; texts are not touched. Writes nothing.
import { isFound } from '../../domain/anchor/anchor.ts';
import { anchorQuotes, buildFindInDocument, buildTextOfDocument } from '../../domain/anchor/anchored-quotes.ts';
import type { Diagnostic } from '../../domain/base/diagnostic.ts';
import type { Problems } from '../../domain/check/problem-log.ts';
import type { DraftDataset } from '../../domain/records/draft.ts';
import { type OpenedDataset, openDataset } from '../read/open-dataset.ts';
import type { ReadOptions } from '../read/read-folder.ts';
import { writeJsonAnchors } from './anchor-json.ts';
import type { AnchorPositions, QuotePosition } from './anchor-positions.ts';
import { findEditorLine } from './find-editor-line.ts';
import { formatText } from './format-text.ts';

export interface FormattedFile {
  /** Relative to the folder. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface FolderFormat {
  readonly opened: OpenedDataset;
  /** Errors that keep the folder from being formatted; then there are no files. */
  readonly errors: Problems;
  /** YAML files, and JSON files whose quotes are anchored, in the order read, changed or not. */
  readonly files: readonly FormattedFile[];
  /** Quotes whose positions are written. */
  readonly anchored: number;
}

/** Mistakes that writing positions puts right. */
const mended = new Set(['wrong-position', 'half-position']);

/** Rejects with a Failure as `openDataset` does. */
export async function formatFolder(
  folder: string,
  options: ReadOptions & { readonly anchor: boolean },
): Promise<FolderFormat> {
  const opened = await openDataset(folder, options);
  const stands = ({ severity, code }: Pick<Diagnostic, 'severity' | 'code'>) =>
    severity === 'error' && !(options.anchor && mended.has(code));
  const errors = { diagnostics: opened.diagnostics.filter(stands), more: opened.more.filter(stands) };
  if (errors.diagnostics.length + errors.more.length > 0) {
    return { opened, errors, files: [], anchored: 0 };
  }
  const anchors = options.anchor ? collectPositions(opened.draft) : new Map<string, AnchorPositions>();
  const files: FormattedFile[] = [];
  for (const [file, before] of opened.sources) {
    const positions = anchors.get(file);
    if (!file.endsWith('.yaml')) {
      if (positions && !file.endsWith('.gz'))
        files.push({ file, before, after: writeJsonAnchors(before, file, positions) });
      continue;
    }
    const editorLine = await findEditorLine(folder, file);
    const after = formatText(before, file, {
      ...(positions && { anchors: positions }),
      ...(editorLine !== undefined && { editorLine }),
    });
    files.push({ file, before, after });
  }
  // What is packed is left as it is.
  const written = [...anchors].filter(([file]) => !file.endsWith('.gz'));
  const anchored = written.reduce((sum, [, positions]) => sum + positions.size, 0);
  return { opened, errors, files, anchored };
}

/** Where each quote was found, by file and by the offset at which the quote begins in it. */
function collectPositions(draft: DraftDataset): Map<string, AnchorPositions> {
  const documents = new Map(draft.documents.map((document) => [document.id.value, document]));
  const textOf = buildTextOfDocument(documents);
  const files = new Map<string, Map<number, QuotePosition>>();
  for (const { quote, pieces } of anchorQuotes(draft, documents, buildFindInDocument(textOf), textOf)) {
    const found = pieces.flatMap(({ anchor }) => (isFound(anchor) ? [anchor] : []));
    const [only, ...others] = found;
    if (!only || found.length < pieces.length) continue;
    const positions = files.get(quote.place.file) ?? new Map();
    files.set(quote.place.file, positions);
    positions.set(
      quote.place.start,
      others.length === 0
        ? { start: only.start, end: only.end }
        : { start: found.map(({ start }) => start), end: found.map(({ end }) => end) },
    );
  }
  return files;
}
