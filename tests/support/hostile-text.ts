// Characters that act on a terminal instead of showing, and a dataset that has them wherever a person may write.
import { header } from './scratch-dataset.ts';

/** Ends of lines and tabs are left out: they may stand in what is printed. */
export const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/u;

/** Colours, rings, moves, turns round, hides. No NUL and no half of a pair, so that it can be typed. */
export const hostile = '\u001b[31m\u0007\u0008\u009b1m\u007f\u061c\u200b\u202egnp.\u2066\u2028\ufeff\ufff9\u{e0041}';

const quoted = JSON.stringify(`a ${hostile} b`);

/** Sound: it can be loaded. */
export const hostileFiles = {
  'dataset.yaml': `${header.replace('A ferry is late', quoted)}
description: ${quoted}
actors:
  captain: {name: ${quoted}, kind: person}
  office: {name: ${quoted}, kind: organisation}
documents:
  gazette: {title: ${quoted}, text: documents/gazette.txt}
questions:
  why-late:
    text: ${quoted}
    slot: token
    values: {fog: {label: ${quoted}}, engine: {label: The engine}}
`,
  'assertions/gazette.yaml': `document: gazette
assertions:
  captain-fog:
    by: captain
    act: says
    claim: ${quoted}
    quotes: [{exact: "Fog held us back,", form: direct}]
    answers: {why-late: fog}
  office-engine:
    by: office
    act: says
    claim: ${quoted}
    quotes: ["said the engine had failed"]
    answers: {why-late: engine}
`,
};

/** Not sound: what is wrong is said in words that hold the text, and stands in a file whose name holds it. */
export const hostileMistakes = {
  ...hostileFiles,
  [`assertions/x${hostile.replaceAll('\u2028', '')}.yaml`]: `document: ${quoted}
assertions:
  ${quoted}: {by: ${quoted}, act: ${quoted}, claim: c, ${quoted}: 1, answers: {${quoted}: ${quoted}}}
`,
  'more.jsonl': `{"type":"actor","id":${quoted},"name":"\\ud800 ${hostile.slice(2)}","kind":${quoted},${quoted}:2}\n`,
};
