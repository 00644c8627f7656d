import { bareFileStore } from "../files/chosen";
import { sealedColumns } from "./columns";
import { keyOfValue } from "./rotate";
import { allPlaces, keyOfFile } from "./rotate-files";
import { rowsOf, sealedTables } from "./tables";

/** How many values and files each key sealed; "" stands for those in the clear. */
export type KeysInUse = { values: Map<string, number>; files: Map<string, number> };

export async function keysInUse(): Promise<KeysInUse> {
  const [values, files] = [new Map<string, number>(), new Map<string, number>()];
  for (const table of sealedTables) {
    const columns = Object.keys(sealedColumns[table] ?? {});
    for await (const row of rowsOf(table)) {
      const there = columns.map((column) => row[column]).filter((value) => value !== "" && value !== null);
      for (const value of there) count(values, keyOfValue(value) ?? "");
    }
  }
  const store = await bareFileStore();
  for await (const place of allPlaces(store)) count(files, (await keyOfFile(store, place)) ?? "");
  return { values, files };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
