/**
 * By what a table is known again: its header, the first row of words without figures; else how many columns it has.
 * head: the first rows of the table.
 */
export function headerOf(head: string[][]): string {
  const header = head.find((row) => row.filter(Boolean).length > 1 && row.every((cell) => !/\d/.test(cell)));
  if (header) return header.map((cell) => cell.trim()).join("\t");
  return `${Math.max(0, ...head.map((row) => row.length))}列`;
}
