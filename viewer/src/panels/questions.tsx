// The way in: each question with its rival answers side by side, who holds, takes as given, hints at, denies and passes over.
import type { JSX } from 'preact';
import { listHolders } from '../../../src/domain/measures/origins-of-answers.ts';
import type { Affair } from '../affair/affair.ts';
import { countOf, nameActor } from '../affair/describe.ts';
import { type Account, type Camp, type FaceOff, isHeld, type Stand } from '../affair/face-off.ts';
import { groupByPrincipal } from '../affair/overview.ts';
import { chooseQuestion } from '../state/actions.ts';
import { affair, question } from '../state/app-state.ts';
import { campClass, RecordLink } from './parts.tsx';

export function Questions(): JSX.Element | null {
  const all = affair.value;
  if (all === undefined) return null;
  return (
    <section class="side-questions" aria-labelledby="questions-title">
      <h2 class="caps" id="questions-title">
        Questions · {all.questions.length}
      </h2>
      {all.questions.length === 0 ? (
        <p class="hint">No question is recorded: the Force layout shows who contradicts whom.</p>
      ) : null}
      <ul class="questions">
        {all.questions.map((faceOff) => (
          <li key={faceOff.question}>
            <QuestionCard affair={all} faceOff={faceOff} isOpen={question.value === faceOff.question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionCard({
  affair: all,
  faceOff,
  isOpen,
}: {
  affair: Affair;
  faceOff: FaceOff;
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
          <Row label="leave it open" all={all} stands={faceOff.open} />
        </dl>
      ) : null}
    </div>
  );
}

/** "2 accounts · 5 contradictions", "at least 143 people · uncontested here". */
export function summarise(faceOff: FaceOff): string {
  const held = faceOff.camps.filter((camp) => camp.accounts.some(isHeld));
  const contradictions = faceOff.contradictions.length;
  if (faceOff.answering.length === 0) return 'no answer here';
  if (held.length === 0) return 'denied, held by nobody here';
  if (!faceOff.contested) {
    const labels = held.flatMap((camp) => camp.accounts.filter(isHeld).map((account) => account.label));
    return `${labels.join(' · ')} · uncontested here`;
  }
  const accounts = held.length === 1 ? '1 account, denied' : `${held.length} accounts`;
  return contradictions === 0
    ? `${accounts} · no contradiction drawn`
    : `${accounts} · ${countOf(contradictions, 'contradiction')}`;
}

function CampRows({ affair: all, faceOff, camp }: { affair: Affair; faceOff: FaceOff; camp: Camp }): JSX.Element {
  return (
    <div class={`camp ${campClass(camp.position)}`}>
      {camp.accounts.map((account) => (
        <div key={account.value} class="account">
          <h4>
            <span class="letter">{camp.letter}</span>
            <RecordLink id={`${faceOff.question}=${account.value}`} class="account-link">
              <bdi>{account.label}</bdi>
            </RecordLink>
            {account.holds.length > 0 ? <Origins all={all} question={faceOff.question} account={account} /> : null}
          </h4>
          <dl class="stands">
            <Row label={'holds'} all={all} stands={account.holds} />
            <Row label="takes as given" all={all} stands={account.presupposes} />
            <Row label="hints" all={all} stands={account.hints} />
            <Row label="denies" all={all} stands={account.denies} />
            {account.passedOver.length === 0 ? null : (
              <div class="stand-row">
                <dt>passed over</dt>
                <dd>
                  {account.passedOver.map((silence) => (
                    <RecordLink key={silence} id={silence} class="name">
                      {all.index
                        .silentIn(silence)
                        .map((actor) => nameActor(all.index, actor))
                        .join(', ')}
                    </RecordLink>
                  ))}
                </dd>
              </div>
            )}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** How many independent origins carry an answer: named actors who assert it in their own words and rely on no other holder. */
function Origins({ all, question: id, account }: { all: Affair; question: string; account: Account }): JSX.Element {
  const origins = new Set(
    listHolders(all.index, id, all.retracted)
      .filter((one) => one.whyNot === undefined && one.answer.properties.value === account.value)
      .map((one) => one.actor),
  );
  return (
    <span class="origins" title="Named actors who assert it in their own words and rely on no other holder">
      {origins.size === 0 ? 'no origin of its own' : countOf(origins.size, 'origin')}
    </span>
  );
}

function Row({ label, all, stands }: { label: string; all: Affair; stands: readonly Stand[] }): JSX.Element | null {
  if (stands.length === 0) return null;
  const groups = groupByPrincipal(
    all,
    stands.map((one) => one.assertion),
  );
  return (
    <div class="stand-row">
      <dt>{label}</dt>
      <dd>
        {groups.map((group, position) => (
          <span key={group.actor}>
            {position === 0 ? '' : ' · '}
            <RecordLink id={group.actor} class="name">
              <bdi>{group.label}</bdi>
            </RecordLink>
            {tellerOf(all, group.assertions)}
          </span>
        ))}
      </dd>
    </div>
  );
}

function tellerOf(all: Affair, assertions: readonly string[]): string {
  const { index } = all;
  if (!assertions.every((id) => index.node('Assertion', id)?.properties.asTold === true)) return '';
  const tellers = new Set(assertions.flatMap((id) => index.reportersOf(id)).flatMap((id) => index.speakersOf(id)));
  return `, as told by ${[...tellers].map((actor) => nameActor(index, actor)).join(', ')}`;
}
