// The menu under Save: the statements as CSV or JSON, the picture as SVG or PNG, the page on paper. Says what it would save before
// it does. Everything is made here in the browser; nothing is sent anywhere.

import { listingWords } from '../../language/english/listing.ts';
import { inEnglish } from '../../language/language.ts';
import '../../theme/save.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { listStatementRows } from '../../affair/statement-rows.ts';
import { type SavedHead, writeCsv, writeJson } from '../../affair/write-rows.ts';
import { chooseSaved } from '../../choice/choose-saved.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { paintPng } from '../../render/save-picture.ts';
import { affair, choices, isSaveOpen, layout, visibility } from '../../state/app-state.ts';
import { drawnView } from '../../state/drawn-view.ts';
import { readSummary } from '../../state/sheet.ts';
import { announce } from '../parts/announcer.tsx';
import { describeRecord, Icon } from '../parts/parts.tsx';
import { drawShown } from './lay-out-sheet.ts';

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
          <h2 id="save-title">{listingWords().saveOrPrint}</h2>
          <button type="button" class="icon-button" onClick={close} aria-label={listingWords().close}>
            <Icon name="close" />
          </button>
        </div>
        <SaveStatements affair={all} visible={visible} onSaved={close} />
        <SavePicture onSaved={close} />
        <h3 class="caps">{listingWords().onPaper}</h3>
        <p>{listingWords().whatIsShown}</p>
        <div class="save-row">
          <button
            type="button"
            class="wide-button"
            onClick={() => {
              close();
              window.print();
            }}
          >
            {listingWords().print}
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
  const choose = () =>
    chooseSaved(all, visible, { selected, together: drawn?.together ?? [], name: describeRecord }, drawn?.shown);
  const saved = choose();
  const save = (format: 'csv' | 'json') => {
    const head = readHead(all, inEnglish(choose).sentence);
    const rows = listStatementRows(all, saved.ids, head.checksum);
    const isCsv = format === 'csv';
    const text = isCsv ? writeCsv(rows) : writeJson(head, rows);
    const type = isCsv ? 'text/csv;charset=utf-8' : 'application/json';
    offerFile(new Blob([text], { type }), `${all.index.dataset}-statements-${today()}.${format}`);
    onSaved();
  };
  return (
    <>
      <h3 class="caps">{listingWords().statements}</h3>
      <p>
        <bdi>{saved.sentence}</bdi> {listingWords().eachWith}
      </p>
      <div class="save-row">
        <button type="button" class="wide-button" disabled={saved.ids.length === 0} onClick={() => save('csv')}>
          {listingWords().csv}
        </button>
        <button type="button" class="wide-button" disabled={saved.ids.length === 0} onClick={() => save('json')}>
          {listingWords().json}
        </button>
      </div>
    </>
  );
}

function SavePicture({ onSaved }: { onSaved: () => void }): JSX.Element {
  const isGraph = drawnView.value !== undefined;
  const [isDrawing, setDrawing] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    const view = choices.value.read === undefined ? layout.value.name : 'document';
    const name = `${affair.value?.index.dataset ?? 'rashomon'}-${view}-${today()}.${format}`;
    setDrawing(true);
    try {
      const svg = await drawShown(format);
      offerFile(format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paintPng(svg), name);
    } catch {
      announce(listingWords().noFile);
    }
    onSaved();
  };
  return (
    <div class={isDrawing ? 'is-drawing' : ''} aria-busy={isDrawing}>
      <h3 class="caps">{listingWords().picture}</h3>
      <p>{isGraph ? listingWords().graphAsDrawn : listingWords().wholeView}</p>
      <div class="save-row">
        <button type="button" class="wide-button" disabled={isDrawing} onClick={() => void save('svg')}>
          {listingWords().svg}
        </button>
        <button type="button" class="wide-button" disabled={isDrawing} onClick={() => void save('png')}>
          {listingWords().png}
        </button>
      </div>
      {isDrawing ? <p role="status">{listingWords().drawing}</p> : null}
    </div>
  );
}

function offerFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  announce(listingWords().savedAs(name));
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
