// The citation of a record, to read and to copy: chain of tellers, whose words, what was taken back, place and version.
import type { JSX } from 'preact';
import { announce } from './announcer.tsx';

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
      <button type="button" class="text-button" onClick={() => void copyCitation(text)}>
        copy citation
      </button>
    </div>
  );
}

async function copyCitation(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('Citation copied');
  } catch {
    announce('The browser did not allow copying');
  }
}
