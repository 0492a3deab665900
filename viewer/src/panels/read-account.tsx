// One account of a question: who holds it, in which words, who takes it as given, who denies it.
import type { JSX } from 'preact';
import type { Affair } from '../affair/affair.ts';
import { describeTeller, nameSpeakers } from '../affair/describe.ts';
import type { Account, Camp, FaceOff, Stand } from '../affair/face-off.ts';
import { campClass, RecordLink, Section, ShortQuote } from './parts.tsx';

export function AccountPane(props: { affair: Affair; faceOff: FaceOff; camp: Camp; account: Account }): JSX.Element {
  const { affair, faceOff, camp, account } = props;
  return (
    <div class={campClass(camp.position)}>
      <h3 class="claim-title account-title">
        <span class="letter">{camp.letter}</span> <bdi>{account.label}</bdi>
      </h3>
      <p class="chain">
        an answer to <RecordLink id={faceOff.question} />
      </p>
      <Stands affair={affair} title="Held by" stands={account.holds} />
      <Stands affair={affair} title="Taken as given by" stands={account.presupposes} />
      <Stands affair={affair} title="Hinted at by" stands={account.hints} />
      <Stands affair={affair} title="Denied by" stands={account.denies} />
      {account.passedOver.length === 0 ? null : (
        <Section title="Passed over" count={account.passedOver.length}>
          {account.passedOver.map((one) => (
            <p key={one}>
              <RecordLink id={one}>{nameSpeakers(affair.index, affair.index.silentIn(one))}</RecordLink>
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
            <b>{nameSpeakers(affair.index, affair.index.speakersOf(assertion))}</b>
            <span class="muted">
              {describeTeller(affair.index, assertion) === undefined
                ? ''
                : ` ${describeTeller(affair.index, assertion)}`}
              {answer.only ? ' · and nobody else' : ''}
              {answer.how === 'implied' ? ' · implied' : ''}
              {answer.hedge === undefined ? '' : ` · hedged: “${answer.hedge}”`}
            </span>
          </p>
          <p>
            <RecordLink id={assertion} />
          </p>
          <ShortQuote id={assertion} />
        </div>
      ))}
    </Section>
  );
}
