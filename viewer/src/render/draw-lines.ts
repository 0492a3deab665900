// Routes → strokes on a 2D canvas. Kinds differ by dash, mark and arrow first, by colour second: a greyscale print can be read.
import { markDiameter } from '../layout/route-relations.ts';
import type { Line, LineStyle, Point, Projection, Route } from '../layout/scene.ts';
import type { Palette } from './palette.ts';

interface Stroke {
  readonly color: keyof Pick<Palette, 'contradicts' | 'supports' | 'relies' | 'quiet' | 'muted' | 'neutral'>;
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: 'solid' | 'open' | 'none';
  readonly mark: 'cross' | 'thin-cross' | 'ring' | 'none';
  readonly alpha: number;
  /** Whether it is found under the pointer: it says more than where its ends are. */
  readonly isRelation: boolean;
}

const solid = { width: 2, dash: [], head: 'none', mark: 'none', alpha: 1, isRelation: true } as const;
const quiet = { color: 'quiet', width: 1, head: 'none', mark: 'none', isRelation: false } as const;

export const strokes: Readonly<Record<LineStyle, Stroke>> = {
  contradicts: { ...solid, color: 'contradicts', mark: 'cross' },
  'contradicts-derived': { ...solid, color: 'contradicts', width: 1.5, dash: [5, 4], mark: 'thin-cross' },
  supports: { ...solid, color: 'supports', head: 'solid' },
  relies: { ...solid, color: 'relies', width: 1.5, dash: [10, 4], head: 'solid' },
  compatible: { ...solid, color: 'neutral', width: 1.5, dash: [9, 3, 2, 3], mark: 'ring' },
  reports: { ...solid, color: 'muted', width: 1.8, dash: [0.1, 4.6], head: 'open' },
  asserts: { ...quiet, dash: [], alpha: 0.75 },
  answers: { ...quiet, dash: [2, 3], alpha: 0.6 },
};

export interface LineLook {
  readonly dimmed: boolean;
  readonly strong: boolean;
}

export interface DrawnLine {
  readonly route: Route;
  readonly line: Line;
  readonly look: LineLook;
}

export interface LineDetail {
  readonly marks: boolean;
  readonly widthFactor: number;
  /** Of marks and arrow heads, 1 at their full size. */
  readonly signFactor: number;
}

/** Weak ones first, so that what is chosen lies on top. Coordinates of routes are layout units. */
export function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly DrawnLine[],
  palette: Palette,
  projection: Projection,
  detail: LineDetail,
): void {
  const rank = ({ look, line }: DrawnLine) =>
    (look.strong ? 4 : look.dimmed ? 0 : 2) + (strokes[line.style].mark === 'none' ? 0 : 1);
  for (const drawn of lines.toSorted((a, b) => rank(a) - rank(b))) {
    drawLine(context, drawn, palette, projection, detail);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function drawLine(
  context: CanvasRenderingContext2D,
  { route, line, look }: DrawnLine,
  palette: Palette,
  projection: Projection,
  detail: LineDetail,
): void {
  const stroke = strokes[line.style];
  const place = (point: Point) => ({
    x: point.x * projection.scale + projection.offsetX,
    y: point.y * projection.scale + projection.offsetY,
  });
  const color = palette[stroke.color];
  const width = stroke.width * detail.widthFactor * (look.strong ? 1.35 : 1);
  const last = route.curves.at(-1);
  if (last === undefined) return;
  const end = place(last.to);
  const lead = place(last.c2);
  const hasArrow = stroke.head !== 'none' && !line.symmetric && detail.marks;

  context.globalAlpha = look.dimmed ? 0.13 : stroke.alpha;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = width;
  context.lineCap = stroke.dash[0] !== undefined && stroke.dash[0] < 1 ? 'round' : 'butt';
  context.setLineDash(stroke.dash.map((length) => length * Math.max(0.7, detail.widthFactor)));
  context.beginPath();
  const start = place(route.from);
  context.moveTo(start.x, start.y);
  route.curves.forEach((curve, position) => {
    const [c1, c2] = [place(curve.c1), place(curve.c2)];
    const isLast = position === route.curves.length - 1;
    const to = isLast && hasArrow ? stepBack(end, lead, 7 * detail.signFactor) : place(curve.to);
    context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  });
  context.stroke();
  context.setLineDash([]);
  if (hasArrow) drawArrow(context, end, lead, stroke.head === 'solid', detail.signFactor);
  if (!detail.marks) return;
  const mark = place(route.mark);
  context.save();
  context.translate(mark.x, mark.y);
  context.scale(detail.signFactor, detail.signFactor);
  marks[stroke.mark](context, { ground: palette.panel, color, isDotted: line.hearsay, look });
  context.restore();
}

function stepBack(end: Point, lead: Point, distance: number): Point {
  const length = Math.hypot(end.x - lead.x, end.y - lead.y) || 1;
  return { x: end.x - ((end.x - lead.x) / length) * distance, y: end.y - ((end.y - lead.y) / length) * distance };
}

function drawArrow(context: CanvasRenderingContext2D, end: Point, lead: Point, solid: boolean, factor: number): void {
  const angle = Math.atan2(end.y - lead.y, end.x - lead.x);
  context.save();
  context.translate(end.x, end.y);
  context.rotate(angle);
  context.scale(factor, factor);
  context.beginPath();
  context.moveTo(-9, -5);
  context.lineTo(0, 0);
  context.lineTo(-9, 5);
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  if (solid) {
    context.closePath();
    context.fill();
  } else context.stroke();
  context.restore();
}

interface Sign {
  readonly ground: string;
  readonly color: string;
  readonly isDotted: boolean;
  readonly look: LineLook;
}

const marks: Readonly<Record<Stroke['mark'], (context: CanvasRenderingContext2D, sign: Sign) => void>> = {
  cross: (context, sign) => drawCross(context, sign, 2),
  'thin-cross': (context, sign) => drawCross(context, sign, 1.4),
  ring: drawRing,
  none: () => undefined,
};

/** A cross in a circle; the circle is dotted where the words on one end are known only through others. */
function drawCross(context: CanvasRenderingContext2D, { ground, color, isDotted, look }: Sign, width: number): void {
  const radius = markDiameter / 2 + (look.strong ? 1 : 0);
  const arm = 3.2;
  const alpha = context.globalAlpha;
  context.globalAlpha = 1;
  context.fillStyle = ground;
  context.beginPath();
  context.arc(0, 0, radius + 1, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = look.dimmed ? 0.35 : alpha;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.lineCap = isDotted ? 'round' : 'butt';
  context.setLineDash(isDotted ? [0.5, 3.1] : []);
  context.beginPath();
  context.arc(0, 0, radius - 0.75, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(-arm, -arm);
  context.lineTo(arm, arm);
  context.moveTo(arm, -arm);
  context.lineTo(-arm, arm);
  context.stroke();
}

function drawRing(context: CanvasRenderingContext2D, { ground, color }: Sign): void {
  context.fillStyle = ground;
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(0, 0, 4.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}
