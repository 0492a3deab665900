// What is done to a good file to make it hostile: named damages, each a function of its bytes; and seeded mutations without a name.
import { gzipSync } from 'node:zlib';
import type { Chance } from '../../tools/affair/chance.ts';

export type Damage = (good: Buffer) => Buffer;

const half = (good: Buffer) => Math.floor(good.length / 2);
/** The file with something put where its middle line begins, between lines, or inside the line. */
const between =
  (what: string | Buffer): Damage =>
  (good) => {
    const at = good.indexOf('\n', half(good)) + 1;
    return Buffer.concat([good.subarray(0, at), Buffer.from(what), good.subarray(at)]);
  };
const inside =
  (what: string | Buffer | readonly number[]): Damage =>
  (good) =>
    Buffer.concat([good.subarray(0, half(good)), Buffer.from(what as Buffer), good.subarray(half(good))]);
const instead =
  (what: string | Buffer): Damage =>
  () =>
    Buffer.from(what);
const before =
  (what: string | Buffer | readonly number[]): Damage =>
  (good) =>
    Buffer.concat([Buffer.from(what as Buffer), good]);
const replaced =
  (find: RegExp, put: string): Damage =>
  (good) =>
    Buffer.from(good.toString('utf8').replace(find, () => put));
const swapPairs: Damage = (good) => Buffer.from(good.toString('utf8'), 'utf16le').swap16();
const anId = /captain-fog|captain/;
const aText = /Fog delayed the ferry\.|The harbour office|Ferry late again/;

