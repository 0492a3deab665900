// What can be read only once, or only from its beginning (standard input, a packed file) → a file of lines that can be read again.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { standardInput } from '../../domain/base/file-kinds.ts';
import { limits } from '../../domain/base/limits.ts';
import { Failure } from '../../domain/base/result.ts';
import { openScratchFile } from '../../scratch/scratch-file.ts';
import { explainFailure, openRegularFile, unpackProblem } from '../read/read-bytes.ts';
import { LineFile } from './line-file.ts';

/** `name` is the file's in places. Rejects with a Failure of kind `files` where it cannot be read, or not unpacked. */
export async function openLines(path: string, name: string, stdin?: AsyncIterable<Buffer>): Promise<LineFile> {
  if (path === standardInput && stdin !== undefined) {
    return await explainFailure('standard input', async () => await spool(stdin, path, name));
  }
  return await explainFailure(path, async () => {
    const handle = await openRegularFile(path);
    await handle.close();
    if (!path.endsWith('.gz')) return new LineFile(path, name);
    return await unpack(path, name);
  });
}

async function unpack(path: string, name: string): Promise<LineFile> {
  const { size } = await stat(path);
  const most = Math.max(limits.fileBytes, size * limits.unpackedTimes);
  const packed = createReadStream(path);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  try {
    return await spool(unpacked as AsyncIterable<Buffer>, path, name, most);
  } catch (error) {
    throw error instanceof Failure ? error : new Error(unpackProblem(error));
  } finally {
    packed.destroy();
  }
}

async function spool(
  stream: AsyncIterable<Buffer>,
  path: string,
  name: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<LineFile> {
  const scratch = openScratchFile();
  let at = 0;
  try {
    for await (const chunk of stream) {
      if (at + chunk.length > mostBytes) throw refuseBomb(path);
      scratch.write(chunk, at);
      at += chunk.length;
    }
  } catch (error) {
    scratch.close();
    throw error;
  }
  return new LineFile(path, name, scratch.descriptor);
}

function refuseBomb(path: string): Failure {
  return new Failure(`${path} unpacks to more than ${limits.unpackedTimes} times its size`, {
    kind: 'files',
    hint: 'No file of records does. If it is one, unpack it and name what comes out.',
  });
}
