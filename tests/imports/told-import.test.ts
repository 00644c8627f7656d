import { expect, test } from "vitest";
import { readAgain } from "@/app/import/actions";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCase } from "@/lib/store/case";
import { listImports } from "@/lib/store/imports";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

test("A file of which a case file only tells is not read again: there is nothing to be read", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const at = "2026-09-08T02:00:00.000Z";
  const file = {
    id: "e1",
    kind: "bill",
    name: "详单.csv",
    mime: "text/csv",
    size: 9,
    sha256: "a".repeat(64),
  };
  await addCase(
    owner,
    CaseFile.parse({
      format: "qingjing-case",
      version: 1,
      calls: [{ id: "c1", kind: "call", number: "17090001234", at }],
      evidence: [file],
      imports: [
        {
          id: "i1",
          evidenceId: "e1",
          name: "详单.csv",
          format: "table",
          savedAt: at,
          startedAt: at,
          saved: 1,
          read: 1,
          known: 0,
          left: 0,
          rejected: 0,
          sources: [],
        },
      ],
    }),
  );
  const [told] = await listImports(owner);
  await expect(readAgain(told?.id ?? "")).rejects.toThrow("404");
  expect(await listImports(owner)).toHaveLength(1);
});
