// `npm run generate:affair -- --assertions N -o FOLDER`: writes an invented affair of any size as a dataset, for benches and trials.
// For people who work on Rashomon; the same bytes for the same size and seed. Memory does not grow with the size.
import { parseArgs } from 'node:util';
import { countOf } from '../src/domain/base/count.ts';
import { generateAffair } from './affair/generate-affair.ts';
import { affairFormats, writeAffair } from './affair/write-affair.ts';

const usage = `npm run generate:affair -- --assertions N -o FOLDER [--seed S] [--format jsonl|yaml] [--no-texts]

  --assertions N   how many assertions, 1 to 10,000,000
  -o, --output     the folder, which must not be there yet; its name is the dataset's id
  --seed S         another affair of the same size (default: 1)
  --format         jsonl (default) or yaml
  --no-texts       documents are known by the hash of their text, which is not written
`;

const { values } = parseArgs({
  options: {
    assertions: { type: 'string' },
    seed: { type: 'string', default: '1' },
    output: { type: 'string', short: 'o' },
    format: { type: 'string', default: 'jsonl' },
    texts: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const assertions = Number(values.assertions);
const seed = Number(values.seed);
const format = affairFormats.find((one) => one === values.format);
const isCount = Number.isInteger(assertions) && assertions >= 1 && assertions <= 10_000_000;
if (!isCount || !Number.isInteger(seed) || !format || values.output === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const folder = values.output.replace(/\/+$/, '');
  const id = folder.split('/').at(-1) ?? '';
  const affair = generateAffair({ id, assertions, seed });
  const written = await writeAffair(folder, affair, { format, withTexts: values.texts });
  process.stdout.write(`${folder}: ${countOf(written.records, 'record')}, ${countOf(written.documents, 'document')}\n`);
}
