import { expect, test } from "vitest";
import { readAgain } from "@/app/import/actions";
import { saveImport } from "@/lib/store/import-save";
import { answerImport, findImport, listImports } from "@/lib/store/imports";
import { Browser, use } from "../fixtures/browser";
import { handAndRead, read } from "../fixtures/handed";
import { ownSpace } from "../fixtures/own-space";
import { unwatched } from "../fixtures/source-row";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

test("A file that is read again is read by what was said of it", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const id = await handAndRead(owner, "12-01 10:05 17090001234 装修\n12-01 11:05 17090005678 贷款\n");
  expect(await findImport(owner, id)).toMatchObject({ ask: { kind: "bill-month" } });
  await answerImport(owner, id, { billMonth: "2025-12" });
  await read(owner, id);
  await saveImport(owner, id, unwatched);
  await expect(readAgain(id)).rejects.toThrow("NEXT_REDIRECT");
  const again = (await listImports(owner)).find((one) => one.id !== id)?.id ?? "";
  await read(owner, again);
  expect(await findImport(owner, again)).toMatchObject({ state: "read", read: 2, rejected: 0 });
});
