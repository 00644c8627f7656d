import { beforeEach, expect, test } from "vitest";
import { changeCalls } from "@/app/complaints/[id]/actions";
import { sealed } from "@/lib/auth/sealed-query";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { findComplaint, startComplaint } from "@/lib/store/complaints";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn, endOf } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

freshSqlite(); // what a form sends is the same on either database
beforeEach(() => use(new Browser()));

const [one, other] = ["17090001234", "17090005678"];

/** A draft about all three calls of the log: two from one number, one from another. */
async function draftAboutAll() {
  const owner = await ownSpace();
  const calls = [];
  for (const number of [one, one, other]) calls.push((await addCall(owner, said({ number }))).id);
  const id = await startComplaint(owner, "12321", calls, noAnswers);
  const callIds = async () => (await findComplaint(owner, id))?.callIds.toSorted();
  return { id, calls, callIds };
}

function form(...fields: [string, string][]): FormData {
  const all = new FormData();
  for (const [name, value] of fields) all.append(name, value);
  return all;
}

const pages = ["/complaints/new", "/complaints/new/calls", "/complaints/[id]/calls"];

async function textOf(address: string): Promise<string> {
  const asked = askedOf(address, pages);
  const shown = asked && (await drawn(asked));
  return typeof shown === "object" && shown && "html" in shown ? shown.html : "";
}

async function formOf(page: string, params = {}) {
  const shown = await drawn({ page, params, query: {} });
  const html = typeof shown === "object" && "html" in shown ? shown.html : "";
  return /<form[^>]*action="\/look".*?<\/form>/s.exec(html)?.[0];
}

test("The red button of both pages stands in the form of the ticks, and so takes what is ticked", async () => {
  const { id } = await draftAboutAll();
  const inNew = await formOf("/complaints/new/calls");
  expect(inNew).toMatch(
    /name="number".*<button[^>]*type="submit"[^>]*value="\/complaints\/new"[^>]*>就用这些/s,
  );
  const inDraft = await formOf("/complaints/[id]/calls", { id });
  expect(inDraft).toMatch(/name="number".*<button[^>]*type="submit"[^>]*>信里就写这些/s);
});

test("The letter is about what is ticked, without what was taken out", async () => {
  const { id, calls, callIds } = await draftAboutAll();
  const [first = "", second = ""] = calls;
  const ticked = form(["number", one], ["without", first], ["from", ""], ["to", ""]);
  await expect(changeCalls(id, ticked)).rejects.toThrow("NEXT_REDIRECT");
  expect(await callIds()).toEqual([second]);
});

test("Ticks that take no call leave the letter as it is, and lead back to where that is said", async () => {
  const { id, calls, callIds } = await draftAboutAll();
  const back = { digest: expect.stringMatching(new RegExp(`;/complaints/${id}/calls\\?s=`)) };
  await expect(changeCalls(id, form(["number", "17090009999"]))).rejects.toMatchObject(back);
  expect(await callIds()).toEqual(calls.toSorted());
});

test("Ticks that change nothing in the letter are told so", async () => {
  const { id, calls, callIds } = await draftAboutAll();
  const told = await changeCalls(id, form(["number", one], ["number", other])).catch(endOf);
  expect(told).toMatchObject({ to: expect.stringMatching(new RegExp(`^/complaints/${id}/calls\\?s=`)) });
  expect(await callIds()).toEqual(calls.toSorted());
  expect(await textOf((told as { to: string }).to)).toContain("信里本来就是这些来电，没有变");
});

test("Beside each choice stands how many calls it would bring, with what else is ticked", async () => {
  const owner = await ownSpace();
  await addCall(owner, said({ number: one, category: 4 }));
  for (let times = 0; times < 2; times++) await addCall(owner, said({ number: other, category: null }));
  const html = await textOf("/complaints/new/calls?matter=4");
  expect(html).toMatch(/170 9000 5678<\/span>　.*?0条/);
  expect(html).toMatch(/170 9000 1234<\/span>　.*?1条/);
});

test("Who picks days the wrong way round is told so, and goes back to what was picked", async () => {
  await draftAboutAll();
  const backwards = sealed(await ownSpace(), "/complaints/new/calls", {
    number: one,
    from: "2026-09-20",
    to: "2026-09-10",
  });
  expect(await textOf(backwards)).toContain("日子反了");
  const doors = await textOf(backwards.replace("/calls?", "?"));
  expect(doors).toContain("日子反了");
  expect(doors).toContain(`href="${backwards}"`);
});
