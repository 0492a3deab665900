// The Force layout: speakers, what they say and the questions they answer as points, drawn together by what ties them.
import type { PictureInput, PictureLayout } from './layout.ts';
import type { Box, Drawing, Scene, SceneNode } from './scene.ts';
import {
  countTies,
  describeActor,
  describeQuestion,
  describeWords,
  lineOf,
  listSpeakers,
  listSpeechLines,
} from './scene-nodes.ts';
import { openWhole } from './views.ts';

const cardWidth = 208;
/** Shapes are drawn a little larger than life where there are few. */
const maxOpeningScale = 1.3;

export const force = {
  kind: 'picture',
  name: 'force',
  title: 'Force',
  noun: 'the picture',
  help: 'In Force the wheel zooms, around the pointer.',
  needsWebGL: true,
  needsQuestion: false,
  needsDated: 0,
  showsAccounts: false,
  spreads: false,
  opensOn: [],
  nodes: 'points',
  nearFrom: 1.9,
  middleFrom: 0.38,
  shrinksFrom: 0.6,
  wheel: 'zooms',
  measureCard: () => cardWidth,
  fetchPlacer: async () => (await import('./place-by-force.ts')).placeByForce,
  draw: drawForce,
  open: (bounds, window, top) => openWhole(bounds, window, top, maxOpeningScale),
} as const satisfies PictureLayout;

function drawForce({ affair, visible, places, heightOf }: PictureInput): Drawing {
  const { nodes } = affair.index.graph;
  const weigh = countTies(affair);
  const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const cardOf = (id: string): Box => ({ ...at(id), width: cardWidth, height: heightOf(id) });
  const words = [...nodes.Assertion, ...nodes.Silence]
    .map((one) => one.id)
    .filter((id) => visible.shown.has(id))
    .map((id) => describeWords(affair, id, at(id), cardOf(id), weigh(id)));
  const speakers = listSpeakers(affair)
    .filter((id) =>
      [...affair.index.assertionsOf(id), ...affair.index.silencesOf(id)].some((one) => visible.shown.has(one)),
    )
    .map((id) => describeActor(affair, id, at(id), weigh(id)));
  const questions = nodes.Question.map(({ id }) => describeQuestion(affair, id, at(id), weigh(id)));
  const all = [...speakers, ...words, ...questions];
  const known = new Set(all.map((node) => node.id));
  const lines = [...listSpeechLines(affair), ...visible.relations.map(lineOf)].filter(
    (line) => known.has(line.from) && known.has(line.to),
  );
  const scene: Scene = { layout: force, nodes: all, lines, routeLines: () => [], bounds: boundsOf(all) };
  return { scene, plates: [], sections: [] };
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
