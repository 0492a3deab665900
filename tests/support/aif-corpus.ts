// An invented AIF corpus of any size, in the shape of the published ones: maps of some twenty locutions, one in three an inference or
// a conflict, no participants. The same for the same size.

const words =
  'the clock stopped in the night and nobody who wound it was there to see what the keeper said of it'.split(' ');

export function makeAifCorpus(maps: number, locutionsPerMap: number): { name: string; text: string }[] {
  let seed = 1;
  const pick = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const sentence = () => Array.from({ length: 8 + pick(14) }, () => words[pick(words.length)]).join(' ');
  return Array.from({ length: maps }, (_, map) => {
    const nodes: object[] = [];
    const edges: object[] = [];
    const locutions: object[] = [];
    let id = map * 1_000;
    const add = (type: string, text: string) => {
      id += 1;
      nodes.push({ nodeID: String(id), text, type, timestamp: '2019-01-01 00:00:00' });
      return String(id);
    };
    const link = (...ids: string[]) => {
      for (const [at, toID] of ids.slice(1).entries()) {
        edges.push({ edgeID: String(edges.length), fromID: ids[at], toID, formEdgeID: null });
      }
    };
    const contents: string[] = [];
    for (let at = 0; at < locutionsPerMap; at += 1) {
      const said = `${sentence()} ${map} ${at}`;
      const [l, i] = [add('L', `Speaker ${pick(60)} : ${said}`), add('I', said)];
      link(l, add('YA', 'Asserting'), i);
      locutions.push({ nodeID: l, personID: String(pick(60)), timestamp: null, start: null, end: null, source: null });
      const before = contents[pick(Math.max(1, contents.length))];
      const drawn = pick(6);
      if (before !== undefined && drawn < 2) link(i, add(drawn === 0 ? 'RA' : 'CA', ''), before);
      contents.push(i);
    }
    return { name: `map-${map}.json`, text: JSON.stringify({ nodes, edges, locutions }) };
  });
}
