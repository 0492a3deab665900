// Labels and letters over the shapes, and small cards where the Accounts layout is too far away to read: on one 2D canvas.
// Draws nothing that the label layout did not give a place.
import { type LabelWish, type PlacedLabel, placeLabels, shortenToWords } from '../layout/place-labels.ts';
import type { NodeLook } from '../reducers.ts';
import type { Palette } from './palette.ts';
import type { Projection, SceneNode, Zoom } from './scene.ts';

export interface NamedNode {
  readonly node: SceneNode;
  readonly look: NodeLook;
  /** Shown as an HTML card: needs no name. */
  readonly isCard: boolean;
}

const labelSize = 11.5;
const labelHeight = 15;
const labelMaxWidth = 168;

/** Draws names beside shapes and gives their places, for tests and for pointing. */
export function drawNames(
  context: CanvasRenderingContext2D,
  named: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
  zoom: Zoom,
  cards: readonly { readonly left: number; readonly top: number; readonly width: number; readonly height: number }[],
): readonly PlacedLabel[] {
  const shapes = named.filter((one) => !one.isCard && !one.look.hidden);
  drawMonograms(context, shapes, palette, projection, zoom);
  const wanted = zoom === 'far' ? shapes.filter((one) => one.look.selected || one.look.hovered) : shapes;
  context.font = `500 ${labelSize}px ${palette.font}`;
  const measure = (text: string) => context.measureText(text).width;
  const wishes = wanted.flatMap((one): LabelWish[] => {
    const text = shortenToWords(one.node.label, labelMaxWidth, measure);
    if (text === undefined) return [];
    const { x, y } = project(one.node, projection);
    return [
      {
        id: one.node.id,
        text,
        width: Math.ceil(measure(text)) + 4,
        height: labelHeight,
        x,
        y,
        reach: one.look.size + 1,
        weight: one.node.weight + (one.look.selected || one.look.hovered ? 1000 : 0) - (one.look.dimmed ? 100 : 0),
      },
    ];
  });
  const placed = placeLabels(wishes, cards, projection);
  const looks = new Map(shapes.map((one) => [one.node.id, one]));
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  for (const label of placed) {
    const one = looks.get(label.id);
    const isPerson = one?.node.kind !== 'assertion';
    context.font = `${isPerson ? 600 : 400} ${labelSize}px ${palette.font}`;
    context.globalAlpha = one?.look.dimmed ? 0.3 : 1;
    context.strokeStyle = palette.ground;
    context.lineWidth = 3.5;
    context.strokeText(label.text, label.left + 2, label.top + label.height / 2);
    context.fillStyle = isPerson ? palette.ink : palette.muted;
    context.fillText(label.text, label.left + 2, label.top + label.height / 2);
  }
  context.globalAlpha = 1;
  return placed;
}

function drawMonograms(
  context: CanvasRenderingContext2D,
  shapes: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
  zoom: Zoom,
): void {
  if (zoom === 'far') return;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { node, look } of shapes) {
    const { x, y } = project(node, projection);
    context.globalAlpha = look.dimmed ? 0.3 : 1;
    context.font = `700 ${Math.max(8, Math.min(11, look.size * 0.8))}px ${palette.font}`;
    context.fillStyle = palette.panel;
    context.fillText(node.monogram, x, y + 0.5);
  }
  context.globalAlpha = 1;
}

function project(node: SceneNode, projection: Projection) {
  return {
    x: node.at.x * projection.scale + projection.offsetX,
    y: node.at.y * projection.scale + projection.offsetY,
  };
}

/** The Accounts layout from afar: each card as a plate with its account's edge, and as much text as can be read. */
export function drawMiniCards(
  context: CanvasRenderingContext2D,
  named: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
): void {
  const { scale } = projection;
  for (const { node, look } of named) {
    if (look.hidden) continue;
    const left = node.box.x * scale + projection.offsetX;
    const top = node.box.y * scale + projection.offsetY;
    const width = node.box.width * scale;
    const height = node.box.height * scale;
    if (left > projection.width || top > projection.height || left + width < 0 || top + height < 0) continue;
    const color =
      look.camp === undefined ? palette.neutral : (palette.camps[look.camp % palette.camps.length] ?? palette.neutral);
    context.globalAlpha = look.dimmed ? 0.3 : 1;
    context.fillStyle = palette.panel;
    context.strokeStyle = look.selected ? palette.ink : palette.line;
    context.lineWidth = look.selected ? 2 : 1;
    context.beginPath();
    context.roundRect(left, top, width, height, 9 * scale);
    context.fill();
    context.stroke();
    context.fillStyle = color;
    context.beginPath();
    context.roundRect(left, top, Math.max(2, 4 * scale), height, [9 * scale, 0, 0, 9 * scale]);
    context.fill();
    drawMiniText(context, node, palette, { left, top, width, height, scale });
  }
  context.globalAlpha = 1;
}

/** Text that stays at a readable size, whole words only, as many lines as the plate holds. */
function drawMiniText(
  context: CanvasRenderingContext2D,
  node: SceneNode,
  palette: Palette,
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly scale: number;
  },
): void {
  const size = Math.max(11, 13 * box.scale);
  const lineHeight = size * 1.28;
  const shapeRoom = Math.max(24, 30 * box.scale);
  const width = box.width - shapeRoom - 6;
  const rows = Math.floor((box.height - 6) / lineHeight);
  if (width < 40 || rows < 1) return;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  const write = (text: string, row: number, weight: number, color: string) => {
    context.font = `${weight} ${size}px ${palette.font}`;
    context.fillStyle = color;
    const short = shortenToWords(text, width, (one) => context.measureText(one).width);
    if (short !== undefined) context.fillText(short, box.left + shapeRoom, box.top + 5 + row * lineHeight);
  };
  write(node.byline, 0, 600, palette.ink);
  if (rows > 1) {
    context.font = `400 ${size}px ${palette.font}`;
    const lines = wrapWords(node.claim, width, (one) => context.measureText(one).width);
    const shown = lines.slice(0, rows - 1);
    shown.forEach((text, row) => {
      const isCut = row === shown.length - 1 && lines.length > shown.length;
      write(isCut ? `${text} ${lines[row + 1] ?? ''}` : text, row + 1, 400, palette.muted);
    });
  }
}

function wrapWords(text: string, maxWidth: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > maxWidth) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
