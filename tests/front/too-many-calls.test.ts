import { beforeEach, expect, test, vi } from "vitest";
import { changeCalls, issue } from "@/app/complaints/[id]/actions";
import { enter } from "@/app/complaints/actions";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { findComplaint, listComplaints, startComplaint } from "@/lib/store/complaints";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn, endOf } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";
import { addresses } from "../journeys/app-tree";

freshSqlite(); // what a form sends is the same on either database
beforeEach(() => {
  use(new Browser());
  vi.stubEnv("LIMIT_LETTER_CALLS", "2");
});

const pages = addresses().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));

/** What is shown at an address in the end. */
async function shownAt(address: string): Promise<string> {
  const asked = askedOf(address, pages);
  const shown = asked && (await drawn(asked));
  if (!shown || typeof shown === "string") throw new Error(`nothing at ${address}`);
  return "to" in shown ? shownAt(shown.to) : "html" in shown ? shown.html : "";
}

async function endAt(work: Promise<unknown>): Promise<string> {
  const end = await work.catch(endOf);
  return end && typeof end === "object" && "to" in end ? String(end.to) : "";
}

async function log(many: number): Promise<{ owner: string; calls: string[] }> {
  const owner = await ownSpace();
  const calls = [];
  for (let nth = 0; nth < many; nth++)
    calls.push((await addCall(owner, said({ number: `1709000123${nth}` }))).id);
  return { owner, calls };
}

const told = "选了3次，一封信最多写2次。按日期、号码少选一些，分几封写。";

test("A letter about more calls than it can tell of is not begun, and where fewer are chosen it is said why", async () => {
  const { owner } = await log(3);
  const form = new FormData();
  form.set("door", "12321");
  expect(await shownAt(await endAt(enter(form)))).toContain(told);
  expect(await listComplaints(owner)).toEqual([]);
});

test("A draft takes no more of them, and one that has more is neither drafted nor issued, but leads to choosing fewer", async () => {
  const { owner, calls } = await log(3);
  const few = await startComplaint(owner, "12321", calls.slice(0, 1), noAnswers);
  expect(await shownAt(await endAt(changeCalls(few, new FormData())))).toContain(told);
  expect((await findComplaint(owner, few))?.callIds).toHaveLength(1);
  const many = await startComplaint(owner, "12321", calls, noAnswers);
  for (const page of [`/complaints/${many}`, `/complaints/${many}/answers`])
    expect(await shownAt(page)).toContain(told);
  expect(await shownAt(await endAt(issue(many)))).toContain(told);
});

test("A letter about as many as it can tell of is drafted", async () => {
  const { owner, calls } = await log(2);
  const id = await startComplaint(owner, "12321", calls, noAnswers);
  expect(await shownAt(`/complaints/${id}`)).not.toContain("一封信最多");
});
