// A part of the page that is fetched when it is first shown. Says so while it comes, and what to do where it does not.
import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';

export function fetchLater<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
): (props: Props) => JSX.Element {
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
    if (Part === 'failed') return <p class="hint fetched">A part of this page did not come. Reload the page.</p>;
    if (Part === undefined) {
      part.value = 'asked';
      void fetchPart();
    }
    if (Part === undefined || Part === 'asked') {
      return (
        <p class="hint fetched" role="status">
          Opening…
        </p>
      );
    }
    return <Part {...props} />;
  };
}
