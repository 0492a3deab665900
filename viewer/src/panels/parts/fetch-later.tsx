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
    part.value = 'asked';
    try {
      part.value = await load();
    } catch {
      part.value = 'failed';
    }
  };
  const fetchAgain = async () => {
    await fetchPart();
    // Some browsers remember that it did not come. The address holds what is chosen, so the page may begin anew.
    if (part.peek() === 'failed' && (await isServed())) location.reload();
  };
  return (props) => {
    const Part = part.value;
    if (Part === undefined) void fetchPart();
    else if (typeof Part !== 'string') return <Part {...props} />;
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
        <button type="button" onClick={fetchAgain}>
          {frameWords().tryAgain}
        </button>
      </p>
    );
  };
}

/** Whether what the page came from answers. */
async function isServed(): Promise<boolean> {
  return await fetch(location.href).then(
    ({ ok }) => ok,
    () => false,
  );
}
