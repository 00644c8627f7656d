import { formatOf } from "@/lib/imports";
import { fileAt } from "@/lib/store/files/stored-file";
import { sourceFile } from "@/lib/store/import-file";

/** Reads a file as an import does, up to its last row; returns how many there were. */
export async function readAll(place: string, size: number): Promise<number> {
  const file = await sourceFile(fileAt(place, size), "bench");
  const format = formatOf(file.head);
  let rows = 0;
  for await (const read of format?.read(file, {}) ?? []) {
    if (read.kind !== "row") throw new Error(JSON.stringify(read));
    rows++;
  }
  return rows;
}
