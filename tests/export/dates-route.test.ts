import ICAL from "ical.js";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/export/dates.ics/route";
import { noAnswers } from "@/lib/channels/answers";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { addCall } from "@/lib/store/calls";
import { addStep, findComplaint, startComplaint } from "@/lib/store/complaints";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";
import { filed, replied } from "../fixtures/steps";

freshSqlite(); // a calendar says the same on either database
vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-02T04:00:00Z") });

async function appealed(): Promise<{ owner: string; id: string }> {
  const owner = await ownSpace();
  const call = await addCall(owner, said({ words: "秘密" }));
  const id = await startComplaint(owner, "tca-appeal", [call.id], noAnswers);
  await addStep(owner, id, filed({ on: "2026-09-29" }));
  return { owner, id };
}

async function events() {
  const text = await (await GET()).text();
  const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return all.map((one) => {
    const { uid, startDate, sequence } = new ICAL.Event(one);
    return { uid, on: startDate.toString(), sequence, status: one.getFirstPropertyValue("status") };
  });
}

test("The owner takes along the dates of an appeal, as a file for a calendar, twice the same", async () => {
  use(new Browser());
  const { id } = await appealed();
  const answer = await GET();
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const text = await answer.text();
  expect(await (await GET()).text()).toBe(text);
  expect(text).not.toMatch(/秘密|17090000000|170 9000/);
  const own = (await events()).filter(({ uid }) => uid.startsWith(id));
  expect(own.map(({ uid, on }) => [uid, on])).toEqual([
    [`${id}-appeal-accepted@qingjing`, "2026-10-12"],
    [`${id}-appeal-answered@qingjing`, "2026-10-29"],
    [`${id}-review-until@qingjing`, "2026-12-28"],
  ]);
});

test("After an answer the same entries come again, later and cancelled", async () => {
  use(new Browser());
  const { owner, id } = await appealed();
  await addStep(owner, id, replied({ outcome: "refused" }));
  expect((await findComplaint(owner, id))?.steps).toHaveLength(2);
  const own = (await events()).filter(({ uid }) => uid.startsWith(id));
  expect(own.map(({ sequence, status }) => [sequence, status])).toEqual([
    [2, "CANCELLED"],
    [2, "CANCELLED"],
    [2, "CONFIRMED"], // the sixty days of the refusal
  ]);
});

test("A bill that will be gone is in it, under a name of this space alone", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const now = new Date();
  await addCall(owner, said({ at: now.toISOString() }));
  const [first] = await events();
  expect(first?.uid).toBe(`bill-${dayInBeijing(now).slice(0, 7)}-${owner}@qingjing`);
});

test("Nobody's and somebody else's calendar shows nothing", async () => {
  use(new Browser());
  const { id } = await appealed();
  use(new Browser());
  await expect(GET()).rejects.toThrow(/404|NOT_FOUND/);
  await ownSpace();
  expect(JSON.stringify(await events())).not.toContain(id);
});
