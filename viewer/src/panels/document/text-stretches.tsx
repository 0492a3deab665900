// The text of a page as stretches: each that is quoted leads to its statement, and one that several quotes share to each in turn.
import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import type { TextStretch } from '../../layout/text-pages.ts';
import { select } from '../../state/actions.ts';
import { campOf, choices, faceOff, hovered, visibility } from '../../state/app-state.ts';
import { showActingText } from '../../state/fetch-graph.ts';
import { renderHash } from '../../state/url-state.ts';
import { campClass } from '../parts/parts.tsx';

export function TextStretches(props: { affair: Affair; text: string; stretches: readonly TextStretch[] }): JSX.Element {
  const { affair, text, stretches } = props;
  return (
    <>
      {stretches.map((stretch, position) => {
        const words = showLines(text.slice(stretch.start, stretch.end));
        const owners = listOwners(stretch);
        if (owners.length === 0) return <span key={stretch.start}>{words}</span>;
        const before = new Set(listOwners(stretches[position - 1]));
        return (
          <Quoted
            key={stretch.start}
            affair={affair}
            owners={owners}
            words={words}
            begins={owners.filter((one) => !before.has(one))}
          />
        );
      })}
    </>
  );
}

/** Of what filters leave, each once. */
function listOwners(stretch: TextStretch | undefined): string[] {
  const shown = visibility.value?.shown;
  return [...new Set(stretch?.quotes.map((one) => one.owner) ?? [])].filter((one) => shown?.has(one) !== false);
}

/** Ends of lines as one sort; what would act on the reader written out. */
function showLines(text: string): string {
  return showActingText(text.replace(/\r\n?/g, '\n'));
}

function Quoted(props: {
  affair: Affair;
  owners: readonly string[];
  words: string;
  /** Those whose quote begins here. */
  begins: readonly string[];
}): JSX.Element {
  const { affair, owners, words } = props;
  const { index } = affair;
  const { selected } = choices.value;
  const coloured = owners.find((one) => campOf.value.has(one));
  const camp = coloured === undefined ? undefined : campOf.value.get(coloured);
  const letters = props.begins.flatMap((one) => {
    const own = campOf.value.get(one);
    return faceOff.value?.camps.find((other) => other.color === own)?.letter ?? [];
  });
  const isTold = (id: string) => index.node('Assertion', id)?.properties.asTold === true;
  const isSilence = (id: string) => index.labelOf(id) === 'Silence';
  const states = [
    coloured === undefined ? 'uncoloured' : '',
    owners.every((one) => isTold(one) || isSilence(one)) ? 'told' : '',
    owners.length > 1 ? 'shared' : '',
    selected !== undefined && owners.includes(selected) ? 'chosen' : '',
    hovered.value !== undefined && owners.includes(hovered.value) ? 'pointed' : '',
  ];
  const next = nextOwner(owners, selected);
  return (
    <mark class={['stretch', campClass(camp), ...states].filter(Boolean).join(' ')}>
      {letters.length === 0 ? null : (
        <sup class="stretch-letter" aria-hidden="true">
          {[...new Set(letters)].join('')}
        </sup>
      )}
      <a
        href={renderHash({ ...choices.value, selected: next, to: undefined })}
        title={owners.map((one) => `${describeAttribution(affair, one)}: ${describeClaim(index, one)}`).join('\n')}
        data-owners={owners.join(' ')}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          // Not the click that ends a selection of text.
          if (getSelection()?.isCollapsed !== false) select(next);
        }}
        onMouseEnter={() => (hovered.value = next)}
        onMouseLeave={() => (hovered.value = undefined)}
      >
        {words}
      </a>
    </mark>
  );
}

/** Each of several in turn. */
function nextOwner(owners: readonly string[], selected: string | undefined): string | undefined {
  const at = selected === undefined ? -1 : owners.indexOf(selected);
  return owners[(at + 1) % owners.length];
}