export const damages: Readonly<Record<string, Damage>> = {
  'cut at a quarter': (good) => good.subarray(0, Math.floor(good.length / 4)),
  'cut in the middle': (good) => good.subarray(0, half(good)),
  'cut before the last byte': (good) => good.subarray(0, -2),
  'without its beginning': (good) => good.subarray(7),
  'nothing at all': instead(''),
  'a mark of byte order alone': instead('\ufeff'),
  'a mark of byte order before it': before('\ufeff'),
  'two marks of byte order': before('\ufeff\ufeff'),
  'a mark of byte order inside': inside('\ufeff'),
  'UTF-16, little end first': (good) => Buffer.from(`\ufeff${good.toString('utf8')}`, 'utf16le'),
  'UTF-16, big end first': (good) => Buffer.concat([Buffer.from([0xfe, 0xff]), swapPairs(good)]),
  'UTF-16 without a mark': (good) => Buffer.from(good.toString('utf8'), 'utf16le'),
  'UTF-32': (good) => Buffer.concat([...good].map((byte) => Buffer.from([byte, 0, 0, 0]))),
  'a word in Latin-1': inside([0x63, 0x61, 0x66, 0xe9]),
  'a word in windows-1251': inside([0xcf, 0xf3, 0xf2, 0xe8, 0xed]),
  'a word in Shift-JIS': inside([0x93, 0xfa, 0x96, 0x7b]),
  'an overlong slash': inside([0xc0, 0xaf]),
  'half of a pair in UTF-8': inside([0xed, 0xa0, 0x80]),
  'a byte that continues nothing': inside([0x80]),
  'a character beyond Unicode': inside([0xf4, 0x90, 0x80, 0x80]),
  'a NUL inside': inside('\0'),
  'NULs behind it': (good) => Buffer.concat([good, Buffer.alloc(512)]),
  'NULs only': instead(Buffer.alloc(4_096)),
  'Windows line ends': (good) => Buffer.from(good.toString('utf8').replaceAll('\n', '\r\n')),
  'line ends of old Macs': (good) => Buffer.from(good.toString('utf8').replaceAll('\n', '\r')),
  'line ends of Unicode': (good) => Buffer.from(good.toString('utf8').replaceAll('\n', '\u2028')),
  'a form feed and a vertical tab': between('\f\v\n'),
  'tabs for spaces': (good) => Buffer.from(good.toString('utf8').replaceAll('  ', '\t')),
  'a forbidden key': between('__proto__: {polluted: true}\n{"__proto__": {"polluted": true}}\n'),
  'a forbidden key inside': inside('"__proto__": {"polluted": true}, "constructor": 1,'),
  'a forbidden id': replaced(anId, '__proto__'),
  'an id like a method': replaced(anId, 'toString'),
  'an id with a path': replaced(anId, '../../../etc/passwd'),
  'an id without an end': replaced(anId, 'x'.repeat(100_000)),
  'an id in other letters': replaced(anId, 'саptаin'),
  'a text that turns round': replaced(aText, '\u202egnp.exe\u2066'),
  'a text that colours the terminal': replaced(aText, '\u001b[31m\u0007\u0008'),
  'a text that is not seen': replaced(aText, '\u200b\u200d\u2060'),
  'a text that is too long': replaced(aText, 'word '.repeat(20_000)),
  'a text without a break': replaced(aText, 'a'.repeat(100_000)),
  'half of a pair, escaped': replaced(aText, '\\ud800'),
  'marks piled up on a letter': replaced(aText, `a${'\u0301'.repeat(5_000)}`),
  'brackets without an end': between('['.repeat(50_000)),
  'braces without an end': between('{"a":'.repeat(50_000)),
  'lists within lists': between(`${'- '.repeat(2_000)}x\n`),
  'maps within maps': between(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
  'a laugh of aliases': between(
    `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((one, at) => `${one}: &${one} [${`*${'abcdefghi'[at]},`.repeat(9)}x]\n`).join('')}`,
  ),
  'an alias of itself': between('loop: &loop [*loop]\n'),
  'a merge of itself': between('loop: &loop {<<: *loop}\n'),
  'a tag that runs': between(
    'run: !!js/function "function () { process.exit(9) }"\nand: !!python/object/apply:os.system [ls]\n',
  ),
  'an include': between('more: !include ../dataset.yaml\n$include: /etc/passwd\n'),
  'a directive from the future': before('%YAML 9.9\n%FOO bar\n---\n'),
  'several documents': between('---\n...\n---\n'),
  'keys without an end': between(`${'k'.repeat(100_000)}: v\n`),
  'a key that is a list': between('? [a, b]\n: c\n'),
  'the same key twice': (good) => Buffer.concat([good, good]),
  'a number beyond all': between('{"a": 1e999, "b": -1e999, "c": 0.1e-999}\nn: 1e999\n'),
  'a number of many digits': between(`{"a": ${'9'.repeat(5_000)}}\nn: ${'9'.repeat(5_000)}\n`),
  'words for no number': between('{"a": NaN, "b": Infinity, "c": 0x1F, "d": 017}\nn: [.nan, .inf, 0o7, 1_000]\n'),
  'an unresolved merge': between('<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n'),
  'a path that leaves the folder': replaced(/documents\/gazette\.txt/, '../../../../etc/passwd'),
  'a device for a text': replaced(/documents\/gazette\.txt/, '/dev/zero'),
  'an address for a text': replaced(/documents\/gazette\.txt/, 'http://127.0.0.1:1/x'),
  'a date that is none': replaced(/act"?: ?"?says"?/, '"saidAt": "99999999-99-99T99:99", "act": "says"'),
  'itself for a source': replaced(
    /"?claim"?:/,
    '"reportedBy": "captain-fog", "supports": {"captain-fog": "x"}, "claim":',
  ),
  'gzip where none belongs': (good) => gzipSync(good),
  'gzip cut off': (good) => gzipSync(good).subarray(0, 40),
  'gzip of nothing but blanks': instead(gzipSync(Buffer.alloc(2_000_000, 0x20))),
  'a picture': instead(Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')),
  'a database': instead(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84, 1)])),
  'XML with entities in entities': instead(
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
  ),
  'lines without an end': instead('\n'.repeat(20_000)),
  'quotation marks without an end': between(`"${'\\"'.repeat(20_000)}`),
};

const splices = [
  ...'{}[]":,\\\'&*!|>%@`#-?\n\t \u0000~<',
  '__proto__',
  '\\ud800',
  '\ufeff',
  '<<: ',
  '- ',
  ': ',
  '1e999',
  '9007199254740993',
  'null',
  '../',
  '\r\n',
  '\u2028',
  '{"type":',
  '---\n',
];

/** One to four times: bytes go, come, change, are doubled or change places. */
export function mutate(good: Buffer, chance: Chance): Buffer {
  let bytes = good;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const at = chance.below(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + chance.below(chance.percent(80) ? 8 : bytes.length));
    const [head, cut, tail] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    const how = chance.below(6);
    if (how === 0) bytes = Buffer.concat([head, tail]);
    else if (how === 1) bytes = Buffer.concat([head, Buffer.from(chance.pick(splices)), cut, tail]);
    else if (how === 2)
      bytes = Buffer.concat([head, Buffer.from(cut.map((byte) => byte ^ (1 << chance.below(8)))), tail]);
    else if (how === 3) bytes = Buffer.concat([head, cut, cut, tail]);
    else if (how === 4) bytes = Buffer.concat([cut, head, tail]);
    else bytes = Buffer.concat([head, Buffer.from([chance.below(256)]), tail]);
  }
  return bytes;
}
