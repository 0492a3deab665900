// The bar on top: what is open, search, the layouts, the theme. Says the event's place and date and on how much it all rests.

import type { JSX } from 'preact';
import { languages } from '../../../../src/wire/languages.ts';
import { describeDate } from '../../affair/describe-value.ts';
import { listEvents } from '../../affair/events.ts';
import { frameWords } from '../../language/english/frame.ts';
import { spokenLanguage } from '../../language/language.ts';
import { explainUnable, layouts } from '../../layout/layouts.ts';
import { chooseDataset, chooseLayout, chooseTheme } from '../../state/actions.ts';
import {
  affair,
  choices,
  circumstances,
  datasets,
  isHelpOpen,
  isLegendOpen,
  isNarrow,
  isSaveOpen,
  isSearchOpen,
  layout,
} from '../../state/app-state.ts';
import { chooseLanguage, languageNames } from '../../state/language.ts';
import { singleKeys } from '../../state/single-keys.ts';
import { themes } from '../../state/url-state.ts';
import { announce, copyText } from '../parts/announcer.tsx';
import { Icon } from '../parts/parts.tsx';

export function Header(): JSX.Element {
  return (
    <header class="bar">
      <span class="brand">
        <svg viewBox="0 0 26 24" aria-hidden="true" focusable="false">
          <circle cx="9" cy="9" r="6.4" class="ring-a" />
          <circle cx="17" cy="9" r="6.4" class="ring-b" />
          <circle cx="13" cy="15.4" r="6.4" class="ring-c" />
        </svg>
        <span class="brand-name">Rashomon</span>
      </span>
      <span class="slash" aria-hidden="true">
        /
      </span>
      <DatasetName />
      <button
        type="button"
        class="search-button"
        aria-label={frameWords().searchFor}
        onClick={() => (isSearchOpen.value = true)}
        aria-keyshortcuts="Control+K"
      >
        <Icon name="search" />
        <span class="search-hint">
          <span>{frameWords().search}</span> <span>{frameWords().searchedFor}</span>
        </span>
        <kbd>{frameWords().searchKeys}</kbd>
      </button>
      {isNarrow.value ? <LayoutChoice /> : <LayoutButtons />}
      <fieldset class="seg quiet">
        <legend class="sr-only">{frameWords().page}</legend>
        {layout.value.hasSide ? null : <ShownButton />}
        <button
          type="button"
          onClick={() => void copyText(location.href, frameWords().link, frameWords().linkInBar)}
          title={frameWords().copyLink}
        >
          <Icon name="link" />
          <span class="wide-only">{frameWords().share}</span>
          <span class="sr-only">{frameWords().shareMore}</span>
        </button>
        <button
          type="button"
          class="save-button"
          aria-haspopup="dialog"
          aria-expanded={isSaveOpen.value}
          onClick={() => (isSaveOpen.value = true)}
          title={frameWords().saveOrPrint}
        >
          <Icon name="save" />
          <span class="wide-only">{frameWords().save}</span>
          <span class="sr-only">{frameWords().saveMore}</span>
        </button>
        <ThemeButton />
        <LanguageButton />
        <button
          type="button"
          onClick={() => (isHelpOpen.value = true)}
          aria-label={frameWords().helpAndKeys}
          aria-keyshortcuts={singleKeys.value ? '?' : undefined}
        >
          ?
        </button>
      </fieldset>
    </header>
  );
}

function LayoutButtons(): JSX.Element {
  return (
    <fieldset class="seg layouts">
      <legend class="sr-only">{frameWords().layout}</legend>
      {layouts.map((one) => (
        <button
          key={one.name}
          type="button"
          aria-pressed={layout.value === one}
          disabled={explainUnable(one, circumstances.value) !== undefined}
          title={explainUnable(one, circumstances.value)}
          onClick={() => chooseLayout(one.name)}
        >
          {one.words().title}
        </button>
      ))}
    </fieldset>
  );
}

/** As many buttons as there are layouts have no room on a phone. */
function LayoutChoice(): JSX.Element {
  return (
    <select
      class="layout-choice"
      aria-label={frameWords().layout}
      value={layout.value.name}
      onChange={(event) => {
        const chosen = layouts.find((one) => one.name === event.currentTarget.value);
        if (chosen !== undefined) chooseLayout(chosen.name);
      }}
    >
      {layouts.map((one) => (
        <option key={one.name} value={one.name} disabled={explainUnable(one, circumstances.value) !== undefined}>
          {one.words().title}
        </option>
      ))}
    </select>
  );
}

/** Opens the legend, where it has no side of its own; says how many switches of it are off. */
function ShownButton(): JSX.Element {
  const { families, acts, actors, narratives } = choices.value.hidden;
  const off = families.length + acts.length + actors.length + narratives.length;
  return (
    <button
      type="button"
      class="shown-button"
      aria-expanded={isLegendOpen.value}
      onClick={() => (isLegendOpen.value = !isLegendOpen.value)}
      title={frameWords().shownTitle}
    >
      <Icon name="filter" />
      <span class="wide-only">{frameWords().shown}</span>
      <span class="sr-only">{frameWords().shownMore}</span>
      {off === 0 ? null : (
        <span class="shown-off">
          {off} <span class="sr-only">{frameWords().filters(off)}</span>
          <span class="wide-only">{frameWords().off}</span>
        </span>
      )}
    </button>
  );
}

function DatasetName(): JSX.Element {
  const index = affair.value?.index;
  const title = index?.graph.nodes.Dataset[0]?.properties.title ?? '';
  const all = affair.value;
  const [main] = all === undefined ? [] : listEvents(all);
  const event = main === undefined ? undefined : index?.node('Event', main);
  const documents = index?.graph.nodes.Document.length ?? 0;
  const facts = [
    event?.properties.date === undefined ? undefined : describeDate(event.properties.date),
    event?.properties.place,
    documents === 0 ? undefined : frameWords().documents(documents),
  ].filter((one) => one !== undefined);
  return (
    <div class="affair-name">
      {datasets.value.length > 1 ? (
        <select
          aria-label={frameWords().dataset}
          value={index?.dataset ?? ''}
          onChange={(event) => chooseDataset((event.currentTarget as HTMLSelectElement).value)}
        >
          {datasets.value.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
              {one.state === 'loading' ? frameWords().beingLoaded : ''}
            </option>
          ))}
        </select>
      ) : (
        <h1>
          <bdi>{title}</bdi>
        </h1>
      )}
      <p class="facts" title={facts.join(' · ')}>
        {facts.map((fact) => (
          <span key={fact} class="fact">
            {fact}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Named in the language to which it leads. */
function LanguageButton(): JSX.Element {
  const next = languages[(languages.indexOf(spokenLanguage()) + 1) % languages.length] ?? 'en';
  const change = async () => {
    if (!(await chooseLanguage(next))) announce(frameWords().noWords(languageNames[next]));
  };
  return (
    <button type="button" class="language-button" lang={next} title={languageNames[next]} onClick={() => void change()}>
      {next.toUpperCase()}
      <span class="sr-only">, {languageNames[next]}</span>
    </button>
  );
}

function ThemeButton(): JSX.Element {
  const now = choices.value.theme;
  const next = themes[(themes.indexOf(now) + 1) % themes.length] ?? 'auto';
  return (
    <button
      type="button"
      onClick={() => chooseTheme(next)}
      aria-label={frameWords().themeChange(frameWords().themes[now], frameWords().themes[next])}
      title={frameWords().theme(frameWords().themes[now])}
    >
      <Icon name={now} />
    </button>
  );
}
