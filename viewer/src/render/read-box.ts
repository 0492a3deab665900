// How a box of the page is painted → elements of SVG: its ground, with stripes and fades, its border, rings and bars of shadow. Soft
// shadows are left out.
import { writeElement } from './svg-brush.ts';

/** CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof sides)[number];

interface Edge {
  readonly width: number;
  readonly kind: string;
  readonly color: string;
}

export function readBox(style: CSSStyleDeclaration, area: Area, opacity: number): readonly string[] {
  if (area.width <= 0 || area.height <= 0) return [];
  const faded = opacity < 1 ? { opacity } : {};
  const radius = readRadius(style, area);
  const ground = isSeen(style.backgroundColor)
    ? [rectangle(area, radius, { fill: style.backgroundColor, ...faded })]
    : [];
  const edges = new Map(sides.map((side) => [side, readEdge(style, side)] as const));
  return [
    ...ground,
    ...readGradient(style.backgroundImage, area, radius, faded),
    ...readShadows(style.boxShadow, area, radius, faded),
    ...paintEdges(edges, area, radius, faded),
    ...readOutline(style, area, radius, faded),
  ];
}

function readRadius({ borderTopLeftRadius }: CSSStyleDeclaration, { width, height }: Area): number {
  const value = Number.parseFloat(borderTopLeftRadius) || 0;
  const px = borderTopLeftRadius.includes('%') ? (value / 100) * Math.min(width, height) : value;
  return Math.min(px, width / 2, height / 2);
}

function readEdge(style: CSSStyleDeclaration, side: Side): Edge {
  return {
    width: Number.parseFloat(style[`border${side}Width`]) || 0,
    kind: style[`border${side}Style`],
    color: style[`border${side}Color`],
  };
}

function isSeen(color: string): boolean {
  return color !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(color);
}

type Attributes = Readonly<Record<string, string | number>>;

function rectangle({ left, top, width, height }: Area, radius: number, attributes: Attributes): string {
  return writeElement('rect', { x: left, y: top, width, height, ...(radius > 0 ? { rx: radius } : {}), ...attributes });
}

function inset({ left, top, width, height }: Area, by: number): Area {
  return { left: left + by, top: top + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}

function dashOf({ kind, width }: Edge): Attributes {
  if (kind === 'dashed') return { 'stroke-dasharray': `${Math.max(3, 2 * width)} ${Math.max(2.5, 1.6 * width)}` };
  if (kind === 'dotted') return { 'stroke-dasharray': `0.1 ${Math.max(2.6, 1.9 * width)}`, 'stroke-linecap': 'round' };
  return {};
}

function paintEdges(edges: ReadonlyMap<Side, Edge>, area: Area, radius: number, faded: Attributes): readonly string[] {
  const shown = [...edges].filter(([, { width, kind, color }]) => width > 0 && kind !== 'none' && isSeen(color));
  const [first] = shown;
  if (first === undefined) return [];
  const isArrow =
    area.width <= 15 && shown.length === 1 && [...edges.values()].filter((one) => one.width > 0).length >= 3;
  if (isArrow) return [paintArrow(first[0], first[1].color, area, faded)];
  const [, model] = first;
  const isEven =
    shown.length === sides.length &&
    shown.every(([, one]) => one.width === model.width && one.kind === model.kind && one.color === model.color);
  if (isEven && model.kind !== 'double') {
    const look = { fill: 'none', stroke: model.color, 'stroke-width': model.width, ...dashOf(model), ...faded };
    return [rectangle(inset(area, model.width / 2), Math.max(0, radius - model.width / 2), look)];
  }
  return shown.flatMap(([side, edge]) => paintEdge(side, edge, area, radius, faded));
}

/** A double one is two lines, each a third. */
function paintEdge(side: Side, edge: Edge, area: Area, radius: number, faded: Attributes): readonly string[] {
  const parts = edge.kind === 'double' ? [edge.width / 6, (5 * edge.width) / 6] : [edge.width / 2];
  const width = edge.kind === 'double' ? edge.width / 3 : edge.width;
  const { left, top } = area;
  const [right, bottom] = [left + area.width, top + area.height];
  // Round corners are left to the even border around.
  const spare = Math.min(radius / 2, 4);
  return parts.map((at) => {
    const ends: Readonly<Record<Side, readonly [number, number, number, number]>> = {
      Top: [left + spare, top + at, right - spare, top + at],
      Bottom: [left + spare, bottom - at, right - spare, bottom - at],
      Left: [left + at, top + spare, left + at, bottom - spare],
      Right: [right - at, top + spare, right - at, bottom - spare],
    };
    const [x1, y1, x2, y2] = ends[side];
    return writeElement('line', {
      x1,
      y1,
      x2,
      y2,
      stroke: edge.color,
      'stroke-width': width,
      ...dashOf(edge),
      ...faded,
    });
  });
}

