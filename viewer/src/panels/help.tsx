// "?": the dialog around the help, closed by Esc.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isHelpOpen } from '../state/app-state.ts';
import { fetchLater } from './fetch-later.tsx';

const HelpBody = fetchLater(async () => (await import('./help-body.tsx')).HelpBody);

export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => (isHelpOpen.value = false)}>
      {isOpen ? <HelpBody /> : null}
    </dialog>
  );
}
