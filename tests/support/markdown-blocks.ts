// The fenced blocks of a Markdown page, in order. Knows nothing of what is in them.

export interface MarkdownBlock {
  /** First word after the fence: yaml, sh, text. Empty where there is none. */
  readonly language: string;
  /** `file=…` after the language: the block is the content of that file. */
  readonly file?: string;
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

/** Throws on a fence that is never closed: a page that swallows its end also reads as a page. */
export function parseMarkdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: { language: string; file?: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('```')) {
      open?.lines.push(line);
    } else if (open) {
      blocks.push({
        language: open.language,
        ...(open.file === undefined ? {} : { file: open.file }),
        text: open.lines.map((one) => `${one}\n`).join(''),
        line: open.line,
      });
      open = undefined;
    } else {
      const [language = '', ...words] = line.slice(3).trim().split(/\s+/);
      const file = words.find((word) => word.startsWith('file='))?.slice('file='.length);
      open = { language, ...(file === undefined ? {} : { file }), line: index + 1, lines: [] };
    }
  }
  if (open) throw new Error(`the fence in line ${open.line} is never closed`);
  return blocks;
}
