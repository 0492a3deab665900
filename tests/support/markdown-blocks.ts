// The fenced blocks of a Markdown page, in order. Knows nothing of what is in them.

export interface MarkdownBlock {
  /** First word after the fence: yaml, sh, text. Empty where there is none. */
  readonly language: string;
  /** `file=…` after the language: the block is the content of that file. */
  readonly file?: string;
  /** `into=…` after the language: the block's maps are added to those of that file. */
  readonly into?: string;
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

/** Throws on a fence that is never closed: a page that swallows its end also reads as a page. */
export function parseMarkdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: (Omit<MarkdownBlock, 'text'> & { readonly lines: string[] }) | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('```')) {
      open?.lines.push(line);
    } else if (open) {
      const { lines, ...block } = open;
      blocks.push({ ...block, text: lines.map((one) => `${one}\n`).join('') });
      open = undefined;
    } else {
      const [language = '', ...words] = line.slice(3).trim().split(/\s+/);
      const named = Object.fromEntries(
        (['file', 'into'] as const).flatMap((name) => {
          const word = words.find((one) => one.startsWith(`${name}=`));
          return word === undefined ? [] : [[name, word.slice(name.length + 1)]];
        }),
      );
      open = { language, ...named, line: index + 1, lines: [] };
    }
  }
  if (open) throw new Error(`the fence in line ${open.line} is never closed`);
  return blocks;
}
