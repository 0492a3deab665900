// "?": the dialog around the help, closed by Esc.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isHelpOpen } from '../../state/app-state.ts';
import { fetchLater } from '../parts/fetch-later.tsx';

const HelpBody = fetchLater(async () => (await import('./help-body.tsx')).HelpBody);

export function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onCancel={() => (isHelpOpen.value = false)}
      // Told late: by then it may have been opened again.
      onClose={() => {
        if (dialog.current?.open === false) isHelpOpen.value = false;
      }}
    >
      {isOpen ? <HelpBody /> : null}
    </dialog>
  );
}
