/** 第6条; 第6、8条; 第7条至第12条: which rows of a list. */
export function rowsInWords(rows: number[]): string {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  const isRun = rows.length > 2 && last - first === rows.length - 1;
  return isRun ? `第${first}条至第${last}条` : `第${rows.join("、")}条`;
}

/** Where these stand in the list, counted from one. */
export function rowsOf<One>(some: One[], all: One[]): number[] {
  return all.flatMap((one, at) => (some.includes(one) ? [at + 1] : []));
}
