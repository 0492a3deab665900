// Cards that are boxes, from afar: each card as a plate with its account's edge, and as much text as can be read. Whole words
// only, never smaller than 11 px.
import { layOutCard } from '../layout/attributed-text.ts';
import type { Projection, SceneNode } from '../layout/scene.ts';
import type { NamedNode } from './draw-names.ts';
import type { Palette } from './palette.ts';

interface MiniCard {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

const radius = 9;
const minTextPx = 11;

export function drawMiniCards(
  context: CanvasRenderingContext2D,
  named: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
): void {
  const { scale, offsetX, offsetY, width, height } = projection;
  for (const { node, look } of named) {
    const card: MiniCard = {
      left: node.box.x * scale + offsetX,
      top: node.box.y * scale + offsetY,
      width: node.box.width * scale,
      height: node.box.height * scale,
      scale,
    };
    const isOutside =
      card.left > width || card.top > height || card.left + card.width < 0 || card.top + card.height < 0;
    if (look.hidden || isOutside) continue;
    const color = look.camp === undefined ? undefined : palette.camps[look.camp % palette.camps.length];
    context.globalAlpha = look.dimmed ? 0.3 : 1;
    drawPlate(context, card, palette, look.selected);
    context.fillStyle = color ?? palette.neutral;
    context.beginPath();
    context.roundRect(card.left, card.top, Math.max(2, 4 * scale), card.height, [radius * scale, 0, 0, radius * scale]);
    context.fill();
    drawText(context, node, palette, card);
  }
  context.globalAlpha = 1;
}

function drawPlate(context: CanvasRenderingContext2D, card: MiniCard, palette: Palette, selected: boolean): void {
  context.fillStyle = palette.panel;
  context.strokeStyle = selected ? palette.ink : palette.line;
  context.lineWidth = selected ? 2 : 1;
  context.beginPath();
  context.roundRect(card.left, card.top, card.width, card.height, radius * card.scale);
  context.fill();
  context.stroke();
}

function drawText(context: CanvasRenderingContext2D, node: SceneNode, palette: Palette, card: MiniCard): void {
  const size = Math.max(minTextPx, 13 * card.scale);
  const lineHeight = size * 1.28;
  const shapeRoom = Math.max(14, 36 * card.scale);
  const width = card.width - shapeRoom - 3;
  const rows = Math.floor((card.height - 8) / lineHeight);
  if (width < 36 || rows < 1) return;
  const measure = (text: string) => context.measureText(text).width;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  const write = (text: string, row: number) =>
    context.fillText(text, card.left + shapeRoom, card.top + 5 + row * lineHeight);
  // Measured in bold, the widest that is written.
  context.font = `600 ${size}px ${palette.font}`;
  layOutCard(node, width, rows, measure).forEach((line, row) => {
    const isName = line.part === 'name';
    context.font = `${isName ? 600 : 400} ${size}px ${palette.font}`;
    context.fillStyle = isName || line.part === 'note' ? palette.ink : palette.muted;
    write(line.text, row);
  });
}
