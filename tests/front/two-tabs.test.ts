import { beforeEach, expect, test } from "vitest";
import { changeCaller } from "@/app/callers/actions";
import { changeCall } from "@/app/calls/actions";
import { callForm } from "@/app/calls/call-form";
import { saveDraft } from "@/app/complaints/[id]/actions";
import { saveEvidence } from "@/app/evidence/actions";
import { saveDetails } from "@/app/me/actions";
import { changeRefusal } from "@/app/refusals/actions";
import { fromRefusal } from "@/lib/calls/refusal-form";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { fromEvidence } from "@/lib/evidence/describe";
import { addCaller, addNumbers, findCaller } from "@/lib/store/callers";
import { addCall, findCall } from "@/lib/store/calls";
import { complainantOf } from "@/lib/store/complainant";
import { findComplaint, startComplaint } from "@/lib/store/complaints";
import { findEvidence } from "@/lib/store/evidence";
import { addRefusal, findRefusal } from "@/lib/store/refusals";
import { Browser, use } from "../fixtures/browser";
import { attach } from "../fixtures/filled-space";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // what a form sends is the same on either database
beforeEach(() => use(new Browser()));

type Save<V> = (typed: V, edit: { from: V; told: string }) => Promise<unknown>;

/** A form that was opened in two tabs: each saves what it changed of what stood there when it was opened. */
const ways = {
  "one after the other": async (saves: (() => Promise<unknown>)[]) => {
    for (const save of saves) await save();
  },
  "at once": (saves: (() => Promise<unknown>)[]) => Promise.all(saves.map((save) => save())),
};
const both = Object.entries(ways).map(([name, run]) => {
  const tabs =
    <V extends object>(from: V, save: Save<V>) =>
    (...changes: Partial<V>[]) =>
      run(changes.map((change) => () => save({ ...from, ...change }, { from, told: "" })));
  return { name, tabs };
});

test.each(both)("A call keeps what two tabs wrote into it $name", async ({ tabs }) => {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const save = tabs(callForm(call), (typed, edit) => changeCall(call.id, typed, "", edit));
  await save({ words: "您好，需要贷款吗" }, { note: "第二个窗口" });
  expect(await findCall(owner, call.id)).toMatchObject({ words: "您好，需要贷款吗", note: "第二个窗口" });
});

test("What both tabs wrote is told to the later one, and nothing is lost before", async () => {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const from = callForm(call);
  await changeCall(call.id, { ...from, words: "贷款" }, "", { from, told: "" });
  const typed = { ...from, words: "装修" };
  const told = await changeCall(call.id, typed, "", { from, told: "" });
  if (told.kind !== "refused") throw new Error("nothing was told");
  expect((await findCall(owner, call.id))?.words).toBe("贷款");
  await changeCall(call.id, typed, "", { from, told: `${told.reasons[0]?.text}` });
  expect((await findCall(owner, call.id))?.words).toBe("装修");
});

test.each(both)("A refusal, a caller and a piece of evidence do the same $name", async ({ tabs }) => {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const at = "2026-09-20T02:00:00.000Z";
  const all = { at, way: "operator" as const, callerId: null, numbers: [], note: "", evidenceIds: [] };
  const refusal = `${await addRefusal(owner, all)}`;
  const refuse = tabs(fromRefusal(all), (typed, edit) => changeRefusal(refusal, typed, "", edit));
  await refuse({ note: "工单号1009" }, { way: "ktfsr" });
  expect(await findRefusal(owner, refusal)).toMatchObject({ note: "工单号1009", way: "ktfsr" });

  const caller = `${await addCaller(owner, { name: "装修", note: "", numbers: ["17090001234"] })}`;
  const opened = { name: "装修", note: "", numbers: ["17090001234"], more: "" };
  await addNumbers(owner, caller, ["17090005678"]);
  await tabs(opened, (typed, edit) => changeCaller(caller, typed, edit))(
    { note: "自称某某装饰" },
    { name: "某某装饰" },
  );
  expect(await findCaller(owner, caller)).toMatchObject({
    name: "某某装饰",
    note: "自称某某装饰",
    numbers: ["17090001234", "17090005678"],
  });

  const { id } = await attach(owner, "图", []);
  const evidence = await findEvidence(owner, id);
  if (!evidence) throw new Error("no evidence");
  const explain = tabs(fromEvidence(evidence), (typed, edit) => saveEvidence(id, typed, edit));
  await explain({ callIds: [call.id] }, { note: "0:52说了不要再打" });
  expect(await findEvidence(owner, id)).toMatchObject({ callIds: [call.id], note: "0:52说了不要再打" });
});

test.each(both)("My details and the answers of a letter do the same $name", async ({ tabs }) => {
  const owner = await ownSpace();
  await tabs(nobody, saveDetails)({ name: "赵小曼" }, { phone: "13900000000" });
  expect(await complainantOf(owner)).toMatchObject({ name: "赵小曼", phone: "13900000000" });

  const { id: call } = await addCall(owner, said());
  const id = await startComplaint(owner, "12321", [call], noAnswers);
  const opened = { ...noAnswers, ...(await complainantOf(owner)) };
  await tabs(opened, (typed, edit) => saveDraft(id, typed, edit))(
    { neverAgreed: true },
    { ownWords: "夜里也打" },
  );
  expect((await findComplaint(owner, id))?.answers).toMatchObject({
    neverAgreed: true,
    ownWords: "夜里也打",
  });
});
