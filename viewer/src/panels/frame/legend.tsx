// The legend that is also the filter, beside the picture or over it.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isLegendOpen, visibility } from '../../state/app-state.ts';
import { HiddenNote } from '../parts/caption.tsx';
import { Families, FilterLists } from '../parts/filters.tsx';
import { Icon } from '../parts/parts.tsx';

export function Legend(): JSX.Element | null {
  if (visibility.value === undefined) return null;
  return (
    <details class="side-legend" open>
      <summary>
        <h2 class="caps">Shown</h2>
        <Icon name="chevron" />
      </summary>
      <HiddenNote />
      <Families />
      <FilterLists />
    </details>
  );
}

/** The legend over a layout that has no side for it: opened by a button of the bar, closed there, by Esc or beside it. */
export function LegendPanel(): JSX.Element | null {
  const panel = useRef<HTMLElement>(null);
  const isOpen = isLegendOpen.value;
  useEffect(() => {
    if (!isOpen) return;
    panel.current?.focus();
    const close = (event: Event) => {
      const target = event.target as HTMLElement;
      const isKey = event instanceof KeyboardEvent;
      if (isKey ? event.key !== 'Escape' : target.closest('.shown-panel, .shown-button') !== null) return;
      isLegendOpen.value = false;
      if (!isKey) return;
      event.stopPropagation();
      document.querySelector<HTMLElement>('.shown-button')?.focus();
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', close, { capture: true });
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', close, { capture: true });
    };
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <aside class="shown-panel" ref={panel} tabIndex={-1} aria-label="What is shown">
      <Legend />
    </aside>
  );
}
