// The Accounts layout: a column for each account of the chosen question, whoever denies it beside it, as cards to be read.
import { type DrawnRelation, isOfOtherQuestion } from '../affair/relations.ts';
import type { PictureInput, PictureLayout } from './layout.ts';
import { measureAccounts, placeAccounts } from './place-accounts.ts';
import type { AccountsPlan } from './plan-columns.ts';
import { routeRelations } from './route-relations.ts';
import type { Drawing, Scene } from './scene.ts';
import { describeWords, lineOf } from './scene-nodes.ts';
import { openReadable } from './views.ts';

export const accounts = {
  kind: 'picture',
  name: 'accounts',
  title: 'Accounts',
  noun: 'the picture',
  help: 'In Accounts the wheel scrolls, and zooms with Ctrl.',
  needsWebGL: true,
  needsQuestion: true,
  needsDated: 0,
  showsAccounts: true,
  spreads: false,
  opensOn: ['wide'],
  nodes: 'boxes',
  // Claims are 13 px at scale 1: below it they would be under 11 px.
  nearFrom: 0.85,
  middleFrom: 0.3,
  shrinksFrom: 1,
  wheel: 'scrolls',
  measureCard: (plan, room) => measureAccounts(plan, room).cardWidth,
  draw: drawAccounts,
  open: openReadable,
} as const satisfies PictureLayout;

/** Where the monogram stands in a card: the shape takes its place when the card is too far away to read. */
const monogramPlace = { x: 21, y: 20 };

function drawAccounts({ affair, visible, plan, room, heightOf }: PictureInput): Drawing {
  const picture = placeAccounts(plan, measureAccounts(plan, room), heightOf);
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
  const scene: Scene = { layout: accounts, nodes, lines, routeLines, bounds };
  return { scene, plates: picture.plates, sections: picture.sections };
}

/** Between cards in the columns, only what bears on the question that is open. */
function listDrawnInAccounts(relations: readonly DrawnRelation[], { question, columns }: AccountsPlan) {
  if (question === undefined) return relations;
  const inColumns = new Set(columns.flatMap((column) => column.sections.flatMap((section) => section.ids)));
  return relations.filter(
    (one) => !(inColumns.has(one.from) && inColumns.has(one.to) && isOfOtherQuestion(one, question)),
  );
}
