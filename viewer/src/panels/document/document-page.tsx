// A document as it reads, with every quote marked where it stands: the text that is shipped, or a file that was found to be the
// recorded one. Where no text is at hand, what is needed to have it.
import { documentWords } from '../../language/english/document.ts';
import '../../theme/document.css';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QuoteRow } from '../../../../src/domain/graph/index-graph.ts';
import type { Affair } from '../../affair/affair.ts';
import { nameQuote } from '../../affair/located-quotes.ts';
import {
  describeDocument,
  describeExtent,
  listExtents,
  type PlacedQuote,
  sayCharacters,
} from '../../affair/quoted-documents.ts';
import { cutPages, cutStretches } from '../../layout/text-pages.ts';
import { openDocument } from '../../state/actions.ts';
import { affair, choices, isNarrow, layout, visibility } from '../../state/app-state.ts';
import { onSheet } from '../../state/on-sheet.ts';
import {
  askForTexts,
  lookUpIn,
  type OpenedText,
  openedText,
  openFile,
  openShipped,
  recordedHash,
  shippedLength,
} from '../../state/texts.ts';
import { Icon, QuoteBlock, Quoted, RecordLink, Statement } from '../parts/parts.tsx';
import { TextStretches } from './text-stretches.tsx';

export function Page(): JSX.Element | null {
  const all = affair.value;
  const { read } = choices.value;
  const document = read === undefined ? undefined : all?.index.node('Document', read)?.properties;
  if (all === undefined || read === undefined) return null;
  return (
    <div class="document-page" key={read}>
      <button type="button" class="document-back" onClick={() => openDocument(undefined)}>
        <Icon name="back" /> {documentWords().backTo(layout.value.words().title)}
      </button>
      {document === undefined ? (
        <p>
          {documentWords().noDocument}{' '}
          <Quoted>
            <bdi>{read}</bdi>
          </Quoted>
          .
        </p>
      ) : (
        <>
          <h2 lang={document.language ?? ''} dir="auto">
            <RecordLink id={read}>
              <bdi>{document.title}</bdi>
            </RecordLink>
          </h2>
          <p class="muted">{describeDocument(all, read)}</p>
          <DocumentBody affair={all} id={read} />
        </>
      )}
    </div>
  );
}

function DocumentBody({ affair: all, id }: { affair: Affair; id: string }): JSX.Element {
  const length = shippedLength(id);
  useEffect(() => {
    trouble.value = undefined;
    void askForTexts();
  }, [id]);
  useEffect(() => {
    if (length === undefined) return;
    void openShipped(id).then((why) => (trouble.value = why));
  }, [id, length]);
  const text = openedText(id);
  const hash = recordedHash(id);
  const asks = text === undefined && length === undefined && hash !== undefined;
  const take = useCallback(
    async (file: File | undefined) => {
      if (file === undefined) return;
      trouble.value = undefined;
      trouble.value = await openFile(id, file);
    },
    [id],
  );
  const isOver = useDroppedFile(asks ? take : undefined);
  if (text !== undefined) return <ReadText affair={all} id={id} text={text} />;
  return (
    <>
      {trouble.value === undefined ? null : (
        <p class="document-trouble" role="alert">
          {trouble.value}
        </p>
      )}
      {length === undefined ? (
        <>
          <AskForFile affair={all} id={id} hash={hash} isOver={isOver} onTake={(file) => void take(file)} />
          <QuotesInOrder affair={all} id={id} />
        </>
      ) : (
        <p role="status">{documentWords().openingText}</p>
      )}
    </>
  );
}

/** More are found along the line at the foot, and by search. */
const mostListed = 200;

/** What can be read of a text that is not at hand. */
function QuotesInOrder({ affair: all, id }: { affair: Affair; id: string }): JSX.Element | null {
  const startOf = (quote: QuoteRow) => quote.properties.start ?? Number.POSITIVE_INFINITY;
  const quotes = all.index
    .quotesIn(id)
    .filter((one) => visibility.value?.shown.has(one.from) !== false)
    .toSorted((a, b) => startOf(a) - startOf(b));
  if (quotes.length === 0) return null;
  return (
    <section class="document-quotes" aria-labelledby="document-quotes">
      <h3 class="caps" id="document-quotes">
        {documentWords().quotedInOrder}
      </h3>
      <ol>
        {quotes.slice(0, mostListed).map((quote) => (
          <li
            key={nameQuote({ owner: quote.from, position: quote.properties.position })}
            class={choices.value.selected === quote.from ? 'chosen' : ''}
          >
            <p>
              <Statement affair={all} id={quote.from} />
            </p>
            <QuoteBlock quote={quote} />
            <p class="muted">{describePlaces(quote)}</p>
          </li>
        ))}
      </ol>
      {quotes.length > mostListed ? <p class="muted">{documentWords().andMore(quotes.length - mostListed)}</p> : null}
    </section>
  );
}

