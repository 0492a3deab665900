// `--text ID=FILE`, for commands that look quotes up: where the text of a document is. Opens no file.
import { Failure } from '../domain/base/result.ts';

/** Collects repeated options into a map from document id to path. */
export function collectText(written: string, sofar: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [id = '', ...path] = written.split('=');
  if (id === '' || path.join('=') === '') {
    throw new Failure(`--text takes ID=FILE, not \`${written}\``, { kind: 'usage' });
  }
  return new Map([...sofar, [id, path.join('=')]]);
}
