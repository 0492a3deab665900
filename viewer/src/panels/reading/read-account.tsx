// One account of a question: who holds it, in which words, who takes it as given, who denies it.
import type { JSX } from 'preact';
import type { Account, Camp, Stand } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeManner } from '../../affair/describe-manner.ts';
import type { FaceOff } from '../../affair/face-off.ts';
import { campClass, RecordLink, Section, ShortQuote, Statement } from '../parts/parts.tsx';

export function AccountPane(props: { affair: Affair; faceOff: FaceOff; camp: Camp; account: Account }): JSX.Element {
  const { affair, faceOff, camp, account } = props;
  return (
    <div class={campClass(camp.position)}>
      <h3 class="claim-title account-title">
        <span class="letter">{camp.letter}</span>
        <span>
          Answer: <bdi>{account.label}</bdi>
        </span>
      </h3>
      <p class="chain">
        an answer to “
        <RecordLink id={faceOff.question} />”
      </p>
      <Stands affair={affair} title="Held by" stands={account.holds} />
      <Stands affair={affair} title="Taken as given by" stands={account.presupposes} />
      <Stands affair={affair} title="Hinted at by" stands={account.hints} />
      <Stands affair={affair} title="Denied by" stands={account.denies} />
      <Stands affair={affair} title="Taken back by" stands={account.takenBack} />
      {account.passedOver.length === 0 ? null : (
        <Section title="Passed over" count={account.passedOver.length}>
          {account.passedOver.map((one) => (
            <p key={one}>
              <Statement affair={affair} id={one} />
            </p>
          ))}
        </Section>
      )}
    </div>
  );
}

function Stands(props: { affair: Affair; title: string; stands: readonly Stand[] }): JSX.Element | null {
  const { affair, stands } = props;
  if (stands.length === 0) return null;
  return (
    <Section title={props.title} count={stands.length}>
      {stands.map(({ assertion, answer }) => (
        <div class="stand" key={assertion}>
          <p>
            <Statement affair={affair} id={assertion} />
          </p>
          {describeManner(answer).length === 0 ? null : <p class="muted">{describeManner(answer).join(' · ')}</p>}
          <ShortQuote id={assertion} />
        </div>
      ))}
    </Section>
  );
}
