// Every card once, unseen, at the width it will have: the layout needs heights before it can place anything.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { htmlCardsLimit } from '../../render/choose-cards.ts';
import { campOf, faceOff } from '../../state/app-state.ts';
import { heights } from '../../state/picture-state.ts';
import { Card } from '../parts/card.tsx';

export function Samples({ affair, width }: { affair: Affair; width: number }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { Assertion, Silence } = affair.index.graph.nodes;
  const ids = [...Assertion, ...Silence].map((one) => one.id);
  const off = faceOff.value;
  // Beyond the limit cards are drawn on the canvas, at an estimated height.
  const sampled = ids.length > htmlCardsLimit ? [] : ids;
  useLayoutEffect(() => {
    const measured = new Map<string, number>();
    for (const card of box.current?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
      measured.set(card.dataset.id ?? '', card.offsetHeight);
    }
    heights.value = { width, faceOff: off, of: measured };
  }, [affair, width, off]);
  return (
    <div class="samples" ref={box} aria-hidden="true">
      {sampled.map((id) => (
        <Card
          key={id}
          affair={affair}
          faceOff={off}
          id={id}
          camp={campOf.value.get(id)}
          style={{ width: `${width}px` }}
          isSample
        />
      ))}
    </div>
  );
}
