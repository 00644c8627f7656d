import { expect, test } from "vitest";
import { formatOf } from "@/lib/imports";
import type { StoredFile } from "@/lib/store/files/stored-file";
import { headOfFile, sourceFile } from "@/lib/store/import-file";
import { inspect } from "@/lib/store/inspect";
import { openZip } from "@/lib/store/stored-zip";
import { breather } from "@/lib/turns/breathe";
import { evidenceUnits, listUnits, zipUnits } from "@/scripts/fuzz/units";
import { stored } from "../evidence/samples";
import { stretchOf } from "../fixtures/turns";

/** Bytes of each. */
const SIZE = 200_000;

/** A list is taken in mouthfuls of 32 KB: more of them show nothing more. */
const LIST = 80_000;

/** As readImport reads, without a database. */
async function readList(file: StoredFile): Promise<void> {
  const format = formatOf(await headOfFile(file));
  const breath = breather();
  for await (const _ of format?.read(await sourceFile(file, "a"), {}) ?? []) await breath();
}

const evidence = evidenceUnits.map((one) => ({
  ...one,
  size: SIZE,
  look: (file: StoredFile) => inspect("me", file),
}));
const lists = listUnits
  .filter(({ name }) => !name.endsWith(".xls")) // these have had a process of their own from the beginning
  .map((one) => ({ ...one, size: LIST, look: readList }));
const zip = { ...zipUnits, size: SIZE, look: openZip };

test.each([...evidence, ...lists, zip])(
  "Others have their turn while somebody's $name is looked at",
  async ({ make, size, look }) => {
    await look(stored(make(2_000))); // what is loaded once is nobody's
    const file = stored(make(size));
    expect(await stretchOf(() => look(file))).toBeLessThan(1);
  },
);
