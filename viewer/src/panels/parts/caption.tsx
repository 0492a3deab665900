// A sentence in numbers, with its weight where the meaning is, and beside it what the filters hide, with the way back.

import type { JSX } from 'preact';
import { describeHidden } from '../../choice/visibility.ts';
import { frameWords } from '../../language/english/frame.ts';
import type { TextPart } from '../../language/language.ts';
import { showEverything } from '../../state/actions.ts';
import { visibility } from '../../state/app-state.ts';

export function Caption({ parts }: { parts: readonly TextPart[] }): JSX.Element {
  return (
    <>
      {parts.map((part, position) => {
        const key = `${position} ${part.text}`;
        return part.strong === true ? <b key={key}>{part.text}</b> : <span key={key}>{part.text}</span>;
      })}
    </>
  );
}

/** `isPicture`: beside a picture whose signs count what is drawn. */
export function HiddenNote({ isPicture = false }: { readonly isPicture?: boolean }): JSX.Element | null {
  const visible = visibility.value;
  const text = visible && describeHidden(visible, isPicture);
  if (text === undefined) return null;
  return (
    <span class="hidden-note">
      <span>{text}</span>{' '}
      <button type="button" onClick={showEverything}>
        {frameWords().showAll}
      </button>
    </span>
  );
}
