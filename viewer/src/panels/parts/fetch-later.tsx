// A part of the page that is fetched when it is first shown. Says so while it comes, and what to do where it does not; a quiet one,
// which nobody waits for, says nothing.

import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { frameWords } from '../../language/english/frame.ts';

export function fetchLater<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
  manner: 'quiet' | 'said' = 'said',
): (props: Props) => JSX.Element | null {
  const part = signal<FunctionComponent<Props> | 'asked' | 'failed' | undefined>(undefined);
  const fetchPart = async () => {
    try {
      part.value = await load();
    } catch {
      part.value = 'failed';
    }
  };
  return (props) => {
    const Part = part.value;
    if (Part === undefined) {
      part.value = 'asked';
      void fetchPart();
    } else if (typeof Part !== 'string') return <Part {...props} />;
    if (manner === 'quiet') return null;
    if (Part !== 'failed') {
      return (
        <p class="hint fetched" role="status">
          {frameWords().opening}
        </p>
      );
    }
    return (
      <p class="hint fetched">
        {frameWords().partNotLoaded}{' '}
        <button type="button" onClick={() => (part.value = undefined)}>
          {frameWords().tryAgain}
        </button>
      </p>
    );
  };
}
