// Over the document: the lines of what is chosen or pointed at, and rings around the cards they lead to. One drawing that takes no
// pointer; the cards below are not touched. Where accounts stand under each other there are only rings.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type DrawnRelation, isContradiction, otherEnd } from '../../affair/relations.ts';
import { type DocumentBoxes, drawLane, type LaneWay, type Placed, routeLane } from '../../layout/route-lanes.ts';
import type { Box } from '../../layout/scene.ts';
import { affair, hovered, selected, visibility } from '../../state/app-state.ts';

/** More lines would be a hairball: the pane lists them all. */
const mostLines = 24;

interface Line {
  readonly relation: DrawnRelation;
  readonly lane: LaneWay;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rings: readonly { readonly id: string; readonly box: Box; readonly isAgainst: boolean }[];
}

export function ChosenLines({ root }: { root: { readonly current: HTMLElement | null } }): JSX.Element | null {
  const [drawn, setDrawn] = useState<Drawn | undefined>(undefined);
  const size = useSize(root);
  const relations = listTouching(hovered.value ?? selected.value);
  useLayoutEffect(() => {
    setDrawn(root.current === null || relations.length === 0 ? undefined : draw(root.current, relations));
  }, [relations.map((one) => one.id).join(' '), size]);
  if (drawn === undefined || relations.length === 0) return null;
  return (
    <svg class="acc-lines-over" width={drawn.width} height={drawn.height} aria-hidden="true" focusable="false">
      {drawn.rings.map(({ id, box, isAgainst }) => (
        <rect
          key={id}
          class={isAgainst ? 'acc-ring against' : 'acc-ring'}
          x={box.x - 1}
          y={box.y - 1}
          width={box.width + 2}
          height={box.height + 2}
          rx={9}
        />
      ))}
      {drawn.lines.map((line) => (
        <LineOver key={line.relation.id} {...line} />
      ))}
    </svg>
  );
}

function LineOver({ relation, lane }: Line): JSX.Element {
  const { mark } = lane;
  const end = lane.points.at(-1);
  const before = lane.points.at(-2);
  const isArrow = !relation.symmetric && !isContradiction(relation) && end !== undefined && before !== undefined;
  const turn = isArrow && end.x < before.x ? 180 : 0;
  return (
    <g class={`acc-over ${relation.family}${relation.hearsay ? ' hearsay' : ''}`}>
      <path d={drawLane(lane)} />
      {isContradiction(relation) ? (
        <>
          <circle cx={mark.x} cy={mark.y} r={7} />
          <path class="cross" d={`M${mark.x - 2.6} ${mark.y - 2.6}l5.2 5.2m0 -5.2l-5.2 5.2`} />
        </>
      ) : null}
      {isArrow ? (
        <path class="head" d="M-7 -4L0 0L-7 4z" transform={`translate(${end.x} ${end.y}) rotate(${turn})`} />
      ) : null}
    </g>
  );
}

/** Of the shown relations, those at an end of it, or the one it is. */
function listTouching(id: string | undefined): readonly DrawnRelation[] {
  const all = affair.value;
  const shown = visibility.value;
  if (id === undefined || all === undefined || shown === undefined) return [];
  const one = all.relation(id);
  const isShown = new Set(shown.relations);
  return (one === undefined ? all.relationsOf(id) : [one])
    .filter((relation) => isShown.has(relation))
    .slice(0, mostLines);
}

function draw(root: HTMLElement, relations: readonly DrawnRelation[]): Drawn {
  const origin = root.getBoundingClientRect();
  const boxOf = (element: Element): Box => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - origin.left + root.scrollLeft, y: top - origin.top + root.scrollTop, width, height };
  };
  const columnElements = [...root.querySelectorAll('.acc-camp')];
  const boxes: DocumentBoxes = {
    columns: columnElements.map(boxOf),
    signs: [...root.querySelectorAll('.acc-sign')].map(boxOf),
  };
  const isStacked = new Set(boxes.columns.map((one) => Math.round(one.x))).size === 1 && boxes.columns.length > 1;
  const find = (id: string): Placed | undefined => {
    const element = root.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (element === null) return undefined;
    const column = columnElements.findIndex((one) => one.contains(element));
    const list = element.closest('ul');
    if (column >= 0) return { id, box: boxOf(element), column };
    return { id, box: boxOf(element), ...(list === null ? {} : { listTop: boxOf(list).y }) };
  };
  const common = relations.length > 1 ? commonEnd(relations) : undefined;
  const lines: Line[] = [];
  const rings = new Map<string, Drawn['rings'][number]>();
  for (const relation of relations) {
    const [from, to] = [find(relation.from), find(relation.to)];
    for (const end of [from, to]) {
      if (end === undefined) continue;
      const isAgainst = isContradiction(relation) || rings.get(end.id)?.isAgainst === true;
      rings.set(end.id, { id: end.id, box: end.box, isAgainst });
    }
    if (from === undefined || to === undefined || isStacked) continue;
    const isFromFar = to.id === common;
    const lane = isFromFar ? routeLane(to, from, boxes, lines.length) : routeLane(from, to, boxes, lines.length);
    if (lane === undefined) continue;
    lines.push({ relation, lane: isFromFar ? { ...lane, points: lane.points.toReversed() } : lane });
  }
  // The chosen card has an outline of its own.
  if (common !== undefined) rings.delete(common);
  // No larger than the document: it must not make it scroll.
  const body = root.querySelector('.acc-body');
  const { x, y, width, height } = body === null ? { x: 0, y: 0, width: 0, height: 0 } : boxOf(body);
  return { width: x + width, height: y + height, lines, rings: [...rings.values()] };
}

function commonEnd([first, ...rest]: readonly DrawnRelation[]): string | undefined {
  if (first === undefined) return undefined;
  return [first.from, first.to].find((id) =>
    rest.every((one) => otherEnd(one, id) !== id && [one.from, one.to].includes(id)),
  );
}

/** Changes where anything in the document comes to lie elsewhere. */
function useSize(root: { readonly current: HTMLElement | null }): string {
  const [size, setSize] = useState('');
  const body = useRef<ResizeObserver | undefined>(undefined);
  useLayoutEffect(() => {
    const element = root.current?.querySelector('.acc-body');
    if (element === null || element === undefined) return;
    body.current = new ResizeObserver(() => setSize(`${element.clientWidth} ${element.clientHeight}`));
    body.current.observe(element);
    return () => body.current?.disconnect();
  }, []);
  return size;
}
