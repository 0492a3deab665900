// Pointing, clicking and arrow keys over the cards of the document, heard once for all of them. The card that was last reached is in the
// Tab order. Pointing changes no card: only what is drawn over them.
import { useLayoutEffect, useState } from 'preact/hooks';
import { type CardGrid, isArrow, type Step, walkCards } from '../../layout/walk-cards.ts';
import { select } from '../../state/actions.ts';
import { hovered } from '../../state/app-state.ts';

interface CardListeners {
  readonly onClick: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onMouseLeave: () => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}
export function useCardKeys(root: { readonly current: HTMLElement | null }): CardListeners {
  const [walked] = useState<{ way: readonly Step[] }>({ way: [] });
  useLayoutEffect(() => {
    const links = listLinks(root.current);
    if (!links.some((one) => one.tabIndex === 0)) links[0]?.setAttribute('tabindex', '0');
  });
  return {
    onClick: (event) => {
      const id = idAt(event);
      const isControl = (event.target as HTMLElement).closest('a, button, summary') !== null;
      // Not the click that ends a selection of text.
      if (id === undefined || isControl || getSelection()?.isCollapsed === false) return;
      select(id);
    },
    onMouseOver: (event) => {
      hovered.value = idAt(event);
    },
    onMouseLeave: () => {
      hovered.value = undefined;
    },
    onFocusIn: (event) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>('[data-id] .record');
      hovered.value = link === null ? undefined : idAt(event);
      if (link === null) return;
      for (const one of listLinks(root.current)) one.setAttribute('tabindex', one === link ? '0' : '-1');
    },
    onKeyDown: (event) => {
      const id = idAt(event);
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (id === undefined || root.current === null || !isPlain || !isArrow(event.key)) return;
      const step = walkCards(readGrid(root.current), id, event.key, walked.way);
      if (step === undefined) return;
      event.preventDefault();
      walked.way = step.way;
      const link = root.current.querySelector<HTMLElement>(`[data-id="${CSS.escape(step.to)}"] .record`);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function idAt(event: Event): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id;
}

function listLinks(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-id] .record') ?? [])];
}

function readGrid(root: HTMLElement): CardGrid {
  const idsIn = (place: ParentNode) =>
    [...place.querySelectorAll<HTMLElement>('[data-id]')].map((one) => one.dataset.id ?? '');
  const columns = [...root.querySelectorAll('.acc-camp')].map(idsIn).filter((one) => one.length > 0);
  const inColumns = new Set(columns.flat());
  return { columns, below: idsIn(root).filter((id) => !inColumns.has(id)) };
}
