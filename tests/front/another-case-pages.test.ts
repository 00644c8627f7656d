import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { courseInTurn } from "@/app/complaints/course";
import { sealed } from "@/lib/auth/sealed-query";
import { nobody } from "@/lib/channels/complainant";
import { CaseFile } from "@/lib/complaints/case-file";
import { addCall, listCalls } from "@/lib/store/calls";
import { addCase } from "@/lib/store/case";
import { saveComplainant } from "@/lib/store/complainant";
import { listComplaints } from "@/lib/store/complaints";
import { listEvidence } from "@/lib/store/evidence";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { listRefusalsOfAll } from "@/lib/store/refusals";
import { Browser, use } from "../fixtures/browser";
import { emptyDraft } from "../fixtures/filled-space";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { wholeText } from "../fixtures/paper/read";
import { drawn } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

still();
freshSqlite(); // what a page says of what is hers is the same on either database; which rows are, tests/store/case-another* ask of both
beforeEach(() => use(new Browser()));

const me = { ...nobody, name: "周小满", phone: "13911112222" };
const her = { ...nobody, name: "赵六", phone: "13700001111" };
const [mine, hers] = ["17090000000", "13322223333"];
const filed = { kind: "filed", on: "2026-09-20", way: "web", to: "中国移动", receipt: "0920" };
const sha256 = createHash("sha256").update(JSON.stringify(emptyDraft)).digest("hex");
const letter = { version: 1, issuedAt: "2026-10-09T03:00:00Z", draft: emptyDraft, evidence: [], sha256 };

const hersFile = CaseFile.parse({
  format: "qingjing-case",
  version: 1,
  complainant: her,
  calls: [
    { id: "c1", number: mine, at: "2026-09-10T10:00", how: "person", category: 22 },
    { id: "c2", number: hers, at: "2026-09-11T10:00", how: "person", category: 7, signs: ["threat"] },
  ],
  evidence: [
    {
      id: "e1",
      kind: "other",
      name: "她的图",
      mime: "image/png",
      size: 1,
      sha256: "a".repeat(64),
      callIds: ["c2"],
    },
  ],
  refusals: [{ id: "r1", at: "2026-09-12T10:00", way: "sms", numbers: [hers] }],
  complaints: [
    { id: "p1", channel: "police", callIds: ["c2"] },
    { id: "p2", channel: "operator", callIds: ["c1", "c2"], steps: [{ said: filed }] },
    { id: "p3", channel: "12321", callIds: ["c2"], letters: [letter] },
  ],
});

/** My log with her case beside it. */
async function besideMine() {
  const owner = await ownSpace();
  await saveComplainant(owner, me);
  const own = await addCall(owner, said({ number: mine }));
  await addCase(owner, hersFile, { isAnothersTaken: true });
  const complaints = await listComplaints(owner);
  const idAt = (channel: string) => complaints.find((one) => one.channel === channel)?.id ?? "";
  const theirs = (await listCalls(owner)).calls.find(({ number }) => number === hers)?.id ?? "";
  return { owner, own, idAt, theirs };
}

async function textOf(page: string, params: Record<string, string> = {}, query: Record<string, string> = {}) {
  const end = await drawn({ page, params, query });
  if (end === "nothing" || "to" in end) return JSON.stringify(end);
  return end.html.replace(/<script.*?<\/script>/gs, "").replace(/<[^>]+>/g, "");
}

const mark = "别人的案件";
const notMine = "不能署你的名字";

test("The log and the page of each thing of hers say that it is hers, and begin nothing", async () => {
  const { owner, own, theirs } = await besideMine();
  expect((await textOf("calls")).split(mark)).toHaveLength(3);
  const page = await textOf("calls/[id]", { id: theirs });
  expect(page).toContain(mark);
  expect(page).not.toContain("写投诉信");
  expect(await textOf("calls/[id]", { id: own.id })).not.toContain(mark);
  const [evidence] = await listEvidence(owner);
  expect(await textOf("evidence")).toContain(mark);
  expect(await textOf("evidence/[id]", { id: evidence?.id ?? "" })).toContain(mark);
  const [refusal] = await listRefusalsOfAll(owner);
  expect(await textOf("refusals/[id]", { id: refusal?.id ?? "" })).toContain(mark);
});

test("Her complaints stand apart in the list, and their pages offer nothing to sign, copy or hand in", async () => {
  const { idAt } = await besideMine();
  expect(await textOf("complaints")).toMatch(/别人的案件3份/);
  const draft = await textOf("complaints/[id]", { id: idAt("police") });
  expect(draft).toContain(notMine);
  for (const page of [draft, await textOf("complaints/[id]", { id: idAt("operator") })])
    expect(page).not.toMatch(/周小满|我叫|复制|定稿|已提交/);
  const issued = await textOf("complaints/[id]/letters/[version]", { id: idAt("12321"), version: "1" });
  expect(issued).toContain(notMine);
  expect(issued).not.toMatch(/复制|逐项填写|已提交|改一改/);
  const follow = await textOf("complaints/[id]/follow", { id: idAt("operator") });
  expect(follow).toContain(notMine);
  expect(follow).not.toMatch(/还打不打来|下一步找哪里|添一份/);
});

test("What is filled in, chosen or entered for one's own complaint leads back to the page of hers", async () => {
  const { idAt } = await besideMine();
  const id = idAt("operator");
  for (const part of ["answers", "calls", "filed", "reply", "fields"])
    expect(await drawn({ page: `complaints/[id]/${part}`, params: { id }, query: {} }), part).toEqual({
      to: `/complaints/${id}`,
    });
});

test("The front page, the plan and the doors know nothing of her sign, her complaints or her calls", async () => {
  await besideMine();
  const front = await textOf("");
  expect(front).toMatch(/1次/);
  expect(front).not.toMatch(/133 2222 3333|威胁|中国移动/);
  for (const page of ["plan", "complaints/new"]) {
    const text = await textOf(page);
    expect(text, page).toMatch(/1次来电/);
    expect(text, page).not.toMatch(/133 2222 3333|公安报案现在|有威胁/);
  }
});

test("Whoever begins from her calls alone reads why that is not possible", async () => {
  await besideMine();
  const owner = await ownSpace();
  for (const page of ["complaints/new", "plan"]) {
    const query = Object.fromEntries(
      new URL(sealed(owner, `/${page}`, `number=${hers}`), "http://house").searchParams,
    );
    expect(await textOf(page, {}, query), page).toContain("不是打给你的，不能写进你的投诉");
  }
  expect((await listComplaints(owner)).some(({ isAnothers }) => !isAnothers)).toBe(false);
});

test("The course of her complaint is signed by nobody, counts her calls, and says whose it is", async () => {
  const { owner, idAt } = await besideMine();
  const { bytes } = await inHeavyTurn(owner, () => courseInTurn(owner, idAt("operator")));
  const text = (await wholeText(bytes)).replace(/\s/g, "");
  expect(text).toContain("这份经过来自别人的案件数据");
  expect(text).toContain("共来电2次");
  expect(text).not.toMatch(/记录人|周小满/);
});
