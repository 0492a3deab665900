// What each shape and sign that is in the graph now means, drawn as the graph draws it; then its lines and filters, as beside it.

import type { ComponentChildren, JSX } from 'preact';
import { arenaWords } from '../../language/english/arena.ts';
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

const entries: Readonly<Record<PictureSign, ComponentChildren>> = {
  question: <path class="key-ink" d="M17 1l7 7-7 7-7-7z" />,
  account: (
    <>
      <circle class="key-fill" cx="17" cy="8" r="8" />
      <text class="key-letter" x="17" y="11.6">
        A
      </text>
    </>
  ),
  'no account': <rect class="key-ground" x="2" y="0" width="30" height="16" rx="5" />,
  holds: <rect class="key-fill" {...square} />,
  given: <rect class="key-line" {...square} />,
  hints: <rect class="key-line key-dashed" {...square} />,
  stem: <path class="key-line key-stem" d="M17 -2v20" />,
  'grey square': <rect class="key-neutral" {...square} />,
  elsewhere: (
    <>
      <rect class="key-fill" x="6" y="4" width="11" height="11" rx="3" />
      <circle class="key-other" cx="24" cy="7" r="6.5" />
      <text class="key-letter" x="24" y="10.6">
        B
      </text>
    </>
  ),
  'loose square': <rect class="key-neutral" {...square} />,
  told: told,
  silence: (
    <>
      <rect class="key-line" {...square} />
      <path class="key-line" d="M14 8h6" />
    </>
  ),
  bead: bead(''),
  'quiet bead': bead('key-dashed'),
  'told bead': bead('key-dotted'),
  speaker: (
    <>
      <circle class="key-neutral" cx="17" cy="8" r="5" />
      <path class="key-arc" d="M17 .8a7.2 7.2 0 0 1 0 14.4" />
      <path class="key-arc other" d="M17 15.2a7.2 7.2 0 0 1 0-14.4" />
    </>
  ),
  'grey speaker': <circle class="key-neutral" cx="17" cy="8" r="7.5" />,
  speech: (
    <>
      <path class="key-line" d="M1 8h29" />
      <circle class="key-fill" cx="31" cy="8" r="2.4" />
    </>
  ),
  'told speech': (
    <>
      <path class="key-line key-said" d="M1 8h29" />
      <circle class="key-fill" cx="31" cy="8" r="2.4" />
    </>
  ),
  'one contradiction': (
    <>
      <circle class="key-sign" cx="17" cy="8" r="7" />
      <path class="key-sign" d="M14.4 5.4l5.2 5.2M19.6 5.4l-5.2 5.2" />
    </>
  ),
  'counted sign': counted('12'),
  'part of pairs': counted('7/12'),
  'by rule': <path class="key-sign key-rule" d="M1 8h32" />,
  hearsay: <path class="key-sign key-dotted" d="M1 8h32" />,
};

export function GraphKey({ signs }: { readonly signs: ReadonlySet<PictureSign> }): JSX.Element {
  return (
    <details class="graph-key">
      <summary>{arenaWords().legend}</summary>
      <div>
        <h2 class="caps">{arenaWords().shapes}</h2>
        <ul>
          {pictureSigns
            .filter((name) => signs.has(name))
            .map((name) => (
              <li key={name} data-sign={name}>
                <svg viewBox="0 0 34 16" aria-hidden="true" focusable="false">
                  {entries[name]}
                </svg>
                <span>{arenaWords().means[name]}</span>
              </li>
            ))}
        </ul>
        <h2 class="caps">{arenaWords().linesAndFilters}</h2>
        <HiddenNote isPicture />
        <Families />
        <FilterLists />
      </div>
    </details>
  );
}
