// An invented affair of a size, and everything its contestants are given, below a folder.
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkStream } from '../../../src/dataset/stream/check-stream.ts';
import { storeParts } from '../../../src/load/wanted-rows.ts';
import { generateAffair } from '../../../tools/affair/generate-affair.ts';
import { writeAffair } from '../../../tools/affair/write-affair.ts';
import type { LoadInputs } from './orders.ts';
import { writeRowFiles } from './row-files.ts';

export const benchDataset = 'bench-load';
/** Of so many assertions one claims something else. */
const changedOneOf = 100;

export async function prepareInputs(below: string, assertions: number): Promise<LoadInputs> {
  const home = await mkdtemp(join(below, 'affair-'));
  const folder = join(home, benchDataset);
  const affair = generateAffair({ id: benchDataset, assertions, seed: 1 });
  await writeAffair(folder, affair, { format: 'jsonl', withTexts: true });
  const changed = join(home, 'changed', benchDataset);
  await changeSome(folder, changed);
  const { parts } = await checkStream(folder, { withParts: true });
  if (parts === undefined) throw new Error('the generated affair is not sound');
  const wanted = storeParts(parts);
  try {
    const files = await writeRowFiles(join(home, 'rows'), wanted);
    const { dataset, checksum, counts } = wanted;
    return { assertions, dataset, folder, changed, files, checksum, ...counts };
  } finally {
    wanted.close();
  }
}

async function changeSome(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  let seen = 0;
  for (const name of await readdir(from)) {
    if (!name.endsWith('.jsonl')) {
      await cp(join(from, name), join(to, name), { recursive: true });
      continue;
    }
    const lines: string[] = [];
    for await (const line of createInterface({ input: createReadStream(join(from, name)) })) {
      const isChosen = line.startsWith('{"type":"assertion"') && seen++ % changedOneOf === 0;
      lines.push(isChosen ? changeClaim(line) : line);
    }
    await writeFile(join(to, name), `${lines.join('\n')}\n`);
  }
}

function changeClaim(line: string): string {
  const record: { claim?: string } = JSON.parse(line);
  return JSON.stringify({ ...record, claim: `${record.claim ?? ''} (Put differently.)` });
}