/** A box without size whose one border is seen: it points away from it. */
function paintArrow(side: Side, fill: string, { left, top, width, height }: Area, faded: Attributes): string {
  const [right, bottom, middle] = [left + width, top + height, top + height / 2];
  const points = {
    Left: `${left},${top} ${right},${middle} ${left},${bottom}`,
    Right: `${right},${top} ${left},${middle} ${right},${bottom}`,
    Top: `${left},${top} ${right},${top} ${left + width / 2},${bottom}`,
    Bottom: `${left},${bottom} ${right},${bottom} ${left + width / 2},${top}`,
  };
  return writeElement('polygon', { points: points[side], fill, ...faded });
}

function readOutline(style: CSSStyleDeclaration, area: Area, radius: number, faded: Attributes): readonly string[] {
  const edge = {
    width: Number.parseFloat(style.outlineWidth) || 0,
    kind: style.outlineStyle,
    color: style.outlineColor,
  };
  if (edge.width === 0 || edge.kind === 'none' || edge.kind === 'auto') return [];
  const out = (Number.parseFloat(style.outlineOffset) || 0) + edge.width / 2;
  const look = { fill: 'none', stroke: edge.color, 'stroke-width': edge.width, ...dashOf(edge), ...faded };
  return [rectangle(inset(area, -out), Math.max(0, radius + out), look)];
}

/** A bar along the side, a ring within, a ring around. */
function readShadows(shadows: string, area: Area, radius: number, faded: Attributes): readonly string[] {
  const found = shadows.matchAll(/(\w+\([^)]*\)|#\w+)((?: -?[\d.]+px){4})( inset)?/g);
  return [...found].flatMap(([, color = '', lengths = '', within]) => {
    const [x = 0, y = 0, blur = 0, spread = 0] = lengths.trim().split(' ').map(Number.parseFloat);
    if (blur > 0 || y !== 0 || !isSeen(color)) return [];
    if (within === undefined)
      return spread > 0 && x === 0
        ? [
            rectangle(inset(area, -spread / 2), radius + spread / 2, {
              fill: 'none',
              stroke: color,
              'stroke-width': spread,
              ...faded,
            }),
          ]
        : [];
    if (spread > 0)
      return [
        rectangle(inset(area, spread / 2), radius, { fill: 'none', stroke: color, 'stroke-width': spread, ...faded }),
      ];
    const left = x > 0 ? area.left : area.left + area.width + x;
    return x === 0 ? [] : [rectangle({ ...area, left, width: Math.abs(x) }, 0, { fill: color, ...faded })];
  });
}

/** Linear ones, repeated or not, with stops in pixels or in shares. */
function readGradient(image: string, area: Area, radius: number, faded: Attributes): readonly string[] {
  const { groups } = /^(?<again>repeating-)?linear-gradient\((?<angle>-?[\d.]+)deg, (?<stops>.*)\)$/.exec(image) ?? {};
  if (groups === undefined) return [];
  const angle = (Number(groups.angle) * Math.PI) / 180;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const length = Math.abs(area.width * dx) + Math.abs(area.height * dy);
  const stops = [...(groups.stops ?? '').matchAll(/(\w+\([^)]*\))((?: -?[\d.]+(?:px|%))*)/g)].flatMap(
    ([, color = '', places = '']): { readonly color: string; readonly at: number | undefined }[] => {
      const at = [...places.matchAll(/(-?[\d.]+)(px|%)/g)].map(([, value = '', unit]) =>
        unit === '%' ? (Number(value) / 100) * length : Number(value),
      );
      return at.length === 0 ? [{ color, at: undefined }] : at.map((one) => ({ color, at: one }));
    },
  );
  const end = groups.again === undefined ? length : (stops.at(-1)?.at ?? length);
  const from = {
    x: area.left + area.width / 2 - (dx * length) / 2,
    y: area.top + area.height / 2 - (dy * length) / 2,
  };
  // No two boxes with a fade of their own begin at one place.
  const id = `fade-${Math.round(area.left * 10)}-${Math.round(area.top * 10)}`;
  const line = { x1: from.x, y1: from.y, x2: from.x + dx * end, y2: from.y + dy * end };
  const opened = writeElement('linearGradient', {
    id,
    gradientUnits: 'userSpaceOnUse',
    ...line,
    ...(groups.again === undefined ? {} : { spreadMethod: 'repeat' }),
  });
  const inside = stops.map(({ color, at }, position) =>
    writeElement('stop', {
      offset: (at ?? (position === 0 ? 0 : length)) / (end || 1),
      ...(isSeen(color) ? { 'stop-color': color } : { 'stop-color': '#ffffff', 'stop-opacity': 0 }),
    }),
  );
  return [
    `${opened.slice(0, -2)}>${inside.join('')}</linearGradient>`,
    rectangle(area, radius, { fill: `url(#${id})`, ...faded }),
  ];
}
