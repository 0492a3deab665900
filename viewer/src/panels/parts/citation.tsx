// The citation of a record, to read and to copy: chain of tellers, whose words, what was taken back, place and version.

import type { JSX } from 'preact';
import { frameWords } from '../../language/english/frame.ts';
import { copyText } from './announcer.tsx';

export function Citation({ text }: { text: string }): JSX.Element | null {
  if (text === '') return null;
  return (
    <div class="citation">
      <details>
        <summary>{frameWords().citation}</summary>
        <p>
          <bdi>{text}</bdi>
        </p>
      </details>
      <button type="button" class="text-button" onClick={() => void copyText(text, frameWords().citationCopied)}>
        {frameWords().copyCitation}
      </button>
    </div>
  );
}
