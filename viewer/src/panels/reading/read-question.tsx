// One question as a record: its accounts, what it takes for granted, whether answers exclude each other, what implies it.
import type { JSX } from 'preact';
import { type Account, accountId, heldIn } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { countOf } from '../../affair/count.ts';
import { describeValue } from '../../affair/describe-value.ts';
import { summarise } from '../../affair/summarise.ts';
import { chooseQuestion } from '../../state/actions.ts';
import { layout, question } from '../../state/app-state.ts';
import { campClass, RecordLink, Section, Statement } from '../parts/parts.tsx';

export function QuestionPane({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const { index } = affair;
  const node = index.node('Question', id)?.properties;
  const faceOff = affair.faceOff(id);
  if (node === undefined || faceOff === undefined) return null;
  const presupposes = index.graph.relationships.PRESUPPOSES.filter((one) => one.from === id).map((one) => one.to);
  const implied = parseImplications(node.impliedBy);
  const isShown = question.value === id && layout.value.showsAccounts;
  return (
    <>
      <h3 class="claim-title">
        <bdi>{faceOff.text}</bdi>
      </h3>
      <p class="chain">{summarise(faceOff)}</p>
      <p class="chain">
        {node.exclusive
          ? `Only one answer can hold: ${node.because ?? ''}`
          : 'Answers do not exclude each other of themselves.'}
      </p>
      {isShown ? null : (
        <button type="button" class="wide-button" onClick={() => chooseQuestion(id)}>
          Show its accounts
        </button>
      )}
      <Section title="Answers" count={faceOff.camps.flatMap((camp) => camp.accounts).length}>
        {faceOff.camps
          .flatMap((camp) => camp.accounts.map((account) => ({ camp, account })))
          .map(({ camp, account }) => (
            <p key={account.key} class={`account-line ${campClass(camp.position)}`}>
              <span class="letter">{camp.letter}</span>
              <span>
                <RecordLink id={accountId(id, account.key)}>Answer: {account.label}</RecordLink>{' '}
                <span class="muted">{describeSides(account)}</span>
              </span>
            </p>
          ))}
      </Section>
      {presupposes.length === 0 ? null : (
        <Section title="Takes for granted">
          {presupposes.map((one) => (
            <p key={one}>
              <Statement affair={affair} id={one} />
            </p>
          ))}
        </Section>
      )}
      {implied.length === 0 ? null : (
        <Section title="Implied by">
          {implied.map((one) => (
            <p key={`${one.question} ${one.value}`} class="why">
              <RecordLink id={one.question} />: <b>{describeValue(index, one.question, one.value)}</b> gives {one.is}.{' '}
              {one.because}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}

/** "held in 3 assertions, denied in 1": nothing is said of what there is none of. */
function describeSides(account: Account): string {
  const sides: readonly [string, number][] = [
    ['held in', heldIn(account).length],
    ['denied in', account.denies.length],
    ['taken back in', account.takenBack.length],
  ];
  const said = sides.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${countOf(count, 'assertion')}`);
  return said.length === 0 ? 'only passed over' : said.join(', ');
}

function parseImplications(text: string | undefined) {
  if (text === undefined) return [];
  const parsed = JSON.parse(text) as Record<string, Record<string, { is: string; because: string }>>;
  return Object.entries(parsed).flatMap(([question, values]) =>
    Object.entries(values).map(([value, { is, because }]) => ({ question, value, is, because })),
  );
}
