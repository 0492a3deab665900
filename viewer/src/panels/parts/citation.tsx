// The citation of a record, to read and to copy: chain of tellers, whose words, what was taken back, place and version.
import type { JSX } from 'preact';
import { copyText } from './announcer.tsx';

export function Citation({ text }: { text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <div class="citation">
      <details>
        <summary>citation</summary>
        <p>
          <bdi>{text}</bdi>
        </p>
      </details>
      <button type="button" class="text-button" onClick={() => void copyText(text, 'Citation')}>
        copy citation
      </button>
    </div>
  );
}
