// Why it is contested, as numbered steps down to the characters; and the chain from one assertion to another that was chosen.

import type { JSX } from 'preact';
import { assertNever } from '../../../../src/domain/base/result.ts';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { findChain } from '../../affair/chain.ts';
import { describeReason, describeRelation } from '../../affair/describe.ts';
import type { Path, PathStep } from '../../affair/path.ts';
import { describeExtent, listExtents } from '../../affair/quoted-documents.ts';
import { type DrawnRelation, otherEnd } from '../../affair/relations.ts';
import { findAccount } from '../../choice/reducers.ts';
import { readingWords } from '../../language/english/reading.ts';
import { speechWords } from '../../language/english/speech.ts';
import { pickChainEnd, setChainEnd } from '../../state/actions.ts';
import { choices, pickedFrom } from '../../state/app-state.ts';
import { QuoteBlock, Quoted, RecordLink, Section, ShortQuote, Statement } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';

export function PathSection({ affair, path }: { affair: Affair; path: Path }): JSX.Element {
  const { steps } = path;
  const reaches = steps.at(-1)?.kind === 'characters';
  return (
    <Section title={path.isContested ? readingWords().whyContested : readingWords().whatRestsOn}>
      <details class="path">
        <summary>
          {readingWords().steps(steps.length, reaches)} <span aria-hidden="true">→</span>
        </summary>
        {path.isContested ? null : <p class="hint">{readingWords().nothingAgainst}</p>}
        <ol class="path-steps">
          {steps.map((step) => (
            <li key={step.kind}>
              <Step affair={affair} step={step} statement={path.statement} />
            </li>
          ))}
        </ol>
      </details>
    </Section>
  );
}

/** More are a matter for the sections below. */
const mostLines = 5;

function Step({ affair, step, statement }: { affair: Affair; step: PathStep; statement: string }): JSX.Element {
  switch (step.kind) {
    case 'answer':
      return <AnswerStep affair={affair} step={step} />;
    case 'holders':
      return (
        <>
          <StepTitle text={readingWords().saidBy} />
          {step.statements.slice(0, mostLines).map((one) => (
            <p key={one}>
              <Statement affair={affair} id={one} />
            </p>
          ))}
          <More count={step.statements.length - mostLines} />
          {step.statements.length > 1 ? <p class="muted">{readingWords().goesOnWithFirst}</p> : null}
        </>
      );
    case 'against':
      return (
        <>
          <StepTitle text={readingWords().againstIt} />
          {step.lines.slice(0, mostLines).map((line) => (
            <Against key={line.id} affair={affair} line={line} statement={statement} />
          ))}
          <More count={step.lines.length - mostLines} />
          {step.excludes.slice(0, mostLines).map((one) => (
            <p key={one}>
              <AccountName affair={affair} id={one} />
              {readingWords().cannotHold}
            </p>
          ))}
          <More count={step.excludes.length - mostLines} />
        </>
      );
    case 'told':
      return (
        <>
          <StepTitle text={readingWords().knownThroughOthers} />
          <p>
            {step.chain.map((one, position) => (
              <span key={one}>
                {position === 0 ? '' : ' → '}
                <RecordLink id={one}>
                  <bdi>
                    {attribute(affair, one).names} {attribute(affair, one).act}
                  </bdi>
                </RecordLink>
              </span>
            ))}
          </p>
          <p class="told-note">
            <bdi>{attribute(affair, statement).teller}</bdi>
          </p>
        </>
      );
    case 'quote':
      return (
        <>
          <StepTitle text={readingWords().theseWords} />
          <QuoteBlock quote={step.quote} />
        </>
      );
    case 'characters':
      return (
        <>
          <StepTitle text={readingWords().standIn} />
          <p>
            <RecordLink id={step.quote.to} />
            {readingWords().inCharacters} {listExtents(step.quote).map(describeExtent).join(', ')}
          </p>
        </>
      );
    case 'end':
      return (
        <>
          <StepTitle text={readingWords().endsHere} />
          <p>
            {step.document === undefined ? (
              readingWords().analystsAlone
            ) : (
              <>
                {readingWords().noPositionIn}{' '}
                <Quoted>
                  <RecordLink id={step.document} />
                </Quoted>
                .
              </>
            )}
          </p>
        </>
      );
    default:
      return assertNever(step, 'kind');
  }
}

