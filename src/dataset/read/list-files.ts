// A folder → the files that hold records, and those that look like it but are not read. Opens none of them.
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { holdsLines } from '../../domain/base/file-kinds.ts';
import { Failure } from '../../domain/base/result.ts';

export interface FolderFiles {
  /** Paths relative to the folder, with `/`; sorted. Of the dataset's own file undefined where there is none. */
  readonly dataset: string | undefined;
  readonly assertions: readonly string[];
  readonly jsonl: readonly string[];
  /** Lists of records in one JSON file each. */
  readonly json: readonly string[];
  readonly misplaced: readonly { readonly file: string; readonly hint: string }[];
}

/** Rejects with a Failure of kind `files` where there is no such folder. Looks one level deep, below `assertions` to the bottom. */
export async function listFiles(folder: string): Promise<FolderFiles> {
  const found = {
    dataset: undefined as string | undefined,
    assertions: [] as string[],
    jsonl: [] as string[],
    json: [] as string[],
  };
  const misplaced: { file: string; hint: string }[] = [];
  const walk = async (inside: string): Promise<void> => {
    for (const entry of await listFolder(`${folder}/${inside}`)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = `${inside}${entry.name}`;
      const atTop = inside === '';
      const inAssertions = inside.startsWith('assertions/');
      if (entry.isDirectory()) {
        if (atTop || inAssertions) await walk(`${file}/`);
        continue;
      }
      if (!/\.(ya?ml|jsonl?|ndjson)(\.gz)?$/i.test(file)) continue;
      if (!entry.isFile()) misplaced.push({ file, hint: 'links are not followed: put the file itself here' });
      else if (file === 'dataset.yaml') found.dataset = file;
      else if (inAssertions && file.endsWith('.yaml')) found.assertions.push(file);
      else if (atTop && holdsLines(file)) found.jsonl.push(file);
      else if (atTop && file.endsWith('.json')) found.json.push(file);
      else misplaced.push({ file, hint: hintFor(file) });
    }
  };
  await walk('');
  return { ...found, misplaced };
}

/**
 * Files that were named together, which are one dataset: by their names as in a folder, wherever they stand; standard input holds
 * records a line. Throws a Failure of kind `files` for what is none of these.
 */
export function sortFiles(files: readonly string[]): FolderFiles {
  const sorted = {
    dataset: undefined as string | undefined,
    assertions: [] as string[],
    jsonl: [] as string[],
    json: [] as string[],
  };
  for (const file of files) {
    const name = basename(file);
    if (name === 'dataset.yaml') sorted.dataset ??= file;
    else if (file.endsWith('.yaml')) sorted.assertions.push(file);
    else if (holdsLines(file)) sorted.jsonl.push(file);
    else if (file.endsWith('.json')) sorted.json.push(file);
    else {
      throw new Failure(`${file} is no folder and no file of records`, {
        kind: 'files',
        hint: 'Records stand in files called .jsonl, .jsonl.gz, .json or .yaml; `-` reads JSON lines from standard input.',
      });
    }
  }
  return { ...sorted, misplaced: [] };
}

async function listFolder(path: string) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new Failure(`cannot read the folder ${path.replace(/\/$/, '')}: ${explain(cause)}`, {
      kind: 'files',
      hint: 'A dataset is a folder with a dataset.yaml in it.',
      cause,
    });
  }
}

function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is none';
  if (code === 'ENOTDIR') return 'it is a file';
  return cause instanceof Error ? cause.message : String(cause);
}

function hintFor(file: string): string {
  if (/(?<!\.jsonl)\.gz$/i.test(file)) return 'unpack it: of packed files only those called .jsonl.gz are read';
  if (/\.yml$/i.test(file)) return 'name it .yaml if it is part of the dataset';
  if (/\.jsonl?(\.gz)?$/i.test(file)) return 'JSON and JSONL files stand beside dataset.yaml';
  if (/\.ndjson$/i.test(file)) return 'name it .jsonl if it is part of the dataset';
  return 'YAML is read from dataset.yaml and from assertions/';
}
