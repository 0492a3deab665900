// What lies between two accounts: one sign with a number, who drew it, on whose telling it rests. Dotted where all of it rests on
// words told only by others. From four accounts on, a table of who collides with whom.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeContradictions, type Rivalry } from '../../affair/rivalries.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { speechWords } from '../../language/english/speech.ts';
import type { CampPlan } from '../../layout/plan-document.ts';
import { campClass } from '../parts/parts.tsx';

interface RivalSignProps {
  readonly affair: Affair;
  readonly one: CampPlan;
  readonly other: CampPlan;
  readonly rivalry: Rivalry | undefined;
  /** Letters are said where the two do not stand side by side. */
  readonly isNamed: boolean;
}

export function RivalSign({ affair, one, other, rivalry, isNamed }: RivalSignProps): JSX.Element {
  const contradictions = rivalry?.contradictions ?? [];
  const words = describeContradictions(affair, contradictions);
  const pair = disputeWords().pair(one.camp.letter, other.camp.letter);
  return (
    <div class={`acc-sign${words.isHearsay ? ' is-dotted' : ''}`}>
      <p class={isNamed ? 'acc-pair' : 'sr-only'}>{isNamed ? pair : disputeWords().between(pair)}</p>
      {contradictions.length === 0 ? (
        <p class="acc-quiet">{rivalry?.exclude ? disputeWords().excludeNoneDrawn : disputeWords().noneBetween}</p>
      ) : (
        <>
          <span class="acc-circle" aria-hidden="true">
            ✕
          </span>
          <p class="acc-rivals">
            <b>{words.count}</b>, <bdi>{words.drawn}</bdi>
          </p>
          {words.told === undefined ? null : (
            <p class="acc-quiet">
              <bdi>{words.told}</bdi>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** More would be a table nobody reads: the largest accounts stand first. */
const mostRows = 12;

export function CollisionTable(props: {
  readonly affair: Affair;
  readonly camps: readonly CampPlan[];
  readonly between: readonly Rivalry[];
}): JSX.Element {
  const { affair, between } = props;
  const camps = props.camps.slice(0, mostRows);
  const rivalryOf = (a: CampPlan, b: CampPlan) => findRivalry(between, a, b);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="acc-collisions" tabIndex={0} aria-label={disputeWords().whoCollides}>
      <table>
        <caption>
          {disputeWords().whoCollides}
          {camps.length < props.camps.length ? disputeWords().theFirstOf(mostRows, props.camps.length) : ''}
        </caption>
        <thead>
          <tr>
            <td />
            {camps.slice(1).map(({ camp }) => (
              <th key={camp.position} scope="col" class={campClass(camp.color)}>
                <span class="letter">{camp.letter}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {camps.slice(0, -1).map((row, position) => (
            <tr key={row.camp.position}>
              <th scope="row" class={campClass(row.camp.color)}>
                <span class="letter">{row.camp.letter}</span> <bdi>{row.name}</bdi>
              </th>
              {camps.slice(1).map((column, at) => (
                <td key={column.camp.position}>
                  {at < position ? null : <Cell affair={affair} rivalry={rivalryOf(row, column)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function findRivalry(between: readonly Rivalry[], a: CampPlan, b: CampPlan): Rivalry | undefined {
  const [one, other] = [a.camp.position, b.camp.position].sort((x, y) => x - y);
  return between.find((rivalry) => rivalry.one === one && rivalry.other === other);
}

function Cell({ affair, rivalry }: { affair: Affair; rivalry: Rivalry | undefined }): JSX.Element {
  if (rivalry === undefined) return <span class="muted">–</span>;
  const { contradictions } = rivalry;
  if (contradictions.length === 0) return <span title={disputeWords().theyExclude}>{disputeWords().exclude}</span>;
  const { isHearsay, told, drawn } = describeContradictions(affair, contradictions);
  return (
    <span
      class="acc-cell"
      title={[speechWords().contradictions(contradictions.length), drawn, told].filter(Boolean).join(', ')}
    >
      <span class={`acc-mark${isHearsay ? ' is-dotted' : ''}`} aria-hidden="true">
        ✕
      </span>{' '}
      {contradictions.length}
      {isHearsay ? <span class="sr-only"> {disputeWords().onHearsay}</span> : null}
    </span>
  );
}
