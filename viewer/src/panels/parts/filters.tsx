// The kinds of relations with their signs, counts and switches, then actors, acts and narratives: the filters, wherever they stand,
// and the legend that they make beside a picture or over it.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Act } from '../../../../src/domain/records/model.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeDays } from '../../affair/days.ts';
import { nameActor } from '../../affair/describe.ts';
import { type DrawnRelation, isContradiction, type RelationFamily, relationFamilies } from '../../affair/relations.ts';
import { guideWords } from '../../language/english/guide.ts';
import { speechWords } from '../../language/english/speech.ts';
import { chooseDays, toggleFamily, toggleFilter } from '../../state/actions.ts';
import { affair, choices, drawnFamilies, isLegendOpen, visibility } from '../../state/app-state.ts';
import { HiddenNote } from './caption.tsx';
import { Growing, useFind } from './long-list.tsx';
import { Icon } from './parts.tsx';
import { useCloseOutside } from './use-close-outside.ts';

export function Legend(): JSX.Element | null {
  if (visibility.value === undefined) return null;
  return (
    <details class="side-legend" open>
      <summary>
        <h2 class="caps">{guideWords().shown}</h2>
        <Icon name="chevron" />
      </summary>
      <HiddenNote />
      <Families />
      <FilterLists />
    </details>
  );
}

/** The legend over a layout that has no side for it: opened by a button of the bar, closed there, by Esc or beside it. */
export function LegendPanel(): JSX.Element | null {
  const panel = useRef<HTMLElement>(null);
  const isOpen = isLegendOpen.value;
  useEffect(() => {
    if (isOpen) panel.current?.focus();
  }, [isOpen]);
  useCloseOutside(isOpen, '.shown-panel, .shown-button', '.shown-button', () => {
    isLegendOpen.value = false;
  });
  if (!isOpen) return null;
  return (
    <aside class="shown-panel" ref={panel} tabIndex={-1} aria-label={guideWords().whatIsShown}>
      <Legend />
    </aside>
  );
}

/** A kind that the picture does not draw is left out, unless it is hidden: then this is the way back to it. */
export function Families(): JSX.Element | null {
  const visible = visibility.value;
  if (visible === undefined) return null;
  const { families } = choices.value.hidden;
  const drawn = drawnFamilies.value;
  const present = relationFamilies.filter(
    (family) =>
      visible.families[family].total > 0 && (drawn === undefined || drawn.has(family) || families.includes(family)),
  );
  const relations = affair.value?.relations ?? [];
  const hearsay = countHearsay(relations);
  const hearsayShown = countHearsay(visible.relations);
  return (
    <ul class="legend">
      {present.map((family) => (
        <li key={family}>
          <label class={families.includes(family) ? 'off' : ''}>
            <input type="checkbox" checked={!families.includes(family)} onChange={() => toggleFamily(family)} />
            <LineSign family={family} />
            <span>{nameFamily(family, relations)}</span>
            <Count {...visible.families[family]} />
          </label>
        </li>
      ))}
      {hearsay === 0 ? null : (
        <li class="legend-note">
          <span class="box-space" />
          <svg class="sign" viewBox="0 0 34 16" aria-hidden="true" focusable="false">
            <circle class="con dotted" cx="17" cy="8" r="6.5" />
            <path class="con mark" d="M14.4 5.4l5.2 5.2M19.6 5.4l-5.2 5.2" />
          </svg>
          <span>{guideWords().toldOnlyByOthers}</span>
          <Count total={hearsay} shown={hearsayShown} />
        </li>
      )}
    </ul>
  );
}

/** Withdrawals are lines of this kind, and are counted here; sentences do not count them among the contradictions. */
function nameFamily(family: RelationFamily, relations: readonly DrawnRelation[]): string {
  const takesBack = family === 'contradicts' && relations.some((one) => one.kind === 'withdraws');
  return takesBack ? guideWords().contradictsOrTakesBack : guideWords().families[family];
}

const cross = (
  <>
    <circle class="con backing" cx="17" cy="8" r="5.8" />
    <path class="con mark" d="M14.6 5.6l4.8 4.8M19.4 5.6l-4.8 4.8" />
  </>
);
const arrowHead = 'M25 3.6L33 8l-8 4.4z';

