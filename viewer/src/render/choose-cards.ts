// Which nodes stand as readable HTML cards at this zoom, and where on the screen. Cards never cover one another.
import { type Look, standsAsCard } from '../choice/reducers.ts';
import { type Projection, type Scene, type SceneNode, zoomOf } from '../layout/scene.ts';

export interface ScreenCard {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Above this many cards, text is drawn on the canvas instead. */
export const htmlCardsLimit = 200;

export function chooseCards(scene: Scene, projection: Projection, look: Look): readonly ScreenCard[] {
  if (zoomOf(scene.layout, projection.scale) !== 'near') return [];
  const words = scene.nodes.filter((node) => standsAsCard[node.kind] && look.shown.has(node.id));
  if (words.length > htmlCardsLimit) return [];
  if (scene.layout.nodes === 'boxes') return words.map((node) => placeScaled(node, projection));
  return chooseApart(words, projection, look);
}

function placeScaled({ id, box }: SceneNode, { scale, offsetX, offsetY }: Projection): ScreenCard {
  return {
    id,
    left: box.x * scale + offsetX,
    top: box.y * scale + offsetY,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** Cards of a fixed size around their nodes, the weightier first, each only where it covers no other card and no other node. */
function chooseApart(words: readonly SceneNode[], projection: Projection, look: Look): ScreenCard[] {
  const rank = (node: SceneNode) =>
    (node.id === look.selected ? 4000 : 0) + (look.lit?.has(node.id) ? 2000 : 0) + node.weight;
  const chosen: ScreenCard[] = [];
  for (const node of words.toSorted((a, b) => rank(b) - rank(a))) {
    const { width, height } = node.box;
    const x = node.at.x * projection.scale + projection.offsetX;
    const y = node.at.y * projection.scale + projection.offsetY;
    const card = { id: node.id, left: x - width / 2, top: y - height / 2, width, height };
    if (chosen.every((one) => !overlaps(one, card))) chosen.push(card);
  }
  return chosen;
}

const gap = 10;

function overlaps(a: ScreenCard, b: ScreenCard): boolean {
  return (
    a.left < b.left + b.width + gap &&
    b.left < a.left + a.width + gap &&
    a.top < b.top + b.height + gap &&
    b.top < a.top + a.height + gap
  );
}
