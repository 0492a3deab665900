// What each shape and sign of the graph means, drawn as the graph draws it. Lines and their filters are the legend's.
import type { ComponentChildren, JSX } from 'preact';

const square = { x: 10.5, y: 1.5, width: 13, height: 13, rx: 3.4 };

const entries: readonly { readonly sign: ComponentChildren; readonly means: string }[] = [
  {
    sign: [
      <circle key="disc" class="key-fill" cx="17" cy="8" r="8" />,
      <text key="letter" class="key-letter" x="17" y="11.6">
        A
      </text>,
    ],
    means: 'an account, with the letter and colour it has everywhere; its region holds who holds it',
  },
  { sign: <rect class="key-fill" {...square} />, means: 'a statement that holds the account' },
  {
    sign: [
      <rect key="square" class="key-fill" x="6" y="4" width="11" height="11" rx="3" />,
      <circle key="disc" class="key-other" cx="24" cy="7" r="6.5" />,
      <text key="letter" class="key-letter" x="24" y="10.6">
        B
      </text>,
    ],
    means: 'a small letter: it also gives this answer, in another dispute',
  },
  { sign: <rect class="key-line" {...square} />, means: 'one that takes it as given' },
  { sign: <rect class="key-line key-dashed" {...square} />, means: 'one that only hints at it' },
  {
    sign: [
      <rect key="square" class="key-fill" x="13" y="4" width="8" height="8" rx="2" />,
      <rect key="frame" class="key-line key-dotted" x="9" y="0" width="16" height="16" rx="5" />,
    ],
    means: 'words that are known only through others',
  },
  {
    sign: [<rect key="square" class="key-line" {...square} />, <path key="bar" class="key-line" d="M14 8h6" />],
    means: 'a silence: something passed over',
  },
  { sign: <rect class="key-neutral" {...square} />, means: 'a statement in no account: it answers nothing in dispute' },
  {
    sign: [
      <circle key="disc" class="key-neutral" cx="17" cy="8" r="5" />,
      <path key="one" class="key-arc" d="M17 .8a7.2 7.2 0 0 1 0 14.4" />,
      <path key="other" class="key-arc other" d="M17 15.2a7.2 7.2 0 0 1 0-14.4" />,
    ],
    means: 'a speaker; the ring has the colour of each account the speaker stands in',
  },
  {
    sign: [
      <rect key="pill" class="key-sign" x="1" y="0.5" width="32" height="15" rx="7.5" />,
      <path key="cross" class="key-sign" d="M7 5l6 6M13 5l-6 6" />,
      <text key="count" class="key-count" x="22.5" y="12">
        12
      </text>,
    ],
    means: 'so many contradictions between two accounts; “7 of 12”: of so many pairs that could contradict each other',
  },
  { sign: <path class="key-sign key-rule" d="M1 8h32" />, means: 'dashed: all of them follow by rule' },
  { sign: <path class="key-sign key-dotted" d="M1 8h32" />, means: 'dotted: all rest on words told only by others' },
];

export function GraphKey(): JSX.Element {
  return (
    <details class="graph-key">
      <summary>Shapes</summary>
      <ul>
        {entries.map(({ sign, means }) => (
          <li key={means}>
            <svg viewBox="0 0 34 16" aria-hidden="true" focusable="false">
              {sign}
            </svg>
            <span>{means}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