/** As the picture draws them. */
const signs: Readonly<Record<RelationFamily, ComponentChildren>> = {
  contradicts: [<path key="line" class="con" d="M1 8H33" />, cross],
  'contradicts-derived': [<path key="line" class="con derived" d="M1 8H33" />, cross],
  supports: [<path key="line" class="sup" d="M1 8H27" />, <path key="head" class="sup-fill" d={arrowHead} />],
  relies: [<path key="line" class="rel" d="M1 8H27" />, <path key="head" class="rel-fill" d={arrowHead} />],
  compatible: [
    <path key="line" class="neu" d="M1 8H33" />,
    <circle key="ring" class="neu backing" cx="17" cy="8" r="3.6" />,
  ],
  reports: [<path key="line" class="rep" d="M2 8H29" />, <path key="head" class="rep-arrow" d="M26 4.4L32 8l-6 3.6" />],
};

function LineSign({ family }: { family: RelationFamily }): JSX.Element {
  return (
    <svg class="sign" viewBox="0 0 34 16" aria-hidden="true" focusable="false">
      {signs[family]}
    </svg>
  );
}

function countHearsay(relations: readonly DrawnRelation[]): number {
  return relations.filter((one) => one.hearsay && isContradiction(one)).length;
}

/** All there are; where some are hidden, how many of all are drawn. */
function Count({ total, shown }: { total: number; shown: number }): JSX.Element {
  return <span class="count">{shown === total ? total : guideWords().shownOf(shown, total)}</span>;
}

export function FilterLists(): JSX.Element | null {
  const all = affair.value;
  const listed = useMemo(() => (all === undefined ? undefined : listFilters(all)), [all]);
  if (listed === undefined) return null;
  const { hidden } = choices.value;
  return (
    <div class="filters">
      <DaysFilter />
      <FilterGroup title={guideWords().actors} kind="actors" hidden={hidden.actors} items={listed.actors} />
      <FilterGroup title={guideWords().acts} kind="acts" hidden={hidden.acts} items={listed.acts} />
      <FilterGroup
        title={guideWords().narratives}
        kind="narratives"
        hidden={hidden.narratives}
        items={listed.narratives}
      />
    </div>
  );
}

/** Days are chosen under the picture; here is what that hides, and the way back. */
function DaysFilter(): JSX.Element | null {
  const outside = visibility.value?.outside;
  if (outside === undefined) return null;
  return (
    <details class="filter-group" open>
      <summary>
        {guideWords().dates}
        <span class="count">{guideWords().hiddenHere(outside.count)}</span>
      </summary>
      <ul class="chips">
        <li>
          <button type="button" class="chip" aria-pressed="false" onClick={() => chooseDays(undefined)}>
            {guideWords().saidOutside} {describeDays(outside.days)} <span class="count">{outside.count}</span>
          </button>
        </li>
      </ul>
    </details>
  );
}

interface FilterItem {
  readonly id: string;
  readonly text: string;
  readonly count: number;
}

/** Those who say most, and what is said most, first. */
function listFilters({ index }: Affair): Readonly<Record<'actors' | 'acts' | 'narratives', readonly FilterItem[]>> {
  const { nodes } = index.graph;
  const acts = new Map<Act, number>();
  for (const { properties } of nodes.Assertion) acts.set(properties.act, (acts.get(properties.act) ?? 0) + 1);
  return {
    actors: nodes.Actor.map(({ id }) => {
      const count = index.assertionsOf(id).length + index.silencesOf(id).length;
      return { id, count, text: nameActor(index, id) };
    })
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count),
    acts: [...acts]
      .sort((a, b) => b[1] - a[1])
      .map(([id, count]) => ({ id, count, text: speechWords().saying.acts[id][0] })),
    narratives: nodes.Narrative.map(({ id, properties }) => {
      return { id, count: index.assertionsIn(id).length, text: properties.name };
    }),
  };
}

const findWords = { actors: 'findActors', acts: 'findActs', narratives: 'findNarratives' } as const;

function FilterGroup(props: {
  title: string;
  kind: 'actors' | 'acts' | 'narratives';
  hidden: readonly string[];
  items: readonly FilterItem[];
}): JSX.Element | null {
  const { kind, title, hidden, items } = props;
  const [isOpen, setOpen] = useState(false);
  const { found, field } = useFind(items, guideWords()[findWords[kind]], (item) => item.text);
  if (items.length === 0) return null;
  const hiddenHere = items.filter((item) => hidden.includes(item.id)).length;
  return (
    <details class="filter-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        <span class="count">{hiddenHere === 0 ? items.length : guideWords().hiddenHere(hiddenHere)}</span>
      </summary>
      {isOpen ? field : null}
      {isOpen ? (
        <ul class="chips" key={found.length}>
          <Growing
            items={found}
            render={(item) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={!hidden.includes(item.id)}
                  onClick={() => toggleFilter(kind, item.id)}
                >
                  <bdi>{item.text}</bdi> <span class="count">{item.count}</span>
                </button>
              </li>
            )}
          />
        </ul>
      ) : null}
    </details>
  );
}
