// Records → an xAIF map: nodes carry the ids of our records, and those that only AIF has are called after them.
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import type { Act } from '../../domain/records/model.ts';
import { type Drawn, keepOfContent, keepSpeaker, keepWholeQuote, type PerTarget } from '../carried.ts';
import type { ExportedAffair } from '../format.ts';
import type { LossLog } from '../loss-log.ts';
import { illocutionOf } from './illocutions.ts';

/** One speaker, one quote in one piece, relations of contents. */
export function narrowForAif(record: DatasetRecord, loss: LossLog): DatasetRecord {
  if (record.type !== 'assertion') return record;
  const lose = (kind: string, says: string) => loss.lost(`assertion.${kind}`, says, `assertion ${record.id}`);
  if (record.act === 'retracts') lose('act', 'that something is taken back');
  return {
    ...record,
    by: keepSpeaker(record.by, lose),
    act: record.act === 'retracts' ? 'says' : (record.act as Act),
    quotes: keepWholeQuote(record.quotes, lose),
    supports: keepOfContent(record.supports, lose),
    contradicts: keepOfContent(record.contradicts, lose),
  };
}

interface Written {
  readonly nodes: { nodeID: string; text: string; type: string; scheme?: string }[];
  readonly edges: { edgeID: string; fromID: string; toID: string }[];
  readonly locutions: { nodeID: string; personID: string }[];
}

/** Nodes carry the ids of our records; those that only AIF has are called after them. */
export function buildAifMap({ records, texts }: ExportedAffair): object {
  const map: Written = { nodes: [], edges: [], locutions: [] };
  const names = new Map(records.filter(({ type }) => type === 'actor').map(({ id, name }) => [id, String(name)]));
  const link = (fromID: string, toID: string) => map.edges.push({ edgeID: `e${map.edges.length + 1}`, fromID, toID });
  for (const record of records) {
    if (record.type !== 'assertion') continue;
    const { id } = record;
    const [speaker = ''] = record.by as readonly string[];
    const [quote] = (record.quotes ?? []) as readonly Drawn[];
    const name = names.get(speaker) ?? speaker;
    const words = quote === undefined ? '' : ` ${String(quote.exact)}`;
    const force = illocutionOf[record.act as Act];
    map.nodes.push(
      { nodeID: id, text: String(record.claim), type: 'I' },
      { nodeID: `${id}.L`, text: `${name} :${words}`, type: 'L' },
      { nodeID: `${id}.YA`, text: force, type: 'YA', scheme: force },
    );
    link(`${id}.L`, `${id}.YA`);
    link(`${id}.YA`, id);
    map.locutions.push({ nodeID: `${id}.L`, personID: speaker });
    for (const teller of (record.reportedBy ?? []) as readonly string[]) {
      const node = `${id}.told-by.${teller}`;
      map.nodes.push({ nodeID: node, text: 'Default Illocuting', type: 'YA', scheme: 'Default Illocuting' });
      link(`${teller}.L`, node);
      link(node, `${id}.L`);
    }
    for (const [field, type] of [
      ['supports', 'RA'],
      ['contradicts', 'CA'],
    ] as const) {
      for (const [target, drawn] of Object.entries((record[field] ?? {}) as PerTarget)) {
        for (const { kind, scheme } of drawn) addRelation(map, link, { from: id, to: target, type, kind, scheme });
      }
    }
  }
  const [first, ...more] = texts.values();
  const participants = [...names].map(([participantID, name]) => ({ participantID, ...splitName(name) }));
  return {
    AIF: { ...map, participants, schemefulfillments: [], descriptorfulfillments: [] },
    ...(first === undefined || more.length > 0 ? {} : { text: { txt: escapeMarkup(first) } }),
    OVA: { firstname: '', surname: '', url: '', nodes: [], edges: [] },
  };
}

const plainKinds: ReadonlyMap<string, string> = new Map([
  ['evidences', 'Default Inference'],
  ['opposes', 'Default Conflict'],
]);

/** The node's text says our kind where AIF has no word for it; the scheme stands beside it. */
function addRelation(
  { nodes }: Written,
  link: (from: string, to: string) => void,
  {
    from,
    to,
    type,
    kind,
    scheme,
  }: Readonly<Record<'from' | 'to' | 'type', string>> & { kind: JsonValue | undefined; scheme: JsonValue | undefined },
): void {
  const is = kind === 'restates' ? 'MA' : type;
  const nodeID = `${from}.${is}.${to}`;
  const plain = plainKinds.get(String(kind));
  const text = plain ?? String(kind);
  const fallback = { RA: 'Default Inference', CA: 'Default Conflict', MA: 'Default Rephrase' }[is] ?? '';
  nodes.push({ nodeID, text, type: is, scheme: scheme === undefined ? fallback : String(scheme) });
  link(from, nodeID);
  link(nodeID, to);
}

function splitName(name: string): { firstname: string; surname: string } {
  const at = name.lastIndexOf(' ');
  return { firstname: at === -1 ? '' : name.slice(0, at), surname: name.slice(at + 1) };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
