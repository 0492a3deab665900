// One polite voice for what changes without a page load: copied, hidden, found. Shown briefly, too.

import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { frameWords } from '../../language/english/frame.ts';

const message = signal('');
let clearing: ReturnType<typeof setTimeout> | undefined;

export function announce(text: string): void {
  message.value = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    message.value = '';
  }, 4000);
}

/** Copies a text and says that it did: "Link copied"; where the browser does not allow it, `otherwise` is added. */
export async function copyText(text: string, what: string, otherwise = ''): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(frameWords().copied(what));
  } catch {
    announce(frameWords().copyRefused(otherwise));
  }
}

export function Announcer(): JSX.Element {
  return (
    <div class={message.value === '' ? 'toast' : 'toast shown'} role="status" aria-live="polite">
      {message.value}
    </div>
  );
}
