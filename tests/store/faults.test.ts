import { expect, test } from "vitest";
import { addCall } from "@/lib/store/calls";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

test.each([
  ["a foreign key that is not there", () => "nobody", {}],
  ["a value of the wrong kind", newOwner, { seconds: "秘密" as unknown as number }],
])("A fault from %s says nothing of what was to be written", async (_, owner, part) => {
  const call = said({ note: "秘密", number: "13800000000", ...part });
  const fault: unknown = await addCall(await owner(), call).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(`${fault instanceof Error ? fault.stack : ""}`).not.toMatch(/秘密|13800000000/);
});
