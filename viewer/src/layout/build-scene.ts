// Affair, plan and sizes → the scene that is drawn. Says what stands where and what it is called; no colours, no camera.
import type { Affair } from '../affair/affair.ts';
import { attribute } from '../affair/attribution.ts';
import { describeClaim, nameActor, speakersBehind } from '../affair/describe.ts';
import { describeBriefly, listMustNotes } from '../affair/describe-card.ts';
import { isOfOtherQuestion } from '../affair/relations.ts';
import type { Visibility } from '../choice/visibility.ts';
import { type AccountsMeasures, type Box, placeAccounts } from './accounts.ts';
import type { Point } from './force.ts';
import type { AccountsPlan } from './plan-columns.ts';
import { routeRelations } from './route-relations.ts';
import type { Line, Scene, SceneNode } from './scene.ts';
import { countTies, listSpeakers, listSpeechLines, monogramOf, sizeOf } from './speech.ts';

export type HeightOf = (id: string) => number;

export const forceCardWidth = 208;
/** Where the monogram stands in a card: the shape takes its place when the card is too far away to read. */
const monogramPlace = { x: 21, y: 20 };

export function buildAccountsScene(
  affair: Affair,
  visible: Visibility,
  plan: AccountsPlan,
  measures: AccountsMeasures,
  heightOf: HeightOf,
) {
  const picture = placeAccounts(plan, measures, heightOf);
  const nodes = [...picture.boxes].map(([id, box]) =>
    describeWords(affair, id, { x: box.x + monogramPlace.x, y: box.y + monogramPlace.y }, box),
  );
  const drawn = listDrawnInAccounts(visible.relations, plan);
  const lines = drawn.map(lineOf);
  const routeLines = (ids: ReadonlySet<string>) => {
    const wanted = drawn.filter((one) => ids.has(one.id));
    return routeRelations(wanted, picture.boxes, picture.plates);
  };
  const bounds = { x: 0, y: 0, width: picture.width, height: picture.height };
  const scene: Scene = { layout: 'accounts', nodes, lines, routeLines, bounds };
  return { scene, plates: picture.plates, sections: picture.sections };
}

/** Between cards in the columns, only what bears on the question that is open. */
function listDrawnInAccounts(relations: Visibility['relations'], { question, columns }: AccountsPlan) {
  if (question === undefined) return relations;
  const inColumns = new Set(columns.flatMap((column) => column.sections.flatMap((section) => section.ids)));
  return relations.filter(
    (one) => !(inColumns.has(one.from) && inColumns.has(one.to) && isOfOtherQuestion(one, question)),
  );
}

export function buildForceScene(
  affair: Affair,
  visible: Visibility,
  positions: ReadonlyMap<string, Point>,
  heightOf: HeightOf,
): Scene {
  const { nodes } = affair.index.graph;
  const weigh = countTies(affair);
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const cardOf = (id: string): Box => ({ ...at(id), width: forceCardWidth, height: heightOf(id) });
  const words = [...nodes.Assertion, ...nodes.Silence]
    .map((one) => one.id)
    .filter((id) => visible.shown.has(id))
    .map((id) => describeWords(affair, id, at(id), cardOf(id), weigh(id)));
  const speakers = listSpeakers(affair)
    .filter((id) =>
      [...affair.index.assertionsOf(id), ...affair.index.silencesOf(id)].some((one) => visible.shown.has(one)),
    )
    .map((id) => describeActor(affair, id, at(id), weigh(id)));
  const questions = nodes.Question.map((one): SceneNode => {
    const size = sizeOf('diamond', weigh(one.id));
    const box = { ...at(one.id), width: 0, height: 0 };
    const { text } = one.properties;
    return {
      id: one.id,
      kind: 'question',
      shape: 'diamond',
      size,
      at: at(one.id),
      box,
      label: text,
      monogram: '?',
      claim: text,
      byline: 'Question',
      notes: [],
      brief: '',
      weight: 6 + weigh(one.id),
    };
  });
  const all = [...speakers, ...words, ...questions];
  const known = new Set(all.map((node) => node.id));
  const lines = [...listSpeechLines(affair), ...visible.relations.map(lineOf)].filter(
    (line) => known.has(line.from) && known.has(line.to),
  );
  return { layout: 'force', nodes: all, lines, routeLines: () => [], bounds: boundsOf(all) };
}

function describeWords(affair: Affair, id: string, at: Point, box: Box, weight = countTies(affair)(id)): SceneNode {
  const { index } = affair;
  const speakers = speakersBehind(index, id);
  const { names, act } = attribute(affair, id);
  const claim = describeClaim(index, id);
  const kind = index.labelOf(id) === 'Silence' ? 'silence' : 'assertion';
  return {
    id,
    kind,
    shape: 'square',
    size: sizeOf('square', weight),
    at,
    box,
    label: claim,
    monogram: monogramOf(affair, speakers[0]),
    claim,
    byline: `${names} ${act}`,
    notes: listMustNotes(affair, id),
    brief: describeBriefly(affair, id),
    weight,
  };
}

function describeActor(affair: Affair, id: string, at: Point, weight: number): SceneNode {
  const name = nameActor(affair.index, id);
  const size = sizeOf('disc', weight);
  const box = { ...at, width: 0, height: 0 };
  return {
    id,
    kind: 'actor',
    shape: 'disc',
    size,
    at,
    box,
    label: name,
    monogram: monogramOf(affair, id),
    claim: name,
    byline: 'Actor',
    notes: [],
    brief: '',
    weight: 12 + weight,
  };
}

function lineOf(relation: Visibility['relations'][number]): Line {
  const { id, from, to, family, symmetric, hearsay } = relation;
  return { id, from, to, style: family, symmetric, hearsay };
}

function boundsOf(nodes: readonly SceneNode[]): Box {
  if (nodes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  // Not by spreading: as arguments of one call a hundred thousand numbers are too many.
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { at } of nodes) {
    left = Math.min(left, at.x - 40);
    right = Math.max(right, at.x + 40);
    top = Math.min(top, at.y - 40);
    bottom = Math.max(bottom, at.y + 30);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
