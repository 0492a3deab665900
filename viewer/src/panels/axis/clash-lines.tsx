// The contradictions of the chosen row: a line down the gutter beside the axis, a branch with its cross to each row it stands
// against. Where rows stand is measured, since their words may wrap.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FigureClash } from '../../affair/figures.ts';

interface Branch {
  readonly id: string;
  readonly top: number;
  readonly isDerived: boolean;
  readonly isHearsay: boolean;
}

interface Trunk {
  readonly key: string;
  readonly x: number;
  readonly top: number;
  readonly branches: readonly Branch[];
}

/** In the gutter, in CSS pixels. */
const [crossX, trunkX, trunkStep, gutter] = [13, 30, 6, 44];

export function ClashLines(props: { clashes: readonly FigureClash[]; active: ReadonlySet<string> }): JSX.Element {
  const host = useRef<SVGSVGElement>(null);
  const [trunks, setTrunks] = useState<readonly Trunk[]>([]);
  const [resized, setResized] = useState(0);
  useLayoutEffect(() => {
    const chart = host.current?.parentElement;
    if (!chart) return;
    const observer = new ResizeObserver(() => setResized((count) => count + 1));
    observer.observe(chart);
    return () => observer.disconnect();
  }, []);
  const names = props.clashes.map(({ one, other, relation }) => `${one} ${other} ${relation.id}`).join();
  useLayoutEffect(() => {
    const chart = host.current?.parentElement;
    setTrunks(chart ? measureTrunks(chart, props.clashes, props.active) : []);
  }, [names, [...props.active].join(), resized]);
  return (
    <svg class="axis-lines" ref={host} width={gutter} height="100%" aria-hidden="true" focusable="false">
      {trunks.map(({ key, x, top, branches }) => {
        const ends = [top, ...branches.map((one) => one.top)];
        return (
          <g key={key}>
            <path class="axis-trunk" d={`M2 ${top}H${x}M${x} ${Math.min(...ends)}V${Math.max(...ends)}`} />
            {branches.map((one) => (
              <g key={one.id}>
                <path class={one.isDerived ? 'axis-trunk is-derived' : 'axis-trunk'} d={`M${x} ${one.top}H2`} />
                <circle class={one.isHearsay ? 'axis-cross is-hearsay' : 'axis-cross'} cx={crossX} cy={one.top} r="7" />
                <path class="axis-x" d={`M${crossX - 3} ${one.top - 3}l6 6m0 -6l-6 6`} />
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function measureTrunks(
  chart: HTMLElement,
  clashes: readonly FigureClash[],
  active: ReadonlySet<string>,
): readonly Trunk[] {
  const { top: origin } = chart.getBoundingClientRect();
  const middles = new Map(
    [...chart.querySelectorAll<HTMLElement>('.axis-row')].map((row) => {
      const { top, height } = (row.querySelector('.axis-plot') ?? row).getBoundingClientRect();
      return [row.dataset.key ?? '', top - origin + height / 2] as const;
    }),
  );
  const seen = new Set<string>();
  return [...active].flatMap((key, position): Trunk[] => {
    const top = middles.get(key);
    const branches = clashes.flatMap(({ one, other, relation }): Branch[] => {
      const end = middles.get(one === key ? other : one);
      if ((one !== key && other !== key) || end === undefined || seen.has(relation.id)) return [];
      seen.add(relation.id);
      return [{ id: relation.id, top: end, isDerived: relation.derived, isHearsay: relation.hearsay }];
    });
    const x = trunkX + Math.min(position, 2) * trunkStep;
    return top === undefined || branches.length === 0 ? [] : [{ key, x, top, branches }];
  });
}
