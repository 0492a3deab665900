// What stands open over the page, such as a menu, closes by Esc, which then does nothing else, and by pressing outside it.
import { useEffect } from 'preact/hooks';

/**
 * `inside`: what belongs to it, its button among that, as a selector. `button` has the focus after Esc; a selector, too, because it may be drawn anew.
 */
export function useCloseOutside(isOpen: boolean, inside: string, button: string, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: Event) => {
      if (!(event.target instanceof Element) || event.target.closest(inside) === null) close();
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      event.stopPropagation();
      document.querySelector<HTMLElement>(button)?.focus();
    };
    addEventListener('pointerdown', press);
    addEventListener('keydown', leave, { capture: true });
    return () => {
      removeEventListener('pointerdown', press);
      removeEventListener('keydown', leave, { capture: true });
    };
  }, [isOpen]);
}
