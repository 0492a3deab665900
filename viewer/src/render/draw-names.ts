// Labels and letters over the shapes, on one 2D canvas. Draws nothing that the label layout did not give a place.

import { type NodeLook, standsAsCard } from '../choice/reducers.ts';
import { layOutLabel } from '../layout/attributed-text.ts';
import { chooseLetters, type LabelWish, type PlacedLabel, placeLabels } from '../layout/place-labels.ts';
import type { Projection, SceneNode, Zoom } from '../layout/scene.ts';
import type { Palette } from './palette.ts';

export interface NamedNode {
  readonly node: SceneNode;
  readonly look: NodeLook;
  /** Shown as an HTML card: needs no name. */
  readonly isCard: boolean;
}

const labelSize = 11.5;
const lineHeight = 14;
const labelMaxWidth = 138;

/** Draws names beside shapes and gives their places, for tests and for pointing. */
export function drawNames(
  context: CanvasRenderingContext2D,
  named: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
  { zoom, shrink }: { readonly zoom: Zoom; readonly shrink: number },
  cards: readonly {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[],
): readonly PlacedLabel[] {
  const shapes = named.filter((one) => !one.isCard && !one.look.hidden);
  if (zoom !== 'far') drawLetters(context, shapes, palette, projection, shrink);
  const wanted = zoom === 'far' ? shapes.filter((one) => one.look.selected || one.look.hovered) : shapes;
  const wishes = wanted.flatMap((one) => wishFor(context, one, palette, projection));
  const placed = placeLabels(wishes, cards, projection);
  const looks = new Map(shapes.map((one) => [one.node.id, one]));
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.strokeStyle = palette.ground;
  context.lineWidth = 3.5;
  for (const label of placed) {
    const one = looks.get(label.id);
    if (one === undefined) continue;
    context.font = fontOf(one, palette);
    context.globalAlpha = one.look.dimmed ? 0.35 : 1;
    context.fillStyle = isHeading(one) ? palette.ink : palette.muted;
    label.lines.forEach((text, row) => {
      const y = label.top + (row + 0.5) * lineHeight;
      context.strokeText(text, label.left + 2, y);
      context.fillText(text, label.left + 2, y);
    });
  }
  context.globalAlpha = 1;
  return placed;
}

function wishFor(
  context: CanvasRenderingContext2D,
  one: NamedNode,
  palette: Palette,
  projection: Projection,
): LabelWish[] {
  context.font = fontOf(one, palette);
  const measure = (text: string) => context.measureText(text).width;
  const text = { claim: one.node.label, notes: one.node.notes };
  const lines = layOutLabel(text, labelMaxWidth, one.look.hovered ? 5 : 2, measure);
  if (lines.length === 0) return [];
  return [
    {
      id: one.node.id,
      lines,
      width: Math.ceil(Math.max(...lines.map(measure))) + 4,
      height: lines.length * lineHeight,
      ...project(one.node, projection),
      reach: one.look.size * (one.node.shape === 'diamond' ? 1.3 : 1) + 1,
      weight: one.node.weight + (one.look.selected || one.look.hovered ? 1000 : 0) - (one.look.dimmed ? 100 : 0),
    },
  ];
}

/** Actors and questions are found by their names; claims are read. */
function isHeading({ node }: NamedNode): boolean {
  return !standsAsCard[node.kind];
}

function fontOf(one: NamedNode, palette: Palette): string {
  return `${isHeading(one) ? 600 : 400} ${labelSize}px ${palette.font}`;
}

/** A speaker's letters in its disc, the account's letter in an assertion's square: never colour alone. */
export function drawLetters(
  context: CanvasRenderingContext2D,
  shapes: readonly NamedNode[],
  palette: Palette,
  projection: Projection,
  shrink: number,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.panel;
  for (const one of shapes) {
    const { x, y } = project(one.node, projection);
    context.globalAlpha = one.look.dimmed ? 0.35 : 1;
    context.font = `700 ${Math.max(11, Math.min(12, one.look.size * 0.9))}px ${palette.font}`;
    context.fillText(
      chooseLetters(one.node, one.look, shrink, (text) => context.measureText(text).width),
      x,
      y + 0.5,
    );
  }
  context.globalAlpha = 1;
}

function project(node: SceneNode, projection: Projection) {
  return {
    x: node.at.x * projection.scale + projection.offsetX,
    y: node.at.y * projection.scale + projection.offsetY,
  };
}
