// The view that is shown → a file of SVG: the page is laid out as a sheet, whole and in light colours, read, and put back as it was.
import { effect } from '@preact/signals';
import { listingWords } from '../../language/english/listing.ts';
import { spokenLanguage } from '../../language/language.ts';
import { writeSheet } from '../../render/arena-svg.ts';
import { readPage } from '../../render/read-page.ts';
import { writePage } from '../../render/write-page.ts';
import { isNarrow } from '../../state/app-state.ts';
import { drawPicture } from '../../state/draw-picture.ts';
import { drawnView } from '../../state/drawn-view.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { nameShown, readTitle, sayOrigin } from '../../state/sheet.ts';

/** CSS pixels. A phone's sheet is as wide as the phone. */
const sheetWidth = 1180;
/** Some 700 statements of a list. Browsers draw no taller canvas than the second one. */
const mostHeight = { svg: 60_000, png: 16_000 } as const;
/** Frames without a change, after which the sheet is laid out; and so many it is waited for at most. */
const restingFrames = 4;
const mostFrames = 240;
const mostSettlingMs = 20_000;

/** The view as it stands on a sheet: HTML is read, the Graph is drawn. */
export async function drawShown(format: 'svg' | 'png'): Promise<string> {
  await settle();
  return await onASheet((frame) => {
    if (drawnView.value === undefined) return drawPage(frame, format);
    const sheet = drawPicture(drawnView.value, 'saved');
    if (sheet === undefined) throw new Error('no affair is open');
    return writeSheet(sheet);
  });
}

/** The Graph is drawn before everything in it has found its place; nothing comes where a browser lets no worker run. */
function settle(): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(late);
      // The effect may run before it has a name.
      queueMicrotask(() => stop());
      done();
    };
    const late = setTimeout(finish, mostSettlingMs);
    const stop = effect(() => {
      if (drawnView.value?.isSettled !== false) finish();
    });
  });
}

function drawPage(frame: HTMLElement, format: 'svg' | 'png'): string {
  const read = readPage(frame, mostHeight[format]);
  return writePage(read, {
    title: `${readTitle()} – ${nameShown()}`,
    source: sayOrigin('saved'),
    lang: spokenLanguage(),
    sayCut: (leftOut) => listingWords().endsHere(Math.round((100 * leftOut) / (read.height + leftOut))),
  });
}

/** What is shown is put back whatever happens. */
async function onASheet<Drawn>(draw: (frame: HTMLElement) => Drawn): Promise<Drawn> {
  const frame = document.querySelector<HTMLElement>('.frame');
  if (frame === null) throw new Error('no view is open');
  const scrolled = [...document.querySelectorAll('*')].filter((one) => one.scrollTop > 0 || one.scrollLeft > 0);
  const places = scrolled.map((one) => ({ one, left: one.scrollLeft, top: one.scrollTop }));
  frame.style.width = `${isNarrow.value ? document.documentElement.clientWidth : sheetWidth}px`;
  onSheet.value = 'saved';
  try {
    await rest(frame);
    return draw(frame);
  } finally {
    onSheet.value = undefined;
    frame.style.width = '';
    await rest(frame);
    for (const { one, left, top } of places) one.scrollTo({ left, top, behavior: 'instant' });
  }
}

/** Until lists have grown and tables have found their widths. */
async function rest(frame: HTMLElement): Promise<void> {
  let [before, same] = ['', 0];
  for (let count = 0; count < mostFrames && same < restingFrames; count += 1) {
    await new Promise((done) => requestAnimationFrame(done));
    const now = `${frame.scrollWidth} ${frame.scrollHeight} ${frame.querySelectorAll('*').length}`;
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
