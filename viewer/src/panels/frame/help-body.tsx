// What the signs mean and which keys there are. Fetched only when somebody asks.
import '../../theme/dialogs.css';
import type { JSX } from 'preact';
import { layouts } from '../../layout/layouts.ts';
import { isHelpOpen } from '../../state/app-state.ts';
import { Icon } from '../parts/parts.tsx';

const keys: readonly (readonly [string, string])[] = [
  ['Tab', 'into the cards or the graph, then on to the reading pane'],
  ['← ↑ → ↓', 'walk from card to card; the opposite arrow leads back'],
  ['Enter', 'open what has the focus in the reading pane'],
  ['Esc', 'close a dialog, then what is open in the reading pane'],
  ['Ctrl K  or  /', 'search'],
  [layouts.map((_, position) => position + 1).join('  '), layouts.map((one) => one.title).join(', ')],
  ['Shift ← ↑ → ↓', 'move the graph'],
  ['Alt ← ↑ → ↓', 'in Graph: move the account, speaker or statement that has the focus'],
  ['+  −  0', 'zoom in, zoom out, back to the opening view'],
  ['?', 'this help'],
];

export function HelpBody(): JSX.Element {
  return (
    <>
      <div class="pane-head">
        <h2 id="help-title">How to read this page</h2>
        <button type="button" class="icon-button" onClick={() => (isHelpOpen.value = false)} aria-label="Close">
          <Icon name="close" />
        </button>
      </div>
      <p>
        Each card is one <b>assertion</b>: an actor putting one claim forward, once. Cards stand in columns by the
        answer they give to the chosen question; under <b>Against it</b> stand those who only deny it. The sign between
        two columns counts what contradicts across them. Contradictions are drawn by an analyst, with a reason, or
        follow from recorded answers by a named rule (dashed). Choose a card or point at it to see its own lines.
      </p>
      <p>
        A cross in a <b>dotted</b> circle marks a contradiction that rests on words known only through others. The
        letter and the colour of a card name its account. Nothing here says what is true: it shows what is recorded in
        this graph, and the exact words it rests on.
      </p>
      <h3 class="caps">Keys</h3>
      <dl class="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">
        {layouts.map((one) => one.help).join(' ')} Dragging the ground moves a picture; so does one finger, and two zoom
        it.
      </p>
    </>
  );
}
