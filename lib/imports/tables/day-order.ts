import type { Reading } from "./reading";
import type { TableRow } from "./table-row";

const slashes = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}\b/;

/** Whether the day comes before the month in a table, where one row at least can only be read one way; else undefined. */
export async function dayFirstIn(
  rows: AsyncIterable<TableRow[]>,
  reading: Reading,
): Promise<boolean | undefined> {
  const seen = new Set<boolean>();
  for await (const batch of rows)
    for (const row of batch) {
      const [, first = 0, second = 0] = (reading.momentOf(row).match(slashes) ?? []).map(Number);
      if (first > 12 && second <= 12) seen.add(true);
      if (second > 12 && first <= 12) seen.add(false);
    }
  return seen.size === 1 ? seen.has(true) : undefined;
}
