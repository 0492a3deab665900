// One polite voice for what changes without a page load: copied, hidden, found. Shown briefly, too.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const message = signal('');
let clearing: ReturnType<typeof setTimeout> | undefined;

export function announce(text: string): void {
  message.value = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    message.value = '';
  }, 4000);
}

export function Announcer(): JSX.Element {
  return (
    <div class={message.value === '' ? 'toast' : 'toast shown'} role="status" aria-live="polite">
      {message.value}
    </div>
  );
}
