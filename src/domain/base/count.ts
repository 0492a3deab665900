// Numbers and the words beside them: the one place where a message, a report or the screen decides between one and many.

/** "1 assertion", "3 assertions", "12,345 assertions". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${agree(count, one, many)}`;
}

/** The word alone: "rests" or "rest". */
export function agree(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** At the head of a sentence: "Two accounts", "12 accounts". */
export function spellCount(count: number, one: string, many = `${one}s`): string {
  return `${words[count] ?? count} ${agree(count, one, many)}`;
}
