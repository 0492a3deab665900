// Texts that a dataset ships, for whoever reads its documents: those of its own folder only, and only as they were when its quotes
// were looked up in them. A text that a variable names stays with whoever named it.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { findPathProblem } from '../dataset/read/find-text-file.ts';
import type { OpenedDataset } from '../dataset/read/open-dataset.ts';
import { readText } from '../dataset/read/read-bytes.ts';
import { limits } from '../domain/base/limits.ts';
import { compareText, Failure } from '../domain/base/result.ts';
import type { TextSummary } from '../wire/text-summary.ts';

export interface TextReads {
  /** Those that are shipped with a dataset. */
  listTexts(dataset: string): readonly ShippedText[];
  /** Undefined where it is not shipped. Rejects with a Failure where it is no longer what it was. */
  readText(dataset: string, document: string): Promise<string | undefined>;
}

export interface ShippedText extends TextSummary {
  /** In the folder of the dataset. */
  readonly path: string;
}

/** Sorted by document. */
export function listShippedTexts({ draft }: Pick<OpenedDataset, 'draft'>): readonly ShippedText[] {
  return draft.documents
    .flatMap(({ id, text, textAtHand }): ShippedText[] => {
      if (text === undefined || textAtHand === undefined || textAtHand.origin !== text.value) return [];
      const { sha256 } = textAtHand;
      return [{ document: id.value, length: textAtHand.text.length, sha256, path: text.value }];
    })
    .sort((a, b) => compareText(a.document, b.document));
}

/** `find`: the folder of a dataset as it was last read. */
export function readTextsOf(
  find: (dataset: string) => { readonly folder: string; readonly shipped: readonly ShippedText[] } | undefined,
): TextReads {
  return {
    listTexts: (dataset) => find(dataset)?.shipped ?? [],
    readText: async (dataset, document) => {
      const one = find(dataset);
      const text = one?.shipped.find((shipped) => shipped.document === document);
      return one && text && (await readShippedText(one.folder, text));
    },
  };
}

/** Opened anew: texts do not stay in memory. Rejects with a Failure of kind `unknown` where the file is no longer the one that was read. */
async function readShippedText(folder: string, { document, path, sha256 }: ShippedText): Promise<string> {
  const problem = await findPathProblem(folder, path);
  const reading =
    problem === undefined ? await readText(join(folder, path), limits.documentTextBytes, true) : undefined;
  if (reading?.ok && createHash('sha256').update(reading.bytes).digest('hex') === sha256) return reading.text;
  throw new Failure(`The text of \`${document}\` is no longer the one in which its quotes were looked up.`, {
    kind: 'unknown',
    hint: 'Start `rashomon view` again, or with --watch, to read it anew.',
  });
}
