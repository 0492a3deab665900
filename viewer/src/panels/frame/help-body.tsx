// What the signs mean and which keys there are. Fetched only when somebody asks.
import { guideWords } from '../../language/english/guide.ts';
import '../../theme/dialogs.css';
import type { JSX } from 'preact';
import { layouts } from '../../layout/layouts.ts';
import { isHelpOpen } from '../../state/app-state.ts';
import { singleKeys, switchSingleKeys } from '../../state/single-keys.ts';
import { Icon } from '../parts/parts.tsx';

function listKeys(): readonly (readonly [string, string])[] {
  const words = guideWords();
  const { keyNames } = words;
  return [
    [keyNames.tab, words.keyTab],
    ['← ↑ → ↓', words.keyArrows],
    [keyNames.enter, words.keyEnter],
    [keyNames.escape, words.keyEscape],
    [keyNames.search, words.keySearch],
    [layouts.map((_, position) => position + 1).join('  '), layouts.map((one) => one.words().title).join(', ')],
    [keyNames.shift, words.keyMove],
    [keyNames.alt, words.keyMoveOne],
    ['+  −  0', words.keyZoom],
    ['?', words.keyHelp],
  ];
}

export function HelpBody(): JSX.Element {
  return (
    <>
      <div class="pane-head">
        <h2 id="help-title">{guideWords().howToRead}</h2>
        <button
          type="button"
          class="icon-button"
          onClick={() => (isHelpOpen.value = false)}
          aria-label={guideWords().close}
        >
          <Icon name="close" />
        </button>
      </div>
      <p>
        {guideWords().eachCard} <b>{guideWords().assertion}</b>
        {guideWords().eachCardMore} <b>{guideWords().againstIt}</b> {guideWords().helpOnSigns}
      </p>
      <p>
        {guideWords().aCrossIn} <b>{guideWords().dotted}</b> {guideWords().helpOnTruth}
      </p>
      <h3 class="caps">{guideWords().keys}</h3>
      <dl class="keys">
        {listKeys().map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="single-keys">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />{' '}
        {guideWords().singleKeys}
      </label>
      <p class="muted">
        {layouts.map((one) => one.words().help).join(' ')} {guideWords().dragging}
      </p>
    </>
  );
}
