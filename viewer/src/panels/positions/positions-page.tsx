// The Positions page: the table of speakers and questions with its bar, or two of the speakers set against each other.
import '../../theme/chosen.css';
import '../../theme/positions.css';
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listPositions } from '../../affair/positions.ts';
import { arrangePositions, parseArrangement } from '../../layout/arrange-positions.ts';
import { affair, choices, question, visibility } from '../../state/app-state.ts';
import { PositionsBar } from './positions-bar.tsx';
import { PositionsTable } from './positions-table.tsx';
import { TwoActorsView } from './two-actors-view.tsx';

const rows = computed(() => (affair.value === undefined ? [] : listPositions(affair.value)));
const arranged = computed(() => choices.value.arranged);
const table = computed(() => {
  const [all, visible] = [affair.value, visibility.value];
  if (all === undefined || visible === undefined) return undefined;
  return arrangePositions(all, rows.value, visible.shown, parseArrangement(arranged.value));
});

export function Page(): JSX.Element | null {
  const [found, setFound] = useState<string | undefined>(undefined);
  const opened = useRef(question.value);
  // A question chosen beside the table is gone to.
  useEffect(() => {
    if (opened.current !== question.value) setFound(question.value ?? undefined);
    opened.current = question.value;
  }, [question.value]);
  const all = affair.value;
  const shown = table.value;
  if (all === undefined || shown === undefined) return null;
  const known = choices.value.compared.filter((id) => all.index.labelOf(id) === 'Actor');
  const [one, other] = known;
  return (
    <div class="positions">
      {one !== undefined && other !== undefined ? (
        <TwoActorsView key={`${one} ${other}`} affair={all} rows={rows.value} one={one} other={other} />
      ) : (
        <>
          <PositionsBar affair={all} table={shown} chosen={one} found={found} find={setFound} />
          <PositionsTable affair={all} table={shown} chosen={one} found={found} />
        </>
      )}
    </div>
  );
}
