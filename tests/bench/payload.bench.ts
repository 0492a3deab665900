// What the page is sent: the graph as rows and as columns, in bytes, in bytes after gzip, in processor time until it is read, and in
// memory once it is. Rounds take turns; says ratios, and fails on no clock.

import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { readColumns } from '../../src/domain/graph/graph-columns.ts';
import { buildColumnsPayload, buildGraphPayload } from '../../src/http/build-answers.ts';
import type { GraphColumnsPayload } from '../../src/wire/graph-payload.ts';
import { showActing } from '../../viewer/src/state/fetch-graph.ts';
import { buildGeneratedGraph } from '../support/generated-affair.ts';

const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, sizes: { type: 'string', default: '300,2000,10000,50000' } },
});
const rounds = Number(flags.rounds);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Form {
  readonly text: string;
  readonly read: (text: string) => unknown;
}

/** Milliseconds of processor time. */
function timeRead({ text, read }: Form): number {
  const start = process.cpuUsage();
  read(text);
  return process.cpuUsage(start).user / 1000;
}

/** Bytes that stay. */
function weighRead({ text, read }: Form): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = [read(text)];
  collectGarbage();
  const weight = process.memoryUsage().heapUsed - before;
  kept.pop();
  return weight;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const table: Record<string, Record<string, number | string>> = {};
for (const assertions of flags.sizes.split(',').map(Number)) {
  const graph = buildGeneratedGraph({ id: `affair-${assertions}`, assertions, seed: 1 });
  const rows: Form = {
    text: JSON.stringify(buildGraphPayload(graph)),
    read: (text) => showActing(JSON.parse(text)),
  };
  const columns: Form = {
    text: JSON.stringify(buildColumnsPayload(graph)),
    read: (text) => readColumns(showActing(JSON.parse(text)) as GraphColumnsPayload),
  };
  const ratios = Array.from({ length: rounds + 1 }, (_, round) => {
    const turn = round % 2 === 0 ? [rows, columns] : [columns, rows];
    const took = new Map(turn.map((form) => [form, timeRead(form)]));
    return (took.get(columns) ?? Number.NaN) / (took.get(rows) ?? Number.NaN);
  });
  const round2 = (value: number) => Number(value.toFixed(2));
  table[`${assertions} statements`] = {
    'bytes of rows, MB': round2(rows.text.length / 1e6),
    'columns ÷ rows': round2(columns.text.length / rows.text.length),
    'after gzip': round2(gzipSync(columns.text).length / gzipSync(rows.text).length),
    'time to read': round2(median(ratios.slice(1))),
    'memory once read': round2(weighRead(columns) / weighRead(rows)),
  };
}
console.log(`Relationships as columns against rows of JSON, ${rounds} rounds in turn.`);
console.table(table);
