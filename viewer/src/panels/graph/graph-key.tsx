// What each shape and sign that is in the graph now means, drawn as the graph draws it; then its lines and filters, as beside it.
import type { ComponentChildren, JSX } from 'preact';
import type { PictureSign } from '../../layout/arena/list-signs.ts';
import { pictureSigns } from '../../layout/arena/list-signs.ts';
import { HiddenNote } from '../parts/caption.tsx';
import { Families, FilterLists } from '../parts/filters.tsx';

const square = { x: 10.5, y: 1.5, width: 13, height: 13, rx: 3.4 };
const told = (
  <>
    <rect class="key-fill" x="13" y="4" width="8" height="8" rx="2" />
    <rect class="key-line key-dotted" x="9" y="0" width="16" height="16" rx="5" />
  </>
);
const bead = (manner: string) => (
  <>
    <circle class={`key-line ${manner}`} cx="17" cy="8" r="7.5" />
    <text class="key-initials" x="17" y="12">
      V
    </text>
  </>
);
const counted = (label: string) => (
  <>
    <rect class="key-sign" x="1" y="0.5" width="32" height="15" rx="7.5" />
    <path class="key-sign" d="M5 5l6 6M11 5l-6 6" />
    <text class="key-count" x="22" y="12">
      {label}
    </text>
  </>
);

const entries: Readonly<Record<PictureSign, { readonly sign: ComponentChildren; readonly means: string }>> = {
  question: { sign: <path class="key-ink" d="M17 1l7 7-7 7-7-7z" />, means: 'a question in dispute' },
  account: {
    sign: (
      <>
        <circle class="key-fill" cx="17" cy="8" r="8" />
        <text class="key-letter" x="17" y="11.6">
          A
        </text>
      </>
    ),
    means: 'an account, with the letter and colour it has everywhere; its region holds who holds it',
  },
  'no account': {
    sign: <rect class="key-ground" x="2" y="0" width="30" height="16" rx="5" />,
    means: 'a grey region: who stands against an account, and gives none',
  },
  holds: { sign: <rect class="key-fill" {...square} />, means: 'a statement that holds the account' },
  given: { sign: <rect class="key-line" {...square} />, means: 'one that takes it as given' },
  hints: { sign: <rect class="key-line key-dashed" {...square} />, means: 'one that only hints at it' },
  stem: {
    sign: <path class="key-line key-stem" d="M17 -2v20" />,
    means: 'a broad pale line joins an account and its statements; dotted to those that do not assert it',
  },
  'grey square': {
    sign: <rect class="key-neutral" {...square} />,
    means: 'grey, in a grey region: a statement against an account',
  },
  elsewhere: {
    sign: (
      <>
        <rect class="key-fill" x="6" y="4" width="11" height="11" rx="3" />
        <circle class="key-other" cx="24" cy="7" r="6.5" />
        <text class="key-letter" x="24" y="10.6">
          B
        </text>
      </>
    ),
    means: 'a small letter: it also gives this answer, in another dispute',
  },
  'loose square': {
    sign: <rect class="key-neutral" {...square} />,
    means: 'grey, in no region: a statement that answers nothing in dispute',
  },
  told: { sign: told, means: 'words that are known only through others' },
  silence: {
    sign: (
      <>
        <rect class="key-line" {...square} />
        <path class="key-line" d="M14 8h6" />
      </>
    ),
    means: 'a silence: something passed over',
  },
  bead: { sign: bead(''), means: 'a statement that holds the account, with the initials of its speaker' },
  'quiet bead': {
    sign: bead('key-dashed'),
    means: 'one that does not assert it: it denies, hints or takes it as given',
  },
  'told bead': { sign: bead('key-dotted'), means: 'one whose words are known only through others' },
  speaker: {
    sign: (
      <>
        <circle class="key-neutral" cx="17" cy="8" r="5" />
        <path class="key-arc" d="M17 .8a7.2 7.2 0 0 1 0 14.4" />
        <path class="key-arc other" d="M17 15.2a7.2 7.2 0 0 1 0-14.4" />
      </>
    ),
    means: 'a speaker; the ring has the colour of each account the speaker stands in',
  },
  'grey speaker': {
    sign: <circle class="key-neutral" cx="17" cy="8" r="7.5" />,
    means: 'a speaker who stands in no account',
  },
  speech: {
    sign: (
      <>
        <path class="key-line" d="M1 8h29" />
        <circle class="key-fill" cx="31" cy="8" r="2.4" />
      </>
    ),
    means: 'a thin line from a speaker to a statement',
  },
  'told speech': {
    sign: (
      <>
        <path class="key-line key-said" d="M1 8h29" />
        <circle class="key-fill" cx="31" cy="8" r="2.4" />
      </>
    ),
    means: 'the same, to words that only others tell',
  },
  'one contradiction': {
    sign: (
      <>
        <circle class="key-sign" cx="17" cy="8" r="7" />
        <path class="key-sign" d="M14.4 5.4l5.2 5.2M19.6 5.4l-5.2 5.2" />
      </>
    ),
    means: 'a contradiction of two statements',
  },
  'counted sign': { sign: counted('12'), means: 'so many contradictions between two accounts' },
  'part of pairs': {
    sign: counted('7/12'),
    means: '“7 of 12”: so many contradictions, of so many pairs that could contradict each other',
  },
  'by rule': { sign: <path class="key-sign key-rule" d="M1 8h32" />, means: 'dashed: all of them follow by rule' },
  hearsay: {
    sign: <path class="key-sign key-dotted" d="M1 8h32" />,
    means: 'dotted: all rest on words told only by others',
  },
};

export function GraphKey({ signs }: { readonly signs: ReadonlySet<PictureSign> }): JSX.Element {
  return (
    <details class="graph-key">
      <summary>Legend</summary>
      <div>
        <h2 class="caps">Shapes</h2>
        <ul>
          {pictureSigns
            .filter((name) => signs.has(name))
            .map((name) => (
              <li key={name} data-sign={name}>
                <svg viewBox="0 0 34 16" aria-hidden="true" focusable="false">
                  {entries[name].sign}
                </svg>
                <span>{entries[name].means}</span>
              </li>
            ))}
        </ul>
        <h2 class="caps">Lines and filters</h2>
        <HiddenNote />
        <Families />
        <FilterLists />
      </div>
    </details>
  );
}
