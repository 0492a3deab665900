// A text that programs changed unasked → what it may have been before. Which of them it was, a hash decides.

export interface Restoration {
  readonly text: string;
  /** "LF line ends and no byte order mark"; empty for the text as it is. */
  readonly how: string;
}

/** What git, editors and archivers do to a text by themselves, undone in every combination. */
export function listRestorations(text: string): readonly Restoration[] {
  const mark = '\ufeff';
  const feeds = text.replace(/\r\n?/g, '\n');
  const same = [(one: string) => one, ''] as const;
  const lines = [
    same,
    [() => feeds, 'LF line ends'],
    [() => feeds.replaceAll('\n', '\r\n'), 'CR LF line ends'],
  ] as const;
  const marks = text.startsWith(mark)
    ? ([same, [(one: string) => one.slice(1), 'no byte order mark']] as const)
    : ([same, [(one: string) => mark + one, 'a byte order mark']] as const);
  const ends = /\n$/.test(feeds)
    ? ([same, [(one: string) => one.replace(/\r?\n$/, ''), 'no line end behind the last line']] as const)
    : ([
        same,
        [(one: string) => `${one}${one.includes('\r\n') ? '\r\n' : '\n'}`, 'a line end behind the last line'],
      ] as const);
  return lines.flatMap(([setLines, line]) =>
    marks.flatMap(([setMark, bom]) =>
      ends.map(([setEnd, end]) => ({
        text: setEnd(setMark(setLines(text))),
        how: [line, bom, end].filter((part) => part !== '').join(' and '),
      })),
    ),
  );
}
