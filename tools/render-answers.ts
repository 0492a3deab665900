// A question's recorded answers, as they stand in tests/fixtures/answers and are shown in docs/queries: text and back. Runs nothing.

export type AnswerRow = Readonly<Record<string, unknown>>;

export interface RecordedAnswer {
  /** As typed after -P; the dataset is the folder's. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly rows: readonly AnswerRow[];
}

export function parseAnswers(text: string): readonly RecordedAnswer[] {
  return JSON.parse(text) as readonly RecordedAnswer[];
}

/** JSON with a row a line, so that a change of one row is a change of one line. */
export function renderAnswers(answers: readonly RecordedAnswer[]): string {
  const blocks = answers.map(({ parameters, rows }) => {
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
    const list = rows.length === 0 ? '[]' : `[\n${lines}\n    ]`;
    return `  {\n    "parameters": ${JSON.stringify(parameters)},\n    "rows": ${list}\n  }`;
  });
  return `[\n${blocks.join(',\n')}\n]\n`;
}
