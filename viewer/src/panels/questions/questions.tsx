// The way in: each question with its rival answers side by side, who holds, takes as given, hints at, denies and passes over.

import type { JSX } from 'preact';
import { accountId, type ShownAccount, type ShownAnswer, type ShownCamp } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute, nameStatement } from '../../affair/attribution.ts';
import { nameActor } from '../../affair/describe.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { type Company, listCompanies } from '../../affair/mouths.ts';
import { summarise } from '../../affair/summarise.ts';
import { guideWords } from '../../language/english/guide.ts';
import { chooseQuestion } from '../../state/actions.ts';
import { affair, question } from '../../state/app-state.ts';
import { ListBlocks, useFind } from '../parts/long-list.tsx';
import { campClass, RecordLink } from '../parts/parts.tsx';

export function Questions(): JSX.Element | null {
  const all = affair.value;
  if (all === undefined) return null;
  return (
    <section class="side-questions" aria-labelledby="questions-title">
      <h2 class="caps" id="questions-title">
        {guideWords().questionsCount(all.questions.length)}
      </h2>
      {all.questions.length === 0 ? <p class="hint">{guideWords().noQuestion}</p> : null}
      <QuestionList affair={all} />
    </section>
  );
}

function QuestionList({ affair: all }: { affair: Affair }): JSX.Element {
  const { found, field } = useFind(all.questions, guideWords().findQuestions, ({ text, camps }) =>
    [text, ...camps.map((camp) => camp.label)].join(' '),
  );
  return (
    <>
      {field}
      <ListBlocks
        items={found}
        class="questions"
        estimate={74}
        keyOf={(faceOff) => faceOff.question}
        render={(faceOff) => (
          <QuestionCard affair={all} faceOff={faceOff} isOpen={question.value === faceOff.question} />
        )}
      />
    </>
  );
}

function QuestionCard({
  affair: all,
  faceOff,
  isOpen,
}: {
  affair: Affair;
  faceOff: ShownFaceOff;
  isOpen: boolean;
}): JSX.Element {
  return (
    <div class={isOpen ? 'question open' : 'question'}>
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => chooseQuestion(faceOff.question)}>
          <bdi>{faceOff.text}</bdi>
        </button>
      </h3>
      <p class="sub">{summarise(faceOff)}</p>
      {isOpen
        ? faceOff.camps.map((camp) => <CampRows key={camp.position} affair={all} faceOff={faceOff} camp={camp} />)
        : null}
      {isOpen && faceOff.open.length > 0 ? (
        <dl class="stands">
          <Row words={guideWords().stands.open} all={all} stands={faceOff.open} rest={faceOff.question} />
        </dl>
      ) : null}
    </div>
  );
}

function CampRows({
  affair: all,
  faceOff,
  camp,
}: {
  affair: Affair;
  faceOff: ShownFaceOff;
  camp: ShownCamp;
}): JSX.Element {
  const shown = camp.accounts.length <= mostAccounts + 1 ? camp.accounts : camp.accounts.slice(0, mostAccounts);
  const more = camp.accounts.length - shown.length;
  return (
    <div class={`camp ${campClass(camp.color)}`}>
      {shown.map((account) => (
        <AccountRows
          key={account.key}
          affair={all}
          camp={camp}
          account={account}
          rest={accountId(faceOff.question, account.key)}
        />
      ))}
      {more === 0 ? null : (
        <p class="sub">
          <RecordLink id={faceOff.question}>{guideWords().moreAnswers(more)}</RecordLink>
        </p>
      )}
    </div>
  );
}

/** Of one camp, in the card: all of them are read with the question. */
const mostAccounts = 6;

function AccountRows(props: { affair: Affair; camp: ShownCamp; account: ShownAccount; rest: string }): JSX.Element {
  const { affair: all, camp, account, rest } = props;
  return (
    <div class="account">
      <h4>
        <span class="letter">{camp.letter}</span>
        <span>
          {guideWords().answer}{' '}
          <RecordLink id={rest} class="account-link">
            <bdi>{account.label}</bdi>
          </RecordLink>
        </span>
        {account.holds.length > 0 ? <Origins origins={account.origins.length} /> : null}
      </h4>
      <dl class="stands">
        <Row words={guideWords().stands.holds} all={all} stands={account.holds} rest={rest} />
        <Row words={guideWords().stands.presupposes} all={all} stands={account.presupposes} rest={rest} />
        <Row words={guideWords().stands.hints} all={all} stands={account.hints} rest={rest} />
        <Row words={guideWords().stands.denies} all={all} stands={account.denies} rest={rest} />
        <Row words={guideWords().stands.takenBack} all={all} stands={account.takenBack} rest={rest} />
        {account.passedOver.length === 0 ? null : (
          <div class="stand-row">
            <dt>{guideWords().passedOver}</dt>
            <dd>
              {account.passedOver.map((silence, position) => (
                <span key={silence}>
                  {position === 0 ? '' : ' · '}
                  <RecordLink id={silence} class="name" label={nameStatement(all, silence)}>
                    <bdi>{attribute(all, silence).names}</bdi>
                  </RecordLink>
                  , {attribute(all, silence).teller}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** How many independent origins carry an answer: named actors who assert it in their own words and rely on no other holder. */
function Origins({ origins }: { origins: number }): JSX.Element {
  return (
    <span class="origins" title={guideWords().originsTitle}>
      {origins === 0 ? guideWords().noOrigin : guideWords().origins(origins)}
    </span>
  );
}

/** By name; the rest are read with the answer. */
const mostNamed = 12;

/** `rest`: the record where all of them are read. */
function Row(props: {
  /** Of one speaker and of several. */
  words: readonly string[];
  all: Affair;
  stands: readonly ShownAnswer[];
  rest: string;
}): JSX.Element | null {
  const { all, stands } = props;
  if (stands.length === 0) return null;
  const companies = listCompanies(
    all,
    stands.map((stand) => stand.assertion),
  );
  const people = companies.flatMap((company) => company.people);
  const named = takePeople(companies, mostNamed);
  const more = people.length - named.reduce((sum, company) => sum + company.people.length, 0);
  return (
    <div class="stand-row">
      <dt>{props.words[people.length === 1 ? 0 : 1]}</dt>
      <dd>
        {named.map((company, position) => (
          <span key={company.people[0]?.actor}>
            {position === 0 ? '' : ' · '}
            {company.people.map((person, place) => (
              <span key={person.actor}>
                {place === 0 ? '' : ' · '}
                <RecordLink id={person.actor} class="name">
                  <bdi>{nameActor(all.index, person.actor)}</bdi>
                </RecordLink>
                {person.teller}
              </span>
            ))}
            {company.principal === undefined ? null : <span class="muted"> ({company.principal})</span>}
          </span>
        ))}
        {more === 0 ? null : (
          <>
            {' · '}
            <RecordLink id={props.rest}>{guideWords().more(more)}</RecordLink>
          </>
        )}
      </dd>
    </div>
  );
}

/** Whole companies, until so many people are named; one more person is named as well. */
function takePeople(companies: readonly Company[], most: number): readonly Company[] {
  let count = 0;
  const taken = companies.filter((company) => {
    const fits = count < most;
    count += company.people.length;
    return fits;
  });
  return count <= most + 1 ? companies : taken;
}
