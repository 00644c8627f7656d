import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { mutants, woven } from "@/scripts/crash/mutants.mjs";

const root = path.resolve(import.meta.dirname, "../..");

test.each(mutants.map((one) => [one.says, one] as const))(
  "The crash test can still be tried where %s",
  (_, one) => {
    const source = readFileSync(path.join(root, one.file), "utf8");
    expect(woven(source, one)).toContain(`CRASH_MUTANT === "${one.name}"`);
  },
);
