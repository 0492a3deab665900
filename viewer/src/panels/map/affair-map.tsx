// The map of the affair: its disputes, small and closed, the most contested first. Each is a button that opens its question; the one
// that is open is marked.
import { arenaWords } from '../../language/english/arena.ts';
import '../../theme/map.css';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { nameActor } from '../../affair/describe.ts';
import { type DisputeNames, nameIsland, sayIsland } from '../../affair/describe-island.ts';
import { formWhole } from '../../affair/form-shown.ts';
import { campColors } from '../../affair/mark-camps.ts';
import { type MapIsland, setOutMap } from '../../layout/arena/map.ts';
import { chooseQuestion, select } from '../../state/actions.ts';
import { choices, question } from '../../state/app-state.ts';
import { Section } from '../parts/parts.tsx';
import { IslandPicture } from './island-picture.tsx';

const shownFirst = 6;
const shownMore = 12;

/** Of all that is recorded: filters change nothing here. */
export function AffairMap({ affair }: { affair: Affair }): JSX.Element | null {
  const [most, setMost] = useState(shownFirst);
  const formed = useMemo(() => formWhole(affair), [affair]);
  const { source } = formed;
  const { islands } = formed.islands;
  const drawn = useMemo(() => setOutMap(islands.slice(0, most), source, campColors), [formed, most]);
  if (islands.length === 0) return null;
  const more = islands.length - drawn.length;
  const names: DisputeNames = {
    speakersOf: (id) => source.speakersOf.get(id) ?? [],
    nameActor: (id) => nameActor(affair.index, id),
  };
  const haveQuestions = islands.some((one) => one.questions.length > 0);
  return (
    <Section title={haveQuestions ? arenaWords().map : arenaWords().whoContradicts} count={islands.length}>
      <p class="muted map-note">
        {arenaWords().mostContestedFirst}
        {haveQuestions ? arenaWords().mapKey : ''}
      </p>
      <ul class="affair-map">
        {drawn.map((one) => (
          <li key={one.island.key}>
            <IslandButton drawn={one} title={nameIsland(one.island, names)} />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <button type="button" class="wide-button" onClick={() => setMost(most + shownMore)}>
          {arenaWords().andMore(more)}
        </button>
      )}
    </Section>
  );
}

function IslandButton({ drawn, title }: { drawn: MapIsland; title: string }): JSX.Element {
  const { questions, contradictions } = drawn.island;
  const [first, ...others] = questions;
  const isOpen = questions.some((one) => one.id === question.value);
  const [relation] = contradictions;
  const isRead = relation !== undefined && choices.value.selected === relation.id;
  return (
    <button
      type="button"
      class="map-island"
      aria-current={isOpen || (first === undefined && isRead) ? 'true' : undefined}
      aria-label={sayIsland(title, others.length, drawn.discs, contradictions)}
      onClick={() => (first === undefined ? select(relation?.id) : chooseQuestion(first.id))}
    >
      <span class="map-title">
        <bdi>{title}</bdi>
        {others.length === 0 ? null : <span class="muted"> +{others.length}</span>}
      </span>
      <IslandPicture drawn={drawn} />
    </button>
  );
}
