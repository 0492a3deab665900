// A generated affair as YAML, a file a document: block style with texts in quotation marks, what a careful person would write
// without the short forms.
import { mkdir, writeFile } from 'node:fs/promises';
import type { AffairSink, WrittenRecord } from './records.ts';

const sections = {
  event: 'events',
  actor: 'actors',
  document: 'documents',
  question: 'questions',
  narrative: 'narratives',
};
type Section = keyof typeof sections;

/** Sections of dataset.yaml are held until the end: documents and their witnesses come last. */
export async function openYamlSink(folder: string): Promise<AffairSink> {
  await mkdir(`${folder}/assertions`);
  let header = '';
  const held = new Map<string, string[]>(Object.values(sections).map((name) => [name, []]));
  const hold = ({ type, id, ...fields }: WrittenRecord) => {
    if (type === 'dataset') header = renderYaml({ format: fields.format, id, ...fields }, 0);
    else held.get(sections[type as Section])?.push(renderYaml({ [id]: fields }, 1));
  };
  return {
    addGround: async (record) => hold(record),
    addDocument: async ({ document, actors, statements }) => {
      hold(document);
      for (const actor of actors) hold(actor);
      const listed = (wanted: string) =>
        statements
          .filter(({ type }) => type === wanted)
          .map(({ type: _, id, ...fields }) => renderYaml({ [id]: fields }, 1))
          .join('\n');
      const [assertions, silences] = [listed('assertion'), listed('silence')];
      const text = `document: ${document.id}\n\nassertions:\n${assertions}${silences === '' ? '' : `\nsilences:\n${silences}`}`;
      await writeFile(`${folder}/assertions/${document.id}.yaml`, text);
    },
    close: async () => {
      const parts = [...held].filter(([, records]) => records.length > 0);
      const text = parts.map(([name, records]) => `\n${name}:\n${records.join('')}`).join('');
      await writeFile(`${folder}/dataset.yaml`, `${header}${text}`);
    },
  };
}

/** Ends with a line end. */
function renderYaml(fields: object, depth: number): string {
  const indent = '  '.repeat(depth);
  return Object.entries(fields)
    .map(([key, value]) => `${indent}${key}:${renderValue(value, depth)}`)
    .join('');
}

function renderValue(value: unknown, depth: number): string {
  if (Array.isArray(value) && value.every(isPlain)) return ` [${value.map(renderScalar).join(', ')}]\n`;
  if (Array.isArray(value)) return `\n${value.map((item) => renderItem(item, depth + 1)).join('')}`;
  return isPlain(value) ? ` ${renderScalar(value)}\n` : `\n${renderYaml(value as object, depth + 1)}`;
}

function renderItem(item: unknown, depth: number): string {
  const lines = renderYaml(item as object, depth + 1);
  return `${'  '.repeat(depth)}- ${lines.slice((depth + 1) * 2)}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Ids, words, numbers and flags as they are; every other text in quotation marks. */
function renderScalar(value: unknown): string {
  const text = String(value);
  return typeof value !== 'string' || /^[a-z][a-z0-9-]*$/.test(text) ? text : JSON.stringify(text);
}
