// A list of records in a panel, whatever their number: a short one stands whole; of a long one only what is near the window is there,
// in its order, and a field above finds in it.
import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { guideWords } from '../../language/english/guide.ts';
import { ListBlocks, useFind } from './long-list.tsx';
import { describeRecord, RecordLink, Statement } from './parts.tsx';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** What the field above many of them is called, by their number. */
  readonly say: (all: number) => string;
  readonly keyOf: (item: T) => string;
  /** What it is found by. */
  readonly textOf: (item: T) => string;
  readonly render: (item: T) => JSX.Element;
  readonly class?: string;
  /** Height of one in pixels, until it was measured. */
  readonly estimate?: number;
}

export function LongList<T>(props: LongListProps<T>): JSX.Element {
  const { items, say, textOf, estimate = 46, ...list } = props;
  const { found, field } = useFind(items, say, textOf);
  return (
    <>
      {field}
      <ListBlocks class="plain-list" {...list} items={found} estimate={estimate} />
    </>
  );
}

/** Statements as who says what; other records by name. */
export function RecordList(props: { affair: Affair; ids: readonly string[] }): JSX.Element {
  const { affair, ids } = props;
  return (
    <LongList
      items={ids}
      say={guideWords().findRecords}
      keyOf={(id) => id}
      textOf={(id) => findable(affair, id)}
      render={(id) => (isSaid(affair, id) ? <Statement affair={affair} id={id} /> : <RecordLink id={id} />)}
    />
  );
}

/** Of a statement who says it as well. */
export function findable(affair: Affair, id: string): string {
  return isSaid(affair, id) ? `${describeAttribution(affair, id)} ${describeRecord(id)}` : describeRecord(id);
}

function isSaid({ index }: Affair, id: string): boolean {
  return ['Assertion', 'Silence'].includes(index.labelOf(id) ?? '');
}
