// A folder → the files that hold records, and those that look like it but are not read. Opens none of them.
import { readdir } from 'node:fs/promises';
import { Failure } from '../../domain/base/result.ts';

export interface FolderFiles {
  /** Paths relative to the folder, with `/`; sorted. */
  readonly dataset: boolean;
  readonly assertions: readonly string[];
  readonly jsonl: readonly string[];
  /** Lists of records in one JSON file each. */
  readonly json: readonly string[];
  readonly misplaced: readonly { readonly file: string; readonly hint: string }[];
}

/** Rejects with a Failure of kind `files` where there is no such folder. Looks one level deep, below `assertions` to the bottom. */
export async function listFiles(folder: string): Promise<FolderFiles> {
  const found = { dataset: false, assertions: [] as string[], jsonl: [] as string[], json: [] as string[] };
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
      if (!/\.(ya?ml|jsonl?|ndjson)$/i.test(file)) continue;
      if (!entry.isFile()) misplaced.push({ file, hint: 'links are not followed: put the file itself here' });
      else if (file === 'dataset.yaml') found.dataset = true;
      else if (inAssertions && file.endsWith('.yaml')) found.assertions.push(file);
      else if (atTop && file.endsWith('.jsonl')) found.jsonl.push(file);
      else if (atTop && file.endsWith('.json')) found.json.push(file);
      else misplaced.push({ file, hint: hintFor(file) });
    }
  };
  await walk('');
  return { ...found, misplaced };
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
  if (/\.yml$/i.test(file)) return 'name it .yaml if it is part of the dataset';
  if (/\.jsonl?$/i.test(file)) return 'JSON and JSONL files stand beside dataset.yaml';
  if (/\.ndjson$/i.test(file)) return 'name it .jsonl if it is part of the dataset';
  return 'YAML is read from dataset.yaml and from assertions/';
}
