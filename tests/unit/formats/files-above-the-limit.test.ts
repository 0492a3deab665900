// Files on disk that are larger than what is held, through the command: what they say arrives whole, and one that is damaged near its end is
// refused there, with nothing written. The program has less memory than the file takes, so that nothing holds the file unseen.
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { limits } from '../../../src/domain/base/limits.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rashomon-above-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of records; few and long, so that little is to be done with so many bytes. */
const count = 300;
/** Nobody reads it. Of characters that parts of a file cut in two. */
const more = 'und schlägt 🔔'.repeat(13_200);
const claimLines = 500;
const claim = (n: number) => `${n}: ${'The clock struck, élan 🔥\n'.repeat(claimLines)}and then it was ${n} o’clock.`;
const page = (n: number) => `https://example.org/a-page-of-its-own/${n}`;

interface Kind {
  readonly format: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** Beside the assertions. */
  readonly declared: number;
  readonly isSaidTwice?: true;
  record(n: number): string;
  damage(path: string): void;
  readonly refusal: RegExp;
}

const kinds: readonly Kind[] = [
  {
    format: 'csv',
    head: 'Who,What,More\n',
    between: '\n',
    tail: '\n',
    declared: 7,
    record: (n) => `Speaker ${n % 7},"${claim(n)}",${more}`,
    damage: (path) => appendFileSync(path, 'Speaker 1,too few\n'),
    refusal: new RegExp(`:${2 + count * (claimLines + 1)}:11: error: this row has 2 cells, and the table 3 columns`),
  },
  {
    format: 'claimreview',
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    // A page each, seven speakers, the checkers.
    declared: count + 8,
    isSaidTwice: true,
    record: (n) =>
      JSON.stringify({
        '@type': 'ClaimReview',
        url: page(n),
        author: { '@type': 'Organization', name: 'Checkers' },
        claimReviewed: claim(n),
        more,
        itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: `Speaker ${n % 7}` } },
      }),
    damage: (path) => truncateSync(path, statSync(path).size - '}}\n]\n'.length),
    refusal: new RegExp(`:${1 + count}:\\d{6}: error: .*expected \`,\` or \`}\`, but the line ends`),
  },
  {
    format: 'webannotation',
    head: '{"total": 300, "rows": [\n',
    between: ',\n',
    tail: '\n]}\n',
    declared: 3,
    record: (n) =>
      JSON.stringify({
        type: 'Annotation',
        body: { type: 'TextualBody', purpose: 'describing', value: claim(n) },
        more,
        target: { source: page(n % 3), selector: { type: 'TextQuoteSelector', exact: `Bell ${n} rang out loud.` } },
      }),
    damage: (path) => appendFileSync(path, '   ]'),
    refusal: new RegExp(`:${3 + count}:4: error: expected a value, found \`]\``),
  },
];

writeFileSync(
  join(folder, 'mapping.yaml'),
  `rows: [{record: assertion, fields: {by: {column: Who, make: person}, act: {value: says}, claim: What}}]
ignore: [More]
`,
);

test.each(kinds)('a file of $format that is larger than what is held', async (kind) => {
  const { format, head, between, tail } = kind;
  const path = join(folder, `long.${format}`);
  writeFileSync(path, head);
  for (let n = 0; n < count; n += 1) appendFileSync(path, `${n > 0 ? between : ''}${kind.record(n)}`);
  appendFileSync(path, tail);
  expect(statSync(path).size).toBeGreaterThan(limits.fileBytes);
  const mapping = format === 'csv' ? ['--mapping', join(folder, 'mapping.yaml')] : [];
  const read = (to: string) =>
    runCli(['import', format, path, ...mapping, '-o', to], {
      cwd: folder,
      env: { NODE_OPTIONS: '--max-old-space-size=96' },
    });

  const sound = await read(format);
  expect(sound).toMatchObject({ exitCode: 0, stdout: `${format}\n` });
  const lines = readFileSync(join(folder, format, 'records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const records = lines.map((line) => JSON.parse(line) as { type: string; id: string; claim?: string });
  const said = records.flatMap(({ type, claim: words }) => (type === 'assertion' ? [words] : []));
  const times = kind.isSaidTwice ? [0, 1] : [0];
  expect(said).toEqual(Array.from({ length: count }, (_, n) => times.map(() => claim(n))).flat());
  expect(records.length).toBe(1 + said.length + kind.declared);
  if (format !== 'csv') expect(sound.stderr).toMatch(/^ +300 {2}`more` of an? /m);

  kind.damage(path);
  const damaged = await read('damaged');
  expect(damaged).toMatchObject({ exitCode: 1, stdout: '' });
  expect(damaged.stderr).toMatch(kind.refusal);
  expect(existsSync(join(folder, 'damaged'))).toBe(false);
  rmSync(path);
});
