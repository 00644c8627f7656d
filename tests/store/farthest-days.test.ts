// What one database takes another refuses, at the ends of what a day and a key may be.
import { expect, test } from "vitest";
import { readAddress, toQuery } from "@/app/calls/query";
import { checkEvidence } from "@/lib/evidence/describe";
import { listCalls } from "@/lib/store/call-list";
import { addCall } from "@/lib/store/calls";
import { rememberAll, rememberColumns, rememberedColumns } from "@/lib/store/column-choices";
import { said } from "../fixtures/said";
import { newOwner, sharedDataDir } from "../fixtures/space";

sharedDataDir();

const columns = { number: "0", at: "1" } as unknown as Parameters<typeof rememberColumns>[2];
/** What no database can make shorter. */
const hanzi = (length: number) =>
  String.fromCodePoint(...Array.from({ length }, (_, at) => 0x4e00 + ((at * 7919) % 20_000)));

test.each(["0000-01-01", "0000-02-29", "0001-01-01", "0001-01-02", "1899-12-31", "1900-01-01", "9999-12-31"])(
  "The list of calls opens from and to %s",
  async (day) => {
    const owner = await newOwner();
    await addCall(owner, said({ at: "2026-09-01T02:00:00.000Z" }));
    for (const name of ["from", "to"])
      await expect(listCalls(owner, toQuery(readAddress({ [name]: day })))).resolves.toBeDefined();
  },
);

test.each(["0000-01-01T00:00", "0001-01-01T08:00", "1999-12-31T23:59"])(
  "No evidence was made at %s",
  (takenAt) => {
    const typed = { kind: "picture", takenAt, note: "", callIds: [] };
    expect(checkEvidence(typed, new Date("2026-10-09T02:00:00Z")).kind).toBe("invalid");
  },
);

test.each([300, 301, 1200, 20_000])(
  "What was said of a table whose header has %i characters is known again",
  async (length) => {
    const [owner, other] = [await newOwner(), await newOwner()];
    const header = hanzi(length);
    await rememberColumns(owner, header, columns);
    await rememberAll(other, [{ header, columns }]);
    expect(await rememberedColumns(owner, header)).toEqual(columns);
    expect(await rememberedColumns(other, header)).toEqual(columns);
    expect(await rememberedColumns(owner, `${header}。`)).toBeNull();
  },
);
