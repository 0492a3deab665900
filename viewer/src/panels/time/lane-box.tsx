// A statement in its lane, or the bar that counts many: who tells it, the claim in whole words, when it was said.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim, describeSaidAt } from '../../affair/describe.ts';
import { isContradiction } from '../../affair/relations.ts';
import { timelineWords } from '../../language/english/timeline.ts';
import type { LaneItem } from '../../layout/lanes.ts';
import { campOf, faceOff, hovered, look } from '../../state/app-state.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';
import { readBoxWords } from './lane-sizes.ts';

export function LaneBox(props: {
  affair: Affair;
  item: LaneItem;
  gutter: number;
  top: number;
  isEntry: boolean;
  onOpen: () => void;
  onFocus: () => void;
}): JSX.Element {
  const { affair: all, item, gutter, top } = props;
  const { id, ids, left, from, to, open } = item;
  const now = look.value;
  const isChosen = ids.some((one) => one === now.selected || one === now.hovered);
  const camp = campOf.value.get(id);
  const place = { left: `${gutter + left}px`, top: `${top}px` };
  if (ids.length > 1) {
    const against = ids.filter((one) => all.relationsOf(one).some(isContradiction)).length;
    return (
      <li class={isChosen ? 'lane-crowd is-chosen' : 'lane-crowd'} style={place} data-item={id}>
        <button type="button" tabIndex={props.isEntry ? 0 : -1} onClick={props.onOpen} onFocus={props.onFocus}>
          {timelineWords().crowd(ids.length, against)}
        </button>
      </li>
    );
  }
  const { act, claim: shown, must, against } = readBoxWords(all, id);
  const said = describeSaidAt(all.index, id) ?? '';
  const claim = describeClaim(all.index, id);
  const letter = faceOff.value?.camps.find((one) => one.color === camp)?.letter;
  const tail = against === 0 ? '' : timelineWords().standsAgainst(against);
  const isDim = now.lit !== undefined && !now.lit.has(id) && !isChosen;
  const classes = [
    'lane-box',
    campClass(camp),
    must === '' ? '' : 'is-told',
    isChosen ? 'is-chosen' : '',
    isDim ? 'is-dim' : '',
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the link inside takes the focus
    <li
      class={classes.filter(Boolean).join(' ')}
      style={place}
      data-item={id}
      title={`${describeAttribution(all, id)} · ${said}\n${claim}`}
      onMouseOver={() => (hovered.value = id)}
      onMouseOut={() => (hovered.value = undefined)}
      onFocusCapture={props.onFocus}
    >
      <span
        class={`lane-line opens-${open}`}
        style={{ left: `${from - left}px`, width: `${Math.max(3, to - from)}px` }}
      />
      <RecordLink
        id={id}
        class="lane-link"
        tabIndex={props.isEntry ? 0 : -1}
        label={`${describeAttribution(all, id)}, ${said}: ${claim}${tail}`}
      >
        {letter === undefined ? null : <span class="letter">{letter}</span>}
        <span class="lane-act">{act}: </span>
        <bdi>{shown}</bdi>
        {must === '' ? null : (
          <span class="told-note">
            {' · '}
            <bdi>{must}</bdi>
          </span>
        )}
        {against === 0 ? null : <span class="lane-against"> ✕ {against}</span>}
      </RecordLink>
    </li>
  );
}
