// What was named on the command line → what is read as one dataset each: a folder, standard input, or all files together. Reads none.
import { stat } from 'node:fs/promises';
import type { DatasetSource } from '../dataset/read/read-folder.ts';
import { standardInput } from '../domain/base/file-kinds.ts';
import { Failure } from '../domain/base/result.ts';

/** For the help of the verbs that take them. */
export const inputsHelp =
  'folders of datasets; or files (.jsonl, .jsonl.gz, .json, .yaml), which together are one dataset; or - for JSON lines on standard input';

export interface DatasetInput {
  /** As it was named. */
  readonly name: string;
  readonly source: DatasetSource;
}

/** In the order named; the files, wherever they were named, stand where the first of them did. What is not there is taken for a folder. */
export async function sortInputs(named: readonly string[]): Promise<DatasetInput[]> {
  const inputs: DatasetInput[] = [];
  const files: string[] = [];
  for (const one of named) {
    if (one === standardInput) inputs.push({ name: one, source: { files: [one], stdin: process.stdin } });
    else if (!(await isFile(one))) inputs.push({ name: one, source: one });
    else if (files.push(one) === 1) inputs.push({ name: one, source: { files } });
  }
  if (inputs.filter(({ name }) => name === standardInput).length > 1) {
    throw new Failure('standard input can be read once', { kind: 'usage', hint: 'Say `-` once.' });
  }
  return inputs.map((input) =>
    typeof input.source !== 'string' && input.source.files === files ? { ...input, name: files.join(' ') } : input,
  );
}

/** What ends as a file of records does is one: that it is not there is said of the file. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? /\.(?:yaml|jsonl?)(?:\.gz)?$/.test(path) : !found.isDirectory();
}
