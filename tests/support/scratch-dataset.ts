// Folders of datasets made for one test: a tiny valid one, with files put over it. Removed when the tests of the file are done.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import type { ReadOptions } from '../../src/dataset/read/read-folder.ts';

export const header = `format: 1
id: ferry
version: 1.0.0
title: A ferry is late
licence: CC0-1.0
language: en
`;

export const datasetFile = `${header}
actors:
  captain: {name: The captain, kind: person}
  office: {name: The harbour office, kind: organisation}

documents:
  gazette: {title: Ferry late again, text: documents/gazette.txt}

questions:
  why-late:
    text: Why was the ferry late?
    slot: token
    values: {fog: {label: Fog}, engine: {label: The engine}}
`;

export const gazetteText =
  'The ferry came in late. “Fog held us back,” the captain said. The office said the engine had failed.\n';

export const assertionsFile = `document: gazette

assertions:
  captain-fog:
    by: captain
    act: says
    claim: Fog delayed the ferry.
    quotes: [{exact: "Fog held us back,", form: direct}]
    answers: {why-late: fog}

  office-engine:
    by: office
    act: says
    claim: The engine delayed the ferry.
    quotes: ["said the engine had failed"]
    answers: {why-late: engine}
`;

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const defaults: Files = {
  'dataset.yaml': datasetFile,
  'assertions/gazette.yaml': assertionsFile,
  'documents/gazette.txt': gazetteText,
};

const made: string[] = [];
afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The folder `ferry` in a place of its own; `null` leaves one of the usual files out. */
export async function makeDataset(files: Files = {}): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'rashomon-'));
  made.push(place);
  const folder = join(place, 'ferry');
  for (const [path, content] of Object.entries({ ...defaults, ...files })) {
    if (content === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Codes of what is found in such a folder, in the order of their places. */
export async function codesOf(files: Files, options: ReadOptions = {}): Promise<string[]> {
  const { diagnostics } = await openDataset(await makeDataset(files), options);
  return diagnostics.map(({ code }) => code);
}
