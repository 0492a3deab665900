// What the filters hide, beside every number that they do not change, with the way back.
import type { JSX } from 'preact';
import { describeHidden } from '../../choice/hidden.ts';
import { showEverything } from '../../state/actions.ts';
import { visibility } from '../../state/app-state.ts';

export function HiddenNote(): JSX.Element | null {
  const visible = visibility.value;
  const text = visible && describeHidden(visible);
  if (text === undefined) return null;
  return (
    <span class="hidden-note">
      <span>{text}</span>{' '}
      <button type="button" onClick={showEverything}>
        show all
      </button>
    </span>
  );
}
