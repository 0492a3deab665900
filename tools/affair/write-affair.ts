// A generated affair → files, written as they come: JSON lines in parts of bounded size, or YAML with a file a document. Waits for
// the disk.

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { GeneratedAffair } from './generate-affair.ts';
import type { AffairSink, GeneratedDocument, WrittenRecord } from './records.ts';
import { openYamlSink } from './yaml-sink.ts';

export const affairFormats = ['jsonl', 'yaml'] as const;

interface Manner {
  readonly format: (typeof affairFormats)[number];
  readonly withTexts: boolean;
}

/** Of one file, in characters: below what the reader takes. */
const partLength = 32 * 1024 * 1024;

/** Rejects where the folder is there already. */
export async function writeAffair(
  folder: string,
  { ground, documents }: GeneratedAffair,
  { format, withTexts }: Manner,
): Promise<{ readonly records: number; readonly documents: number }> {
  await mkdir(folder);
  if (withTexts) await mkdir(`${folder}/documents`);
  const sink = format === 'jsonl' ? new LinesSink(folder) : await openYamlSink(folder);
  let records = 0;
  let papers = 0;
  for (const record of ground) {
    records += 1;
    await sink.addGround(record);
  }
  for (const { document, text, ...said } of documents) {
    papers += 1;
    records += 1 + said.actors.length + said.statements.length;
    const path = `documents/${document.id}.txt`;
    if (withTexts) await writeFile(`${folder}/${path}`, text);
    await sink.addDocument({ ...said, text, document: withTexts ? { ...document, text: path } : document });
  }
  await sink.close();
  return { records, documents: papers };
}

class LinesSink implements AffairSink {
  readonly #folder: string;
  #part = 0;
  #length = partLength;
  #stream: WriteStream | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  addGround(record: WrittenRecord): Promise<void> {
    return this.#write(`${JSON.stringify(record)}\n`);
  }

  addDocument({ document, actors, statements }: GeneratedDocument): Promise<void> {
    return this.#write([document, ...actors, ...statements].map((one) => `${JSON.stringify(one)}\n`).join(''));
  }

  async close(): Promise<void> {
    if (this.#stream === undefined) return;
    this.#stream.end();
    await finished(this.#stream);
  }

  async #write(text: string): Promise<void> {
    if (this.#stream === undefined || this.#length + text.length > partLength) {
      await this.close();
      this.#part += 1;
      this.#length = 0;
      this.#stream = createWriteStream(`${this.#folder}/part-${String(this.#part).padStart(4, '0')}.jsonl`);
    }
    this.#length += text.length;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
