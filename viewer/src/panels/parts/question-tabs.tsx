// The questions as one row: those that are contested, with how many contradictions, as many as fit; the others and the uncontested
// ones in a menu at its end. No label is cut.
import { guideWords } from '../../language/english/guide.ts';
import '../../theme/question-tabs.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { isUncontested, summarise } from '../../affair/summarise.ts';
import { chooseQuestion } from '../../state/actions.ts';
import { useCloseOutside } from './use-close-outside.ts';

interface QuestionTabsProps {
  readonly questions: readonly ShownFaceOff[];
  readonly open: string | undefined;
}

export function QuestionTabs({ questions, open }: QuestionTabsProps): JSX.Element {
  const contested = questions.filter((one) => one.contested);
  const opened = questions.find((one) => one.question === open);
  // The one that is open is never in the menu.
  const first = opened === undefined || contested.indexOf(opened) < mostTabs ? [] : [opened];
  const tabs = [...first, ...contested.filter((one) => !first.includes(one))].slice(0, mostTabs);
  const all = opened === undefined || tabs.includes(opened) ? tabs : [opened, ...tabs];
  const row = useRef<HTMLUListElement>(null);
  const fitting = useFitting(row, all, open);
  const shown = arrange(all, fitting, open);
  const rest = questions.filter((one) => !shown.includes(one));
  return (
    <nav class="question-tabs" aria-label={guideWords().questions}>
      <ul ref={row} class="question-tab-row">
        {shown.map((one) => (
          <li key={one.question}>
            <button
              type="button"
              class="question-tab"
              aria-current={one.question === open ? 'true' : undefined}
              onClick={() => chooseQuestion(one.question)}
            >
              <bdi>{one.text}</bdi>
              <Crosses count={one.contradictions.length} />
            </button>
          </li>
        ))}
      </ul>
      {rest.length === 0 ? null : <OtherQuestions rest={rest} />}
    </nav>
  );
}

/** More are not measured. */
const mostTabs = 12;

/** As many as fit, the open one among them, in their order. */
function arrange(all: readonly ShownFaceOff[], fitting: number, open: string | undefined): readonly ShownFaceOff[] {
  const shown = all.slice(0, fitting);
  const opened = all.find((one) => one.question === open);
  return opened === undefined || shown.includes(opened) ? shown : [...shown.slice(0, Math.max(0, fitting - 1)), opened];
}

/** Counted on an unseen copy of the row: what is shown depends on it and must not change it. */
function useFitting(
  row: { readonly current: HTMLElement | null },
  all: readonly ShownFaceOff[],
  open: string | undefined,
): number {
  const [fitting, setFitting] = useState(1);
  const key = [open, ...all.map((one) => one.question)].join(' ');
  useLayoutEffect(() => {
    const nav = row.current?.parentElement;
    if (nav === null || nav === undefined) return;
    const probe = document.createElement('div');
    probe.className = 'question-tab-probe';
    probe.ariaHidden = 'true';
    for (const one of all) {
      const tab = document.createElement('span');
      tab.className = 'question-tab';
      tab.textContent = `${one.text} ✕ ${one.contradictions.length}`;
      if (one.question === open) tab.setAttribute('aria-current', 'true');
      probe.append(tab);
    }
    nav.append(probe);
    const count = () => {
      const room = nav.clientWidth - menuWidth;
      let used = 0;
      let fit = 0;
      for (const tab of probe.children) {
        used += tab.getBoundingClientRect().width + tabGap;
        if (used > room) break;
        fit += 1;
      }
      setFitting(Math.max(1, fit));
    };
    // Counts at once, when the page is laid out anyway.
    const observer = new ResizeObserver(count);
    observer.observe(nav);
    void document.fonts.ready.then(count);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, [key]);
  return fitting;
}

/** Of the menu's button, and what stands around the row. */
const menuWidth = 160;
const tabGap = 6;

function Crosses({ count }: { count: number }): JSX.Element | null {
  if (count === 0) return null;
  return (
    <span class="question-crosses">
      <span aria-hidden="true">✕ {count}</span>
      <span class="sr-only">, {guideWords().contradictions(count)}</span>
    </span>
  );
}

/** Many more are found by search. */
const mostListed = 100;

function OtherQuestions({ rest }: { rest: readonly ShownFaceOff[] }): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  useCloseOutside(isOpen, '.question-others', '.question-others > summary', close);
  const contested = rest.filter((one) => one.contested);
  const quiet = rest.filter(isUncontested);
  const others = rest.filter((one) => !contested.includes(one) && !quiet.includes(one));
  const label = quiet.length === rest.length ? guideWords().uncontested(quiet.length) : guideWords().more(rest.length);
  const choose = (question: string) => {
    close();
    chooseQuestion(question);
  };
  return (
    <details class="question-others" ref={menu} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label} <span class="sr-only">{guideWords().questionsAside}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      {isOpen ? (
        <div class="question-menu">
          <Group title={guideWords().contested} questions={contested} choose={choose} />
          <Group title={guideWords().uncontestedHere} questions={quiet} choose={choose} />
          <Group title={guideWords().noSecondAnswer} questions={others} choose={choose} />
        </div>
      ) : null}
    </details>
  );
}

interface GroupProps {
  readonly title: string;
  readonly questions: readonly ShownFaceOff[];
  readonly choose: (question: string) => void;
}

function Group({ title, questions, choose }: GroupProps): JSX.Element | null {
  if (questions.length === 0) return null;
  const more = questions.length - mostListed;
  return (
    <>
      <p class="caps">
        {title} · {questions.length}
      </p>
      <ul>
        {questions.slice(0, mostListed).map((one) => (
          <li key={one.question}>
            <button type="button" onClick={() => choose(one.question)}>
              <bdi>{one.text}</bdi>
              <span class="question-summary">{summarise(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="muted">{guideWords().searchFindsMore(more)}</p> : null}
    </>
  );
}
