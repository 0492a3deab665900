// The accounts of a question as a document: HTML that scrolls, is selected and printed like any text, and needs no graphics card.
// Columns face each other, with one sign between them; below, what stands beside the question.
import { disputeWords } from '../../language/english/dispute.ts';
import '../../theme/accounts.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { hasFigures } from '../../affair/figures.ts';
import { listRivalries } from '../../affair/rivalries.ts';
import { sayAccounts } from '../../affair/say-accounts.ts';
import { describeNothingShown, type Visibility } from '../../choice/visibility.ts';
import { frameWords } from '../../language/english/frame.ts';
import { type Cards, type DocumentPlan, planDocument } from '../../layout/plan-document.ts';
import { showEverything } from '../../state/actions.ts';
import { affair, choices, faceOff, hasNoPicture, layout, visibility } from '../../state/app-state.ts';
import { FigureAxis } from '../axis/axis.tsx';
import { Caption, HiddenNote } from '../parts/caption.tsx';
import { QuestionTabs } from '../parts/question-tabs.tsx';
import { AccountCard } from './account-card.tsx';
import { Beside } from './beside.tsx';
import { CampColumn, countStands } from './camp-column.tsx';
import { ChosenLines } from './chosen-lines.tsx';
import { Contradictions } from './contradictions.tsx';
import { FirstFacts } from './facts.tsx';
import { Folded } from './folded.tsx';
import { CollisionTable, findRivalry, RivalSign } from './rival-sign.tsx';
import { useCardKeys } from './use-cards.ts';

export function Page(): JSX.Element | null {
  const all = affair.value;
  const visible = visibility.value;
  const asked = faceOff.value;
  if (all === undefined || visible === undefined || asked === undefined) return null;
  return <Document affair={all} visible={visible} faceOff={asked} />;
}

interface DocumentProps {
  readonly affair: Affair;
  readonly visible: Visibility;
  readonly faceOff: ShownFaceOff;
}

function Document({ affair: all, visible, faceOff: asked }: DocumentProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const plan = useMemo(() => planDocument(asked, visible), [asked, visible]);
  const nothing = describeNothingShown(visible);
  const cards = useCardKeys(root);
  useChosenInView(root, asked.question);
  return (
    <div class="acc-view" ref={root} {...cards}>
      <QuestionTabs questions={all.questions} open={asked.question} />
      <div class="acc-body">
        <NoPicture />
        <FirstFacts affair={all} />
        <h2 class="acc-question">
          <bdi>{asked.text}</bdi>
        </h2>
        <p class="acc-caption" role="status">
          <Caption parts={sayAccounts(all, asked)} /> <HiddenNote />
        </p>
        {nothing === undefined ? (
          <>
            <Answers affair={all} visible={visible} faceOff={asked} plan={plan} />
            <Aside affair={all} faceOff={asked} title={disputeWords().leaveItOpen} cards={plan.open} />
            <Aside
              affair={all}
              faceOff={asked}
              title={disputeWords().tookBack(plan.takenBackFrom)}
              cards={plan.takenBack}
            />
            <Contradictions affair={all} faceOff={asked} />
            <Beside affair={all} beside={plan.beside} total={plan.beside.ids.length + plan.beside.hidden} />
          </>
        ) : (
          <div class="acc-nothing" role="status">
            <p>{nothing}</p>
            {visible.total.assertions === 0 ? null : (
              <button type="button" class="wide-button" onClick={showEverything}>
                {disputeWords().showAll}
              </button>
            )}
          </div>
        )}
      </div>
      <ChosenLines root={root} />
    </div>
  );
}

/** Where a picture was asked for that this browser cannot draw. */
function NoPicture(): JSX.Element | null {
  const asked = choices.value.layout;
  if (!hasNoPicture.value || asked === undefined || asked === layout.value.name) return null;
  return (
    <p class="acc-no-picture" role="status">
      {frameWords().noPicture}
    </p>
  );
}

