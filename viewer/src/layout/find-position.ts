// What is typed → speakers and questions of the table whose names hold it, in the order they stand. Also those that are not drawn.
import { foldText } from '../../../src/domain/base/fold-text.ts';
import type { Affair } from '../affair/affair.ts';
import { nameActor } from '../affair/describe.ts';
import type { ArrangedPositions } from './arrange-positions.ts';

/** Ids of questions, then of actors; an actor's other names count, too. */
export function findInPositions({ index }: Affair, table: ArrangedPositions, typed: string): readonly string[] {
  if (typed.trim() === '') return [];
  const wanted = foldText(typed);
  const holds = (texts: readonly string[]) => texts.some((text) => foldText(text).includes(wanted));
  const names = (id: string) => [nameActor(index, id), ...(index.node('Actor', id)?.properties.aliases ?? [])];
  return [
    ...table.columns.filter((one) => holds([one.text])).map((one) => one.question),
    ...table.lines.flatMap((line) => (line.kind === 'speaker' && holds(names(line.actor)) ? [line.actor] : [])),
  ];
}

/**
 * Where a question, an actor, an assertion or a silence stands, of several places the first; -1 is the row of questions, or the
 * column of speakers.
 */
export function findPlace(
  { columns, lines }: ArrangedPositions,
  id: string,
): { readonly line: number; readonly column: number } | undefined {
  const column = columns.findIndex((one) => one.question === id);
  if (column >= 0) return { line: -1, column };
  for (const [line, one] of lines.entries()) {
    if (one.kind === 'group') continue;
    if (one.actor === id) return { line, column: -1 };
    for (const [question, cell] of one.cells) {
      if (!cell.positions.some((position) => position.statements.includes(id))) continue;
      return { line, column: columns.findIndex((shown) => shown.question === question) };
    }
  }
  return undefined;
}
