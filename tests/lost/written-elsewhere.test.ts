// What was to be changed went to another space once it was found: nobody is told that the change was saved.
import { beforeEach, expect, test, vi } from "vitest";
import { changeCall } from "@/app/calls/actions";
import { callForm } from "@/app/calls/call-form";
import { sayKind } from "@/app/evidence/actions";
import { findCall } from "@/lib/store/calls";
import { db } from "@/lib/store/db";
import { moveEverything } from "@/lib/store/owner";
import { Browser, use } from "../fixtures/browser";
import { type FilledSpace, fillSpace } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { endOf } from "../fixtures/rendered";
import { freshDataDir, newOwner } from "../fixtures/space";

const between = vi.hoisted(() => ({ found: async () => {} }));
vi.mock("@/app/within-quota", async (original) => {
  const real = await original<typeof import("@/app/within-quota")>();
  const withinQuota: typeof real.withinQuota = (work) => between.found().then(() => real.withinQuota(work));
  return { ...real, withinQuota };
});

freshDataDir();

let [owner, space]: [string, FilledSpace | null] = ["", null];
beforeEach(async () => {
  use(new Browser());
  owner = await ownSpace();
  space = await fillSpace(owner, "记录");
  const to = await newOwner();
  between.found = async () => void (await moveEverything(owner, to));
});

test("A call that has gone is not said to be changed", async () => {
  const id = space?.call ?? "";
  const call = await findCall(owner, id);
  if (!call) throw new Error("no call");
  const from = callForm(call);
  const end: unknown = await changeCall(id, { ...from, note: "再改" }, "", { from, told: "" }).catch(endOf);
  expect(end).not.toMatchObject({ kind: "ok" });
  expect((await db().call.findUnique({ where: { id } }))?.ownerId).not.toBe(owner);
});

test("Nor is evidence said to be of another kind", async () => {
  const id = space?.evidence ?? "";
  const end: unknown = await sayKind(id, "sms-screenshot").catch(endOf);
  expect(end).not.toMatchObject({ kind: "ok" });
  expect(await db().evidence.findUnique({ where: { id } })).toMatchObject({ kind: "other" });
});
