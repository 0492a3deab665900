// The menu under Save: the statements as CSV or JSON, the picture as SVG or PNG, the page on paper. Says what it would save before
// it does. Everything is made here in the browser; nothing is sent anywhere.
import '../../theme/save.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { listStatementRows } from '../../affair/statement-rows.ts';
import { type SavedHead, writeCsv, writeJson } from '../../affair/write-rows.ts';
import { chooseSaved } from '../../choice/choose-saved.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { writeSheet } from '../../render/arena-svg.ts';
import { paintPng } from '../../render/save-picture.ts';
import { affair, choices, isSaveOpen, visibility } from '../../state/app-state.ts';
import { drawPicture } from '../../state/draw-picture.ts';
import { drawnView } from '../../state/drawn-view.ts';
import { readSummary } from '../../state/sheet.ts';
import { announce } from '../parts/announcer.tsx';
import { describeRecord, Icon } from '../parts/parts.tsx';

export function SaveMenu(): JSX.Element | null {
  const dialog = useRef<HTMLDialogElement>(null);
  const [all, visible] = [affair.value, visibility.value];
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  if (all === undefined || visible === undefined) return null;
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="save-menu"
      aria-labelledby="save-title"
      onClose={() => (isSaveOpen.value = false)}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="save-body">
        <div class="save-head">
          <h2 id="save-title">Save or print</h2>
          <button type="button" class="icon-button" onClick={close} aria-label="Close">
            <Icon name="close" />
          </button>
        </div>
        <SaveStatements affair={all} visible={visible} onSaved={close} />
        <SavePicture onSaved={close} />
        <h3 class="caps">On paper</h3>
        <p>What is shown now, without bars and buttons.</p>
        <div class="save-row">
          <button
            type="button"
            class="wide-button"
            onClick={() => {
              close();
              window.print();
            }}
          >
            Print or save as PDF
          </button>
        </div>
      </div>
    </dialog>
  );
}

interface SaveStatementsProps {
  readonly affair: Affair;
  readonly visible: Visibility;
  readonly onSaved: () => void;
}

function SaveStatements({ affair: all, visible, onSaved }: SaveStatementsProps): JSX.Element {
  const drawn = drawnView.value;
  const { selected } = choices.value;
  const saved = chooseSaved(
    all,
    visible,
    { selected, together: drawn?.together ?? [], name: describeRecord },
    drawn?.shown,
  );
  const save = (format: 'csv' | 'json') => {
    const head = readHead(all, saved.sentence);
    const rows = listStatementRows(all, saved.ids, head.checksum);
    const isCsv = format === 'csv';
    const text = isCsv ? writeCsv(rows) : writeJson(head, rows);
    const type = isCsv ? 'text/csv;charset=utf-8' : 'application/json';
    offerFile(new Blob([text], { type }), `${all.index.dataset}-statements-${today()}.${format}`);
    onSaved();
  };
  return (
    <>
      <h3 class="caps">Statements</h3>
      <p>
        <bdi>{saved.sentence}</bdi> Each with its speakers, who tells it, its words, their place, and the whole
        citation.
      </p>
      <div class="save-row">
        <button type="button" class="wide-button" disabled={saved.ids.length === 0} onClick={() => save('csv')}>
          CSV for spreadsheets
        </button>
        <button type="button" class="wide-button" disabled={saved.ids.length === 0} onClick={() => save('json')}>
          JSON for programs
        </button>
      </div>
    </>
  );
}

function SavePicture({ onSaved }: { onSaved: () => void }): JSX.Element {
  const drawn = drawnView.value;
  const save = async (format: 'svg' | 'png') => {
    if (drawn === undefined) return;
    const sheet = drawPicture(drawn, 'saved');
    if (sheet === undefined) return;
    const svg = writeSheet(sheet);
    const name = `${affair.value?.index.dataset ?? 'rashomon'}-graph-${today()}.${format}`;
    try {
      offerFile(format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paintPng(svg), name);
    } catch {
      announce('This browser could not make a PNG of this picture; SVG works');
    }
    onSaved();
  };
  return (
    <>
      <h3 class="caps">Picture</h3>
      {drawn === undefined ? (
        <p>Only the Graph is a picture. What is shown now is a page of text: print it, or save it as PDF.</p>
      ) : (
        <>
          <p>The Graph as it is drawn, with its legend, the day, and the version of the dataset.</p>
          <div class="save-row">
            <button type="button" class="wide-button" onClick={() => void save('svg')}>
              SVG, with real text
            </button>
            <button type="button" class="wide-button" onClick={() => void save('png')}>
              PNG, as pixels
            </button>
          </div>
        </>
      )}
    </>
  );
}

function offerFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  announce(`Saved as ${name}`);
}

/** The day on the clock of whoever saves: "2026-11-27". */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** What stands above rows in JSON. */
function readHead({ index }: Affair, holds: string): SavedHead {
  const { title = '', version = '', licence = '' } = index.graph.nodes.Dataset[0]?.properties ?? {};
  return {
    dataset: index.dataset,
    title,
    version,
    licence,
    checksum: readSummary()?.checksum ?? '',
    holds,
    savedOn: today(),
  };
}
