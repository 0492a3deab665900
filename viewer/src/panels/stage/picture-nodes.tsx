// What lies over and under the stage: plates with their headings, cards where there is room to read them, and elsewhere links
// of the size of a shape, so that the keyboard reaches every node.
import type { JSX, Ref } from 'preact';
import { countOf } from '../../../../src/domain/base/count.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { type Look, standsAsCard } from '../../choice/reducers.ts';
import type { Drawing, Plate, Scene, SceneNode } from '../../layout/scene.ts';
import { htmlCardsLimit } from '../../render/choose-cards.ts';
import { faceOff } from '../../state/app-state.ts';
import { cardIds } from '../../state/picture-state.ts';
import { Card } from '../parts/card.tsx';
import { campClass, describeRecord, RecordLink } from '../parts/parts.tsx';

/** Beyond it, nodes are reached by search and list. */
const linkedNodesLimit = 2 * htmlCardsLimit;

export function Plates({ drawing, ref }: { drawing: Drawing; ref: Ref<HTMLDivElement> }): JSX.Element {
  return (
    <div class="plates" ref={ref}>
      {drawing.plates.map((plate) => (
        <PlateBox key={plate.id} plate={plate} />
      ))}
      {drawing.sections.map((section) => (
        <p
          key={`${section.text} ${section.x} ${section.y}`}
          class="plate-section"
          style={{ left: `${section.x}px`, top: `${section.y}px`, width: `${section.width}px` }}
        >
          <bdi>{section.text}</bdi>
        </p>
      ))}
    </div>
  );
}

function PlateBox({ plate }: { plate: Plate }): JSX.Element {
  const { x, y, width, height, stance } = plate;
  return (
    <div
      class={`plate ${stance} ${stance === 'held' ? campClass(plate.camp) : 'camp-none'}`}
      style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
    >
      <h3>
        {stance === 'held' ? <span class="letter">{plate.letter}</span> : null}
        <bdi title={plate.heading}>{plate.heading}</bdi>
        <span class="count">
          {plate.hidden === 0 ? plate.count : `${plate.count} of ${plate.count + plate.hidden}`}
        </span>
      </h3>
      {plate.count === 0 ? <p class="plate-hidden">{countOf(plate.hidden, 'card')} hidden by your filters</p> : null}
    </div>
  );
}

export function Nodes(props: { affair: Affair; scene: Scene; look: Look }): JSX.Element | null {
  const { affair, scene, look } = props;
  const isShown = (node: SceneNode) => !standsAsCard[node.kind] || look.shown.has(node.id);
  const shown = scene.nodes.filter(isShown);
  if (shown.length > linkedNodesLimit) return null;
  const first = shown.find((node) => node.id === look.selected)?.id ?? shown[0]?.id;
  return (
    <>
      {shown.map((node) => {
        const tabIndex = node.id === first ? 0 : -1;
        const style = placeNode(node, scene.layout, cardIds.value.has(node.id));
        if (!cardIds.value.has(node.id)) {
          return (
            <span key={node.id} class="proxy" data-id={node.id} style={style}>
              <RecordLink id={node.id} tabIndex={tabIndex} label={describeNode(affair, node.id)} />
            </span>
          );
        }
        return (
          <Card
            key={node.id}
            affair={affair}
            faceOff={faceOff.value}
            id={node.id}
            camp={look.campOf.get(node.id)}
            state={stateOf(node.id, look)}
            hovered={look.hovered === node.id}
            tabIndex={tabIndex}
            style={style}
          />
        );
      })}
    </>
  );
}

function stateOf(id: string, look: Look): 'selected' | 'dimmed' | 'plain' {
  if (look.selected === id) return 'selected';
  return look.lit !== undefined && !look.lit.has(id) && look.hovered !== id ? 'dimmed' : 'plain';
}

function placeNode(node: SceneNode, layout: Scene['layout'], isCard: boolean): Record<string, string> {
  if (layout.nodes === 'points') {
    return { '--x': String(node.at.x), '--y': String(node.at.y), width: isCard ? `${node.box.width}px` : '0' };
  }
  const { x, y } = isCard ? node.box : node.at;
  return { left: `${x}px`, top: `${y}px`, width: isCard ? `${node.box.width}px` : '0' };
}

function describeNode(affair: Affair, id: string): string {
  const { index } = affair;
  const label = index.labelOf(id);
  if (label === 'Actor' || label === 'Question') return `${label}: ${describeRecord(id)}`;
  return `${describeAttribution(affair, id)}: ${describeClaim(index, id)}`;
}
