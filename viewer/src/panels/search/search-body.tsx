// Claims, quotes, actors, questions, narratives and documents, with the matched words marked: all that match, those near the window
// drawn. Searches what was fetched; asks no server. Fetched itself only when search is first opened.
import '../../theme/dialogs.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { createFinder, type Find, type Findable } from '../../affair/find-records.ts';
import { markWords } from '../../affair/fold-words.ts';
import { guideWords } from '../../language/english/guide.ts';
import { ListBlocks } from '../parts/long-list.tsx';
import { describeRecord } from '../parts/parts.tsx';
import { active, found, isEnterWaiting, openFound, query } from './search-state.ts';

/** Of a result with one line under its title, until it was measured. */
const rowPx = 56;

export function SearchBody({ affair: all }: { affair: Affair }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const find = useFinder(all);
  const text = query.value;
  const hits = useMemo(() => find?.(text) ?? [], [find, text]);
  useLayoutEffect(() => {
    found.value = find && hits.map((hit) => hit.entry.id);
    box.current?.scrollTo({ top: 0 });
  }, [find, hits]);
  useEffect(() => {
    if (find === undefined) return;
    const [first] = hits;
    if (isEnterWaiting.value && first !== undefined) openFound(first.entry.id);
    isEnterWaiting.value = false;
  }, [find, hits]);
  const place = Math.min(active.value, hits.length - 1);
  useLayoutEffect(() => {
    if (box.current !== null && place > 0) bringNear(box.current, place, hits.length);
  }, [place, hits]);
  return (
    <>
      {/* The input keeps the focus and names the active result, as a combobox does. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="results" ref={box} tabIndex={0} aria-label={guideWords().results}>
        <ListBlocks
          class="result-list"
          list={{ id: 'search-results', role: 'listbox', 'aria-label': guideWords().results }}
          items={hits}
          estimate={rowPx}
          keyOf={({ entry }) => entry.id}
          attributesOf={({ entry }, at) => ({
            id: `hit-${at}`,
            class: 'result',
            role: 'option',
            'aria-selected': at === place,
            onMouseMove: () => {
              active.value = at;
            },
            onClick: () => openFound(entry.id),
          })}
          render={({ entry, terms }) => <Result entry={entry} terms={terms} />}
        />
      </section>
      <p class="search-note">
        {hits.length === 0 ? null : <b aria-hidden="true">{guideWords().foundOf(place + 1, hits.length)}</b>}
        <span role="status">
          {find === undefined ? null : text.trim() === '' ? (
            guideWords().typeAWord
          ) : hits.length === 0 ? (
            guideWords().nothingMatches
          ) : (
            <>
              <span class="sr-only">{guideWords().found(hits.length)} </span>
              {guideWords().resultKeys}
            </>
          )}
        </span>
      </p>
    </>
  );
}

/** undefined until it has read the affair. */
function useFinder(all: Affair): Find | undefined {
  const [made, setMade] = useState<{ readonly of: Affair; readonly find: Find }>();
  useEffect(() => {
    let isWanted = true;
    void createFinder(all, describeRecord).then((find) => {
      if (isWanted) setMade({ of: all, find });
    });
    return () => {
      isWanted = false;
    };
  }, [all]);
  return made?.of === all ? made.find : undefined;
}

/** The list holds what is near the window: what is further away is scrolled to first, by what part of the list it is. */
function bringNear(box: HTMLElement, place: number, count: number): void {
  const bring = () => {
    const row = document.getElementById(`hit-${place}`);
    row?.scrollIntoView({ block: 'nearest' });
    return row !== null;
  };
  if (bring()) return;
  box.scrollTo({ top: (place / count) * box.scrollHeight });
  requestAnimationFrame(() => requestAnimationFrame(bring));
}

function Result({ entry, terms }: { entry: Findable; terms: readonly string[] }): JSX.Element {
  const isInWords = markWords(entry.words, terms).some((part) => part.marked);
  return (
    <>
      <span class="result-kind">{guideWords().kinds[entry.kind]}</span>
      <span class="result-title">
        <Marked text={entry.title} terms={terms} />
      </span>
      {entry.by === '' ? null : (
        <span class="result-by">
          <Marked text={entry.by} terms={terms} />
        </span>
      )}
      {isInWords && entry.words !== '' ? (
        <span class="result-words">
          <Marked text={excerpt(entry.words, terms)} terms={terms} />
        </span>
      ) : null}
    </>
  );
}

function Marked({ text, terms }: { text: string; terms: readonly string[] }): JSX.Element {
  return (
    <bdi>
      {markWords(text, terms).map((part, position) => {
        const key = `${position} ${part.text}`;
        return part.marked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </bdi>
  );
}

/** Whole words around the first match. */
function excerpt(text: string, terms: readonly string[]): string {
  const words = text.split(' ');
  if (words.length <= 24) return text;
  const at = words.findIndex((word) => markWords(word, terms).some((part) => part.marked));
  const start = Math.max(0, at - 10);
  return `${start > 0 ? '…' : ''}${words.slice(start, start + 24).join(' ')}${start + 24 < words.length ? '…' : ''}`;
}
