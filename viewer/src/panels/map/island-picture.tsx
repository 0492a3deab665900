// One small closed island as SVG: lines, discs with letters, counted signs. Colours are the page's; its words are its button's.
import type { JSX } from 'preact';
import { halfOfSign, type RegionLink } from '../../layout/arena/link-regions.ts';
import type { MapDisc, MapIsland } from '../../layout/arena/map.ts';
import { campClass } from '../parts/parts.tsx';

export function IslandPicture({ drawn }: { drawn: MapIsland }): JSX.Element {
  const { discs, links, width, height } = drawn;
  return (
    <svg class="map-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {links.lines.map((line) => (
        <path key={line.id} class={`map-line ${lineClass(line)}`} d={drawCurve(line)} />
      ))}
      {discs.map((disc) => (
        <Disc key={disc.region.key} disc={disc} />
      ))}
      {links.signs.map((sign) => (
        <Sign key={sign.id} at={sign.at} count={sign.relations.length} style={lineClass(sign)} />
      ))}
    </svg>
  );
}

/** Told only by others is dotted, by rule dashed: as in the graph. */
function lineClass({ hearsay, derived }: Pick<RegionLink, 'hearsay' | 'derived'>): string {
  return hearsay ? 'is-told' : derived ? 'is-rule' : '';
}

function drawCurve({ curve: [from, one, other, to] }: RegionLink): string {
  return `M${from.x} ${from.y}C${one.x} ${one.y} ${other.x} ${other.y} ${to.x} ${to.y}`;
}

function Disc({ disc: { hub, reach, mark } }: { disc: MapDisc }): JSX.Element {
  if (mark.letter === '') return <circle class="map-disc is-against" cx={hub.x} cy={hub.y} r={reach - 1} />;
  return (
    <g class={campClass(mark.camp)}>
      <circle class="map-disc" cx={hub.x} cy={hub.y} r={reach} />
      <text class="map-letter" x={hub.x} y={hub.y + 4}>
        {mark.letter}
      </text>
    </g>
  );
}

function Sign(props: { at: { x: number; y: number }; count: number; style: string }): JSX.Element {
  const { at, count, style } = props;
  const half = halfOfSign(count);
  const high = count === 1 ? 8.5 : 10;
  const cross = count === 1 ? at.x : at.x - half + 11;
  return (
    <g>
      <rect class={`map-sign ${style}`} x={at.x - half} y={at.y - high} width={2 * half} height={2 * high} rx={high} />
      <path class="map-cross" d={`M${cross - 3} ${at.y - 3}l6 6m0-6l-6 6`} />
      {count === 1 ? null : (
        <text class="map-count" x={cross + 7} y={at.y + 4}>
          {count}
        </text>
      )}
    </g>
  );
}
