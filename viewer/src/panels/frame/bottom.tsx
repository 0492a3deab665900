// The foot of the page: where in the documents things stand, and when they were said. One of the two is open, or neither.
import { guideWords } from '../../language/english/guide.ts';
import '../../theme/foot.css';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { affair } from '../../state/app-state.ts';
import { fetchLater } from '../parts/fetch-later.tsx';
import { Icon } from '../parts/parts.tsx';

const TimeStrip = fetchLater(async () => (await import('../time/time-strip.tsx')).TimeStrip);
const Spines = fetchLater(async () => (await import('../document/spine.tsx')).Spines);

type Foot = 'document' | 'dates';
const chosen = signal<Foot | undefined>(undefined);
const isFolded = signal(false);
/** Fewer make no line of time. */
const leastDated = 3;

export function Bottom(): JSX.Element {
  const nodes = affair.value?.index.graph.nodes;
  const dated = nodes?.Assertion.filter(({ properties: { saidFrom, saidTo } }) => (saidFrom ?? saidTo) !== undefined);
  const open = chosen.value ?? ((dated?.length ?? 0) >= leastDated ? 'dates' : 'document');
  const names: Readonly<Record<Foot, string>> = {
    document: nodes?.Document.length === 1 ? guideWords().theDocument : guideWords().theDocuments,
    dates: guideWords().whenSaid,
  };
  return (
    <div class={isFolded.value ? 'foot folded' : 'foot'}>
      <div class="foot-bar">
        <div class="foot-tabs" role="tablist" aria-label={guideWords().atFoot} onKeyDown={turnTab}>
          {(['document', 'dates'] as const).map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`foot-${name}`}
              aria-selected={open === name}
              aria-controls="foot-panel"
              tabIndex={open === name ? 0 : -1}
              onClick={() => openFoot(name)}
            >
              {names[name]}
            </button>
          ))}
        </div>
        {isFolded.value || open !== 'document' ? null : (
          <p class="foot-key">
            {guideWords().quotesKey}
            {nodes?.Silence.length === 0 ? '' : guideWords().quotesKeySilence}
          </p>
        )}
        <button
          type="button"
          class="foot-fold"
          aria-expanded={!isFolded.value}
          aria-controls="foot-panel"
          onClick={() => (isFolded.value = !isFolded.value)}
        >
          {isFolded.value ? guideWords().show : guideWords().hide} <Icon name="chevron" />
        </button>
      </div>
      <div id="foot-panel" class="foot-panel" role="tabpanel" aria-labelledby={`foot-${open}`} hidden={isFolded.value}>
        {open === 'dates' ? <TimeStrip /> : <Spines />}
      </div>
    </div>
  );
}

function openFoot(name: Foot): void {
  chosen.value = name;
  isFolded.value = false;
}

/** Two tabs: either arrow goes to the other one. */
function turnTab(event: KeyboardEvent): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')];
  const other = tabs.find((one) => one !== event.target);
  other?.click();
  other?.focus();
  event.preventDefault();
}
