// One question as a record: its accounts, what it takes for granted, whether answers exclude each other, what implies it. And one
// account of it: who holds it, in which words, who takes it as given, who denies it.

import type { JSX } from 'preact';
import { accountId, heldIn, type ShownAccount, type ShownAnswer, type ShownCamp } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeManner } from '../../affair/describe-manner.ts';
import { describeValue } from '../../affair/describe-value.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { traceAnswer } from '../../affair/path.ts';
import { summarise } from '../../affair/summarise.ts';
import { guideWords } from '../../language/english/guide.ts';
import { readingWords } from '../../language/english/reading.ts';
import { chooseQuestion } from '../../state/actions.ts';
import { layout, question } from '../../state/app-state.ts';
import { campClass, Quoted, RecordLink, Section, ShortQuote, Statement } from '../parts/parts.tsx';
import { findable, LongList, RecordList } from '../parts/record-list.tsx';
import { PathSection } from './read-path.tsx';

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
      <p class="chain">{node.exclusive ? readingWords().onlyOne(node.because ?? '') : readingWords().severalCanHold}</p>
      {node.paired ? null : <p class="hint">{readingWords().notPaired}</p>}
      {isShown ? null : (
        <button type="button" class="wide-button" onClick={() => chooseQuestion(id)}>
          {readingWords().showAccounts}
        </button>
      )}
      <Section title={readingWords().answers} count={faceOff.camps.flatMap((camp) => camp.accounts).length}>
        <LongList
          items={faceOff.camps.flatMap((camp) => camp.accounts.map((account) => ({ camp, account })))}
          say={guideWords().findAnswers}
          class="account-lines"
          keyOf={({ account }) => account.key}
          textOf={({ account }) => account.label}
          render={({ camp, account }) => (
            <p class={`account-line ${campClass(camp.color)}`}>
              <span class="letter">{camp.letter}</span>
              <span>
                <RecordLink id={accountId(id, account.key)}>
                  {readingWords().answer} {account.label}
                </RecordLink>{' '}
                <span class="muted">{describeSides(account)}</span>
              </span>
            </p>
          )}
          estimate={48}
        />
      </Section>
      {presupposes.length === 0 ? null : (
        <Section title={readingWords().presupposes}>
          {presupposes.map((one) => (
            <p key={one}>
              <Statement affair={affair} id={one} />
            </p>
          ))}
        </Section>
      )}
      {implied.length === 0 ? null : (
        <Section title={readingWords().impliedBy}>
          {implied.map((one) => (
            <p key={`${one.question} ${one.value}`} class="why">
              <RecordLink id={one.question} />: <b>{describeValue(index, one.question, one.value)}</b>{' '}
              {readingWords().implies(one.is)} {one.because}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}

/** "held in 3 assertions, denied in 1": nothing is said of what there is none of. */
function describeSides(account: ShownAccount): string {
  const words = readingWords();
  const sides: readonly [(count: number) => string, number][] = [
    [words.heldIn, heldIn(account).length],
    [words.deniedIn, account.denies.length],
    [words.takenBackIn, account.takenBack.length],
  ];
  const said = sides.filter(([, count]) => count > 0).map(([say, count]) => say(count));
  return said.length === 0 ? readingWords().onlyPassedOver : said.join(', ');
}

function parseImplications(text: string | undefined) {
  if (text === undefined) return [];
  const parsed = JSON.parse(text) as Record<string, Record<string, { is: string; because: string }>>;
  return Object.entries(parsed).flatMap(([question, values]) =>
    Object.entries(values).map(([value, { is, because }]) => ({ question, value, is, because })),
  );
}

export function AccountPane(props: {
  affair: Affair;
  faceOff: ShownFaceOff;
  camp: ShownCamp;
  account: ShownAccount;
}): JSX.Element {
  const { affair, faceOff, camp, account } = props;
  const path = traceAnswer(affair, faceOff, account);
  return (
    <div class={campClass(camp.color)}>
      <h3 class="claim-title account-title">
        <span class="letter">{camp.letter}</span>
        <span>
          {readingWords().answer} <bdi>{account.label}</bdi>
        </span>
      </h3>
      <p class="chain">
        {readingWords().answerTo}{' '}
        <Quoted>
          <RecordLink id={faceOff.question} />
        </Quoted>
      </p>
      {path === undefined ? null : <PathSection affair={affair} path={path} />}
      <Stands affair={affair} title={readingWords().heldBy} stands={account.holds} />
      <Stands affair={affair} title={readingWords().givenBy} stands={account.presupposes} />
      <Stands affair={affair} title={readingWords().hintedBy} stands={account.hints} />
      <Stands affair={affair} title={readingWords().deniedBy} stands={account.denies} />
      <Stands affair={affair} title={readingWords().takenBackBy} stands={account.takenBack} />
      {account.passedOver.length === 0 ? null : (
        <Section title={readingWords().passedOver} count={account.passedOver.length}>
          <RecordList affair={affair} ids={account.passedOver} />
        </Section>
      )}
    </div>
  );
}

function Stands(props: { affair: Affair; title: string; stands: readonly ShownAnswer[] }): JSX.Element | null {
  const { affair, stands } = props;
  if (stands.length === 0) return null;
  return (
    <Section title={props.title} count={stands.length}>
      <LongList
        items={stands}
        say={guideWords().findAssertions}
        class="ruled-list"
        keyOf={(stand) => stand.assertion}
        textOf={(stand) => findable(affair, stand.assertion)}
        render={({ assertion, answer }) => (
          <div class="stand">
            <p>
              <Statement affair={affair} id={assertion} />
            </p>
            {describeManner(answer).length === 0 ? null : <p class="muted">{describeManner(answer).join(' · ')}</p>}
            <ShortQuote id={assertion} />
          </div>
        )}
        estimate={90}
      />
    </Section>
  );
}