interface AnswersProps {
  readonly visible: Visibility;
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly plan: DocumentPlan;
}

/** Side by side up to so many; more stand in rows, and who collides with whom is read from a table. */
const mostSideBySide = 3;

/** Numbers and dates on their axis first, which shows what collides as well. */
function Answers({ affair: all, visible, faceOff: asked, plan }: AnswersProps): JSX.Element {
  const { between, inside } = listRivalries(asked);
  const { camps } = plan;
  const isRow = camps.length <= mostSideBySide;
  const isMeasured = hasFigures(all, asked);
  return (
    <>
      {camps.length < 2 ? null : <Jump plan={plan} />}
      {isMeasured ? (
        <div class="acc-axis">
          <FigureAxis affair={all} faceOff={asked} visible={visible} />
        </div>
      ) : null}
      {isRow || isMeasured ? null : <CollisionTable affair={all} camps={camps} between={between} />}
      <div class={isRow ? 'acc-columns' : 'acc-columns in-rows'} data-camps={camps.length}>
        {camps.flatMap((camp, position) => {
          const column = (
            <CampColumn
              key={camp.camp.position}
              affair={all}
              faceOff={asked}
              plan={camp}
              inside={inside.get(camp.camp.position) ?? []}
            />
          );
          if (position === 0 || !isRow) return [column];
          const key = `before ${camp.camp.position}`;
          return [
            <div key={key} class="acc-gap">
              {camps.slice(0, position).map((other, at) => {
                const rivalry = findRivalry(between, other, camp);
                if (rivalry === undefined && at < position - 1) return null;
                return (
                  <RivalSign
                    key={other.camp.position}
                    affair={all}
                    one={other}
                    other={camp}
                    rivalry={rivalry}
                    isNamed={camps.length > 2}
                  />
                );
              })}
            </div>,
            column,
          ];
        })}
      </div>
    </>
  );
}

/** Where accounts stand under each other: their letters in a bar that stays, with what each holds. */
function Jump({ plan }: { plan: DocumentPlan }): JSX.Element {
  const go = (position: number) => {
    const head = document.getElementById(`camp-${position}`);
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  };
  return (
    <nav class="acc-jump" aria-label={disputeWords().accounts}>
      <ul>
        {plan.camps.map((one) => (
          <li key={one.camp.position}>
            <button type="button" class={`camp-${one.camp.color % 7}`} onClick={() => go(one.camp.position)}>
              <span class="letter">{one.camp.letter}</span>
              <span class="acc-jump-name">
                <bdi>{one.name}</bdi>
              </span>
              <span class="acc-jump-count">{countStands(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface AsideProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly title: string;
  readonly cards: Cards;
}

/** Who gives no answer, or gives it no longer. */
function Aside({ affair: all, faceOff: asked, title, cards }: AsideProps): JSX.Element | null {
  const { ids, hidden } = cards;
  if (ids.length + hidden === 0) return null;
  return (
    <section class="acc-aside">
      <h3 class="acc-section">
        <bdi>{title}</bdi> · {ids.length + hidden}
      </h3>
      {hidden === 0 ? null : <p class="acc-hidden">{disputeWords().hiddenCards(hidden)}</p>}
      <Folded
        ids={ids}
        first={4}
        class="acc-cards"
        show={(id) => <AccountCard affair={all} faceOff={asked} id={id} />}
        describe={(rest) => disputeWords().more(rest.length)}
      />
    </section>
  );
}

/** What is chosen elsewhere is scrolled near; a relation by the end it leads to. */
function useChosenInView(root: { readonly current: HTMLElement | null }, question: string): void {
  const { selected: chosen } = choices.value;
  useEffect(() => {
    if (chosen === undefined) return;
    const [from = '', to] = chosen.split('~');
    const card = root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(to ?? from)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [chosen, question]);
  useLayoutEffect(() => {
    root.current?.scrollTo({ top: 0 });
  }, [question]);
}