function describePlaces(quote: QuoteRow): string {
  const extents = listExtents(quote);
  return extents.length === 0
    ? documentWords().noPosition
    : documentWords().inCharacters(extents.map(describeExtent).join(', '));
}

/** Why what was given is not shown. */
const trouble = signal<string | undefined>(undefined);

/**
 * A file that is dropped anywhere on the page is taken, or refused where there is nothing to take it: left to itself the browser
 * would open it in place of the page. Gives whether one that would be taken is held over it.
 */
function useDroppedFile(take: ((file: File | undefined) => void) | undefined): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = take === undefined ? 'none' : 'copy';
      setOver(take !== undefined);
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(false);
      take?.(event.dataTransfer.files[0]);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    addEventListener('dragover', hold);
    addEventListener('drop', drop);
    addEventListener('dragleave', leave);
    return () => {
      removeEventListener('dragover', hold);
      removeEventListener('drop', drop);
      removeEventListener('dragleave', leave);
    };
  }, [take]);
  return isOver && take !== undefined;
}

interface AskForFileProps {
  readonly affair: Affair;
  readonly id: string;
  readonly hash: string | undefined;
  /** A file is held over the page. */
  readonly isOver: boolean;
  readonly onTake: (file: File | undefined) => void;
}

function AskForFile({ affair: all, id, hash, isOver, onTake }: AskForFileProps): JSX.Element {
  const quotes = all.index.quotesIn(id).length;
  if (hash === undefined) {
    return (
      <p class="document-drop">
        {documentWords().notCheckable} {documentWords().readInContext(quotes)}
      </p>
    );
  }
  return (
    <div class={isOver ? 'document-drop over' : 'document-drop'}>
      <p>{documentWords().dropFile(quotes)}</p>
      <label class="document-file">
        {documentWords().chooseFile}{' '}
        <input
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => onTake((event.currentTarget as HTMLInputElement).files?.[0])}
        />
      </label>
      <p class="muted">{documentWords().mustBe(hash.slice(0, 12))}</p>
    </div>
  );
}

const pageAt = signal(0);
/** Characters on one sheet; a longer text says which of its parts is on it. */
const mostPrinted = 300_000;

function ReadText({ affair: all, id, text }: { affair: Affair; id: string; text: OpenedText }): JSX.Element {
  const { selected } = choices.value;
  const box = useRef<HTMLElement>(null);
  const found = [...(lookUpIn(id)?.values() ?? [])];
  const placed = found.flatMap((one) => (one.status === 'not found' ? [] : one.placed));
  const lost = found.length - placed.length;
  const pages = cutPages(text.text, onSheet.value === undefined ? undefined : mostPrinted);
  const chosen = findFirst(placed, selected);
  useEffect(() => {
    const at = pages.findIndex((one) => chosen !== undefined && chosen >= one.start && chosen < one.end);
    if (at >= 0) pageAt.value = at;
  }, [id, selected, chosen]);
  const current = Math.min(pageAt.value, pages.length - 1);
  const page = pages[current] ?? { start: 0, end: 0 };
  useEffect(() => {
    box.current?.querySelector('.chosen')?.scrollIntoView({ block: isNarrow.value ? 'start' : 'center' });
  }, [selected, current, text]);
  const language = all.index.node('Document', id)?.properties.language ?? '';
  return (
    <>
      <p class="muted" role="status">
        {sayCharacters(text.text.length)} · {describeSource(text)} · {documentWords().marked(placed.length)}
        {lost === 0 ? '' : documentWords().lost(lost)}
      </p>
      <Pages current={current} count={pages.length} />
      <article class="document-text" ref={box} lang={language} dir="auto">
        <TextStretches affair={all} text={text.text} stretches={cutStretches(placed, page)} />
      </article>
      <Pages current={current} count={pages.length} />
    </>
  );
}

function findFirst(placed: readonly PlacedQuote[], selected: string | undefined): number | undefined {
  const starts = placed.flatMap((one) => (one.owner === selected ? one.extents.map(({ start }) => start) : []));
  return starts.length === 0 ? undefined : Math.min(...starts);
}

function describeSource({ from, isChecked, restored }: OpenedText): string {
  const source = from === 'server' ? documentWords().shipped : documentWords().yourFile;
  const check = isChecked ? documentWords().isRecorded : documentWords().noHash;
  return `${source}; ${check}${restored === undefined ? '' : documentWords().restored(restored)}`;
}

function Pages({ current, count }: { current: number; count: number }): JSX.Element | null {
  if (count < 2) return null;
  return (
    <nav class="document-pages" aria-label={documentWords().pages}>
      <button type="button" disabled={current === 0} onClick={() => (pageAt.value = current - 1)}>
        {documentWords().previousPage}
      </button>
      <span>{documentWords().pageOf(current + 1, count)}</span>
      <button type="button" disabled={current === count - 1} onClick={() => (pageAt.value = current + 1)}>
        {documentWords().nextPage}
      </button>
    </nav>
  );
}
