// Options that several verbs share, each declared once: --format, -o and --text. Reads and writes nothing.
import { Option } from '@commander-js/extra-typings';
import { Failure } from '../domain/base/result.ts';
import { rowFormats } from './render-rows.ts';

/** `formats` with the first one as the default. */
export function formatOption<const F extends string, const Rest extends readonly string[]>(
  formats: readonly [F, ...Rest],
  description = 'how to print the outcome',
) {
  return new Option('--format <format>', description).choices(formats).default(formats[0]);
}

/** Without a default: what is printed at a terminal is not what is piped. */
export function rowFormatOption() {
  return new Option('--format <format>', 'how to print (default: table at a terminal, else jsonl)').choices(rowFormats);
}

export function outputOption() {
  return new Option('-o, --output <file>', 'file to write instead of standard output (- is standard output)');
}

/** `--text ID=FILE`, for verbs that look quotes up: where the text of a document is. */
export function textOption() {
  return new Option('--text <id=file>', 'text of a document, by its id; may be repeated').argParser(collectText);
}

/** Collects repeated options into a map from document id to path. */
function collectText(written: string, sofar: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [id = '', ...path] = written.split('=');
  if (id === '' || path.join('=') === '') {
    throw new Failure(`--text takes ID=FILE, not \`${written}\``, { kind: 'usage' });
  }
  return new Map([...sofar, [id, path.join('=')]]);
}
