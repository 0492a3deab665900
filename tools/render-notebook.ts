// docs/python.md → a notebook: its prose and its shell lines as text, each block of Python as a cell with what it prints below.
const fence = /^```(\w+)\n([\s\S]*?)^```\n/gm;

interface Cell {
  readonly cell_type: 'markdown' | 'code';
  readonly id: string;
  readonly metadata: object;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly object[];
}

/** In the format of Jupyter, 4.5. A block of text behind one of Python is what that prints. */
export function renderNotebook(page: string): string {
  const cells: Cell[] = [];
  const add = (type: Cell['cell_type'], text: string, outputs: readonly object[] = []) => {
    const source = splitLines(text.trim());
    if (source.length === 0) return;
    const shared = { cell_type: type, id: `cell-${cells.length + 1}`, metadata: {}, source };
    cells.push(type === 'code' ? { ...shared, execution_count: null, outputs } : shared);
  };
  let prose = '';
  let at = 0;
  for (const match of page.matchAll(fence)) {
    const [whole, language, text = ''] = match;
    prose += page.slice(at, match.index);
    at = match.index + whole.length;
    const last = cells.at(-1);
    if (language === 'python') {
      add('markdown', prose);
      prose = '';
      add('code', text);
    } else if (language === 'text' && last?.cell_type === 'code' && prose.trim() === '') {
      const output = { output_type: 'stream', name: 'stdout', text: splitLines(text) };
      cells[cells.length - 1] = { ...last, outputs: [output] };
    } else prose += whole;
  }
  add('markdown', prose + page.slice(at));
  const kernelspec = { display_name: 'Python 3', language: 'python', name: 'python3' };
  const notebook = {
    cells,
    metadata: { kernelspec, language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, undefined, 1)}\n`;
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
