// One AIF file, as AIFdb or OVA writes it → its nodes, edges, speakers and text, checked. Knows nothing of assertions.
import { basename } from 'node:path';
import { readMarkup } from '../../domain/anchor/markup.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { groupBy } from '../../domain/base/group-by.ts';
import { type ImportInput, type InputFile, refuseInput } from '../format.ts';
import { type JsonObject, readJson } from '../json-reader.ts';

const nodeTypes = ['I', 'L', 'RA', 'CA', 'MA', 'PA', 'TA', 'YA'] as const;
type NodeType = (typeof nodeTypes)[number];

export interface AifNode {
  readonly id: string;
  readonly type: NodeType;
  readonly text: string;
  readonly scheme: string | undefined;
  readonly place: Place;
}

export interface AifMap {
  /** The file's name without its ending. */
  readonly name: string;
  readonly path: string;
  /** In the order of the file. */
  readonly nodes: ReadonlyMap<string, AifNode>;
  /** Nodes that edges lead to, and come from. */
  out(id: string): readonly AifNode[];
  into(id: string): readonly AifNode[];
  /** Names of the participants that are listed, by their ids in the file. */
  readonly participants: ReadonlyMap<string, { readonly name: string; readonly place: Place }>;
  /** Locution → participant. */
  readonly speakers: ReadonlyMap<string, string>;
  /** The transcript, without markup; undefined where the file has none. */
  readonly text: string | undefined;
  /** Whoever made the map, where the file says so. */
  readonly analyst: string | undefined;
}

/** Undefined where it is no AIF, which has been reported. */
export function readAifMap(file: InputFile, input: ImportInput): AifMap | undefined {
  const top = readJson(file, input)?.object('the file');
  if (top === undefined) return undefined;
  const aif = top.object('AIF') ?? top;
  if (aif.get('nodes')?.isList !== true) {
    aif.refuse('this is no AIF: it has no list `nodes`');
    return undefined;
  }
  const nodes = readNodes(aif, input);
  const edges = readEdges(aif, nodes, input);
  const from = groupBy(edges, (one) => one.from.id);
  const to = groupBy(edges, (one) => one.to.id);
  const text = readText(top);
  const ova = top.object('OVA') ?? top.object('ova');
  const analyst = [ova?.text('firstname'), ova?.text('surname')].filter(Boolean).join(' ');
  const map: AifMap = {
    name: basename(file.path).replace(/\.[^.]*$/, ''),
    path: file.path,
    nodes,
    out: (id) => (from.get(id) ?? []).map((one) => one.to),
    into: (id) => (to.get(id) ?? []).map((one) => one.from),
    participants: readParticipants(aif),
    speakers: readSpeakers(aif),
    text: text === undefined ? undefined : stripMarkup(text),
    analyst: analyst === '' ? undefined : analyst,
  };
  aif.loseRest('map');
  ova?.loseRest('editor');
  if (aif !== top) top.loseRest('file');
  return map;
}

function readNodes(aif: JsonObject, input: ImportInput): Map<string, AifNode> {
  const nodes = new Map<string, AifNode>();
  for (const node of aif.objects('nodes', 'a node')) {
    const id = node.requireText('nodeID');
    const written = node.requireText('type');
    if (id === undefined || written === undefined) continue;
    const type = nodeTypes.find((one) => one === written);
    if (type === undefined) {
      input.loss.lost('node-type', 'nodes of a type that AIF does not have', node.place, written);
      continue;
    }
    if (nodes.has(id)) input.report(refuseInput(node.place, `the node \`${id}\` is there twice`));
    nodes.set(id, {
      id,
      type,
      text: node.longText('text')?.trim() ?? '',
      scheme: node.text('scheme'),
      place: node.place,
    });
    node.ignore('schemeID');
    node.loseRest('node');
  }
  return nodes;
}

function readEdges(aif: JsonObject, nodes: ReadonlyMap<string, AifNode>, { loss }: ImportInput) {
  return aif.objects('edges', 'an edge').flatMap((edge) => {
    const [fromId, toId] = [edge.requireText('fromID'), edge.requireText('toID')];
    edge.ignore('edgeID');
    edge.loseRest('edge');
    if (fromId === undefined || toId === undefined) return [];
    const [from, to] = [nodes.get(fromId), nodes.get(toId)];
    if (from !== undefined && to !== undefined) return [{ from, to }];
    loss.lost('loose-edge', 'edges that lead to no node', edge.place, `${fromId} → ${toId}`);
    return [];
  });
}

function readParticipants(aif: JsonObject): AifMap['participants'] {
  const all = new Map<string, { readonly name: string; readonly place: Place }>();
  for (const one of aif.objects('participants', 'a participant')) {
    const id = one.requireText('participantID');
    const name = [one.text('firstname'), one.text('surname')].filter(Boolean).join(' ').trim();
    if (id !== undefined && name !== '') all.set(id, { name, place: one.place });
    one.loseRest('participant');
  }
  return all;
}

function readSpeakers(aif: JsonObject): AifMap['speakers'] {
  const speakers = new Map<string, string>();
  for (const one of aif.objects('locutions', 'a locution')) {
    const [node, person] = [one.requireText('nodeID'), one.text('personID')];
    one.loseRest('locution');
    if (node !== undefined && person !== undefined) speakers.set(node, person);
  }
  return speakers;
}

function readText(top: JsonObject): string | undefined {
  const node = top.get('text');
  if (node === undefined || !node.isObject) return node?.longText('`text`');
  const inner = node.object('`text`');
  const text = inner?.longText('txt');
  inner?.loseRest('text');
  return text;
}

/** The HTML that OVA keeps of a transcript, as text: where a block begins or ends, so does a line. */
function stripMarkup(html: string): string {
  const lines = html.replace(/\r\n?/g, '\n').replace(/<(?:br\b|\/?(?:p|div|li|h\d)\b)[^<>]*>/gi, '\n');
  return readMarkup(lines)?.text ?? lines;
}
