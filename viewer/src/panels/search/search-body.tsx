// Claims, quotes, actors, questions, narratives and documents, with the matched words marked. Searches what was fetched;
// asks no server. Fetched itself only when search is first opened.
import '../../theme/dialogs.css';
import MiniSearch from 'minisearch';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { foldWord, markWords, splitWords } from '../../affair/fold-words.ts';
import { describeRecord } from '../parts/parts.tsx';
import { active, found, isEnterWaiting, openFound, query } from './search-state.ts';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly words: string;
  readonly by: string;
}

const maxResults = 12;

export function SearchBody({ affair: all }: { affair: Affair }): JSX.Element {
  const entries = useMemo(() => new Map(listEntries(all).map((entry) => [entry.id, entry])), [all]);
  const engine = useMemo(() => {
    const search = new MiniSearch<Entry>({
      fields: ['title', 'words', 'by'],
      tokenize: listWords,
      processTerm: foldWord,
      searchOptions: { prefix: true, fuzzy: 0.15, boost: { title: 2, by: 1.5 }, combineWith: 'AND' },
    });
    search.addAll([...entries.values()]);
    return search;
  }, [entries]);
  const text = query.value;
  const hits = useMemo(() => (text.trim() === '' ? [] : engine.search(text).slice(0, maxResults)), [engine, text]);
  useLayoutEffect(() => {
    found.value = hits.map((hit) => String(hit.id));
  }, [hits]);
  useEffect(() => {
    const [first] = hits;
    if (isEnterWaiting.value && first !== undefined) openFound(String(first.id));
    isEnterWaiting.value = false;
  }, [hits]);
  return (
    <>
      {/* The input keeps the focus and names the active result, as a combobox does. */}
      <div class="results" id="search-results" role="listbox" aria-label="Results" tabIndex={-1}>
        {hits.map((hit, position) => {
          const entry = entries.get(String(hit.id));
          return entry === undefined ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys for all results
            <div
              key={entry.id}
              id={`hit-${position}`}
              class="result"
              role="option"
              tabIndex={-1}
              aria-selected={position === active.value}
              onMouseMove={() => {
                active.value = position;
              }}
              onClick={() => openFound(entry.id)}
            >
              <Result entry={entry} terms={hit.terms} />
            </div>
          );
        })}
      </div>
      <p class="search-note" role="status">
        {text.trim() === ''
          ? 'Type a word of a claim or a quote, or a name.'
          : hits.length === 0
            ? 'Nothing in this graph matches. Fewer or shorter words find more.'
            : '↑ ↓ to choose, Enter to open, Esc to close'}
      </p>
    </>
  );
}

/** MiniSearch folds each word afterwards; one that folds to nothing is no word. */
function listWords(text: string): string[] {
  return splitWords(text).filter((piece, position) => position % 2 === 1 && foldWord(piece) !== '');
}

function Result({ entry, terms }: { entry: Entry; terms: readonly string[] }): JSX.Element {
  const isInWords = markWords(entry.words, terms).some((part) => part.marked);
  return (
    <>
      <span class="result-kind">{entry.kind}</span>
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

function listEntries(all: Affair): Entry[] {
  const { index } = all;
  const { nodes } = index.graph;
  const entry = (id: string, kind: string, words = '', by = ''): Entry => ({
    id,
    kind,
    title: describeRecord(id),
    words,
    by,
  });
  const spoken = (id: string) => describeAttribution(all, id);
  const quotes = (id: string) =>
    index
      .quotesOf(id)
      .map((quote) => [quote.properties.exact, quote.properties.translation].filter(Boolean).join(' '))
      .join(' … ');
  return [
    ...nodes.Assertion.map((one) => entry(one.id, 'assertion', quotes(one.id), spoken(one.id))),
    ...nodes.Silence.map((one) => ({
      ...entry(one.id, 'silence', quotes(one.id), spoken(one.id)),
      title: describeClaim(index, one.id),
    })),
    ...nodes.Actor.map((one) => entry(one.id, 'actor', (one.properties.aliases ?? []).join(', '), one.properties.kind)),
    ...nodes.Question.map((one) => entry(one.id, 'question')),
    ...nodes.Narrative.map((one) => entry(one.id, 'narrative', one.properties.description ?? '')),
    ...nodes.Document.map((one) => entry(one.id, 'document')),
  ];
}
