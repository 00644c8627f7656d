import { expect, test } from "vitest";
import { recordRefusal } from "@/app/refusals/actions";
import { findRefusal, listRefusals } from "@/lib/store/refusals";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // what a form sends is the same on either database

const form = {
  at: "2026-09-10T10:00",
  way: "sms" as const,
  whom: "number",
  number: "17090001234",
  note: "第一次写的",
  evidenceIds: [],
};

test("A refusal whose answer got lost is kept once, as it was sent last", async () => {
  use(new Browser());
  const [owner, entry] = [await ownSpace(), crypto.randomUUID()];
  expect(await recordRefusal(form, entry)).toMatchObject({ kind: "ok", value: { id: entry } });
  const corrected = { ...form, at: "2026-09-11T10:00", number: "17090005678", note: "改过的" };
  expect(await recordRefusal(corrected, entry)).toMatchObject({ kind: "ok", value: { id: entry } });
  expect(await findRefusal(owner, entry)).toMatchObject({ note: "改过的", numbers: ["17090005678"] });
  expect(await listRefusals(owner)).toHaveLength(1);
  expect(await recordRefusal({ ...corrected, whom: "nobody of mine" }, entry)).toMatchObject({
    kind: "invalid",
  });
});
