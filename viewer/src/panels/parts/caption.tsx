// A sentence in numbers, with its weight where the meaning is.
import type { JSX } from 'preact';
import type { CaptionPart } from '../../affair/caption.ts';

export function Caption({ parts }: { parts: readonly CaptionPart[] }): JSX.Element {
  return (
    <>
      {parts.map((part, position) => {
        const key = `${position} ${part.text}`;
        return part.strong === true ? <b key={key}>{part.text}</b> : <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