function StepTitle({ text }: { text: string }): JSX.Element {
  return <p class="step-title">{text}</p>;
}

function More({ count }: { count: number }): JSX.Element | null {
  return count > 0 ? <p class="muted">{readingWords().andMore(count)}</p> : null;
}

function AnswerStep({ affair, step }: { affair: Affair; step: Extract<PathStep, { kind: 'answer' }> }): JSX.Element {
  return (
    <>
      <StepTitle
        text={
          step.account === undefined
            ? readingWords().leavesQuestion
            : step.denies
              ? readingWords().deniesAnswer
              : readingWords().isAnswer
        }
      />
      <p>
        <RecordLink id={step.question} class="question-link" />{' '}
        {step.account === undefined ? null : <AccountName affair={affair} id={step.account} />}
      </p>
    </>
  );
}

function AccountName({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  return (
    <RecordLink id={id}>
      <b>
        <bdi>{findAccount(affair, id)?.account.label ?? id}</bdi>
      </b>
    </RecordLink>
  );
}

function Against(props: { affair: Affair; line: DrawnRelation; statement: string }): JSX.Element {
  const { affair, line, statement } = props;
  const other = otherEnd(line, statement);
  return (
    <div class={`relation ${line.family}`}>
      <p class="relation-kind">
        <RecordLink id={line.id}>
          <b>{describeRelation(line)}</b>
        </RecordLink>
        <span>{describeOrigin(line)}</span>
      </p>
      <p>
        <Statement affair={affair} id={other} />
      </p>
      <p class="why">{describeReason(line)}</p>
      <ShortQuote id={other} />
    </div>
  );
}

/** From this assertion to one that is chosen next, wherever it is chosen: a card, a line of a list, a result of the search. */
export function ChainSection({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { to } = choices.value;
  if (to !== undefined && affair.index.labelOf(to) === 'Assertion') {
    return <ChainSteps affair={affair} from={id} to={to} />;
  }
  const isPicking = pickedFrom.value === id;
  return (
    <Section title={readingWords().howConnected}>
      {to === undefined ? null : (
        <p class="hint">
          <bdi>{readingWords().noAssertion(to)}</bdi>
        </p>
      )}
      <p>
        <button
          type="button"
          class="wide-button"
          aria-pressed={isPicking}
          onClick={() => pickChainEnd(isPicking ? undefined : id)}
        >
          {isPicking ? readingWords().noChainAfterAll : readingWords().chainTo}
        </button>
      </p>
      <p class="hint" role="status">
        {isPicking ? readingWords().chooseAnother : ''}
      </p>
    </Section>
  );
}

function ChainSteps({ affair, from, to }: { affair: Affair; from: string; to: string }): JSX.Element {
  const chain = findChain(affair, from, to);
  return (
    <Section title={readingWords().chain}>
      {chain === undefined ? (
        <p>
          {readingWords().noChainTo} <Statement affair={affair} id={to} />
        </p>
      ) : (
        <ol class="path-steps">
          {chain.statements.map((one, position) => (
            <li key={one}>
              {(chain.hops[position - 1] ?? []).map((line) => (
                <div key={line.id} class={`relation ${line.family}`}>
                  <p class="relation-kind">
                    <RecordLink id={line.id}>
                      <b>{describeHop(line, one)}</b>
                    </RecordLink>
                    <span>{describeOrigin(line)}</span>
                  </p>
                  <p class="why">{describeReason(line)}</p>
                </div>
              ))}
              <p>
                <Statement affair={affair} id={one} />
              </p>
              <ShortQuote id={one} />
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="wide-button" onClick={() => setChainEnd(undefined)}>
        {readingWords().putAway}
      </button>
    </Section>
  );
}

/** "denies the next"; where it is drawn the other way, "the next undercuts it". */
function describeHop({ kind, symmetric, to }: DrawnRelation, next: string): string {
  return symmetric || to === next
    ? readingWords().hopForward(speechWords().kind(kind))
    : readingWords().hopBackward(speechWords().kind(kind));
}
