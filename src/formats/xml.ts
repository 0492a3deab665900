// XML of values: escaping and layout are the library's; what no XML may hold is replaced and reported.
import { XMLBuilder } from 'fast-xml-parser';
import type { LossLog } from './loss-log.ts';

/** Attributes begin with `@`, the text of an element is `#text`. */
export function renderXml(root: object): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressBooleanAttributes: false,
    format: true,
  });
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root }) as string;
}

/** XML 1.0, production 2: what is no Char. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** With U+FFFD for what XML forbids. */
export function fitXml(text: string, loss: LossLog, place: string): string {
  const fit = text.replace(forbidden, '\ufffd');
  if (fit !== text) loss.lost('control-character', 'control characters, which XML cannot hold', place, text);
  return fit;
}
