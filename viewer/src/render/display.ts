// Looks in the theme's colours → what sigma is told of a node or an edge. Changes no graph.
import { type Look, reduceNode } from '../choice/reducers.ts';
import type { LineStyle } from '../layout/scene.ts';
import { strokes } from './draw-lines.ts';
import type { Palette } from './palette.ts';
import type { SigmaNode } from './sigma-graph.ts';

export function displayNode(id: string, node: SigmaNode, look: Look, palette: Palette, isCovered: boolean) {
  const reduced = reduceNode(id, node, look);
  const neutral = node.kind === 'actor' ? palette.neutral : palette.muted;
  const camp = reduced.camp === undefined ? undefined : palette.camps[reduced.camp % palette.camps.length];
  return {
    ...node,
    type: 'shape',
    hidden: reduced.hidden || isCovered,
    size: reduced.size,
    color: fade(camp ?? neutral, reduced.dimmed, palette.ground),
    ring: reduced.selected || reduced.hovered ? palette.ink : palette.panel,
  };
}

export function displayLine(style: LineStyle, palette: Palette) {
  const { width, color, head } = strokes[style];
  return { size: width, color: palette[color], type: head === 'none' ? 'line' : 'arrow' };
}

/** Dimming mixes with the ground instead of using opacity: shapes must hide the lines under them. Colours are `#rrggbb`. */
function fade(color: string, dimmed: boolean, ground: string): string {
  if (!dimmed) return color;
  const parse = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const mixed = parse(color).map((part, at) => Math.round(part * 0.25 + (parse(ground)[at] ?? 0) * 0.75));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
