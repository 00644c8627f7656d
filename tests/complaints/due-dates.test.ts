import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { dueDates } from "@/lib/complaints/due-dates";
import type { WithHistory } from "@/lib/complaints/filed-steps";
import { billsToSave } from "@/lib/complaints/save-before";
import { factsFor, sample, today } from "../fixtures/cases";
import { filed, replied, solved, step } from "../fixtures/steps";

const appeal: WithHistory = {
  id: "c1",
  channel: "tca-appeal",
  followsId: null,
  callIds: [],
  numbers: [],
  steps: [step("a", filed({ on: "2026-09-29" }))],
  answers: noAnswers,
};

function dates(change: Partial<WithHistory>, others: WithHistory[] = []) {
  return dueDates([{ ...appeal, ...change }, ...others], sample.complainant, today);
}
const told = (all: ReturnType<typeof dates>) =>
  all.map(({ deadline, open }) => [deadline.id, deadline.on, open]);

test("An appeal that was handed in has its dates, the nearest first", () => {
  expect(told(dates({}))).toEqual([
    ["appeal-accepted", "2026-10-12", true],
    ["appeal-answered", "2026-10-29", true],
  ]);
});

test("A letter that was not handed in has none", () => {
  expect(dates({ steps: [] })).toEqual([]);
});

test("Accepted, only the answer is waited for; answered, nothing", () => {
  const after = (said: Parameters<typeof replied>[0]) =>
    dates({ steps: [...appeal.steps, step("b", replied(said))] }).map(({ open }) => open);
  expect(after({ outcome: "accepted" })).toEqual([false, true]);
  expect(after({ outcome: "refused" })).toEqual([false, false, true]); // the user's own day: that of a review
});

test("Once the calls stopped nothing is waited for", () => {
  const steps = [...appeal.steps, step("b", solved("2026-10-05"))];
  expect(dates({ steps }).every(({ open }) => !open)).toBe(true);
});

test("A filing whose day was corrected keeps its names and moves its dates", () => {
  const steps = [...appeal.steps, step("b", filed({ on: "2026-09-30" }), { replaces: "a" })];
  const [before] = datesToKeep(dates({}), [], "me");
  const [after] = datesToKeep(dates({ steps }), [], "me");
  expect([before?.uid, before?.on, before?.sequence]).toEqual([
    "c1-appeal-accepted@qingjing",
    "2026-10-12",
    1,
  ]);
  expect([after?.uid, after?.on, after?.sequence]).toEqual(["c1-appeal-accepted@qingjing", "2026-10-13", 2]);
});

test("A date in days that ends in a year not announced may still move", () => {
  const steps = [step("a", filed({ on: "2030-09-29" }))];
  expect(dates({ steps }).map(({ deadline }) => deadline.certain)).toEqual([false, false]);
});

test("A filing that was taken back calls its dates off", () => {
  const steps = [...appeal.steps, step("b", { kind: "taken-back" }, { replaces: "a" })];
  const kept = datesToKeep(dates({ steps }), [], "me");
  expect(kept.map(({ cancelled, sequence }) => [cancelled, sequence])).toEqual([
    [true, 2],
    [true, 2],
  ]);
});

test("A date that nobody waits for any more says so in its title, and keeps its name", () => {
  const steps = [...appeal.steps, step("b", replied({ outcome: "unsatisfied" }))];
  const [before] = datesToKeep(dates({}), [], "me");
  const [after] = datesToKeep(dates({ steps }), [], "me");
  expect(after).toMatchObject({ uid: before?.uid, cancelled: true, summary: `不用等了：${before?.summary}` });
});

test("A letter to the head of the office runs no date: none was read for it", () => {
  const steps = [step("m", filed({ on: "2026-10-08" }))];
  const mailbox = { ...appeal, id: "c2", channel: "tca-mailbox", followsId: "c1", steps };
  expect(dates({}, [mailbox]).filter(({ complaintId }) => complaintId === "c2")).toEqual([]);
});

test("After a reminder one waits as long again, but no law says so", () => {
  const steps = [step("u", filed({ on: "2026-10-08" }))];
  const urge = { ...appeal, id: "c2", channel: "urge", followsId: "c1", steps };
  const waited = dates({}, [urge]).filter(({ complaintId }) => complaintId === "c2");
  expect(waited.map(({ deadline: { status, law } }) => [status, law])).toEqual([
    ["惯例", undefined],
    ["惯例", undefined],
  ]);
});

test("A reminder runs the dates of the first letter anew, from its own day", () => {
  const steps = [step("u", filed({ on: "2026-10-08" }))];
  const urge = { ...appeal, id: "c2", channel: "urge", followsId: "c1", steps };
  const of = (id: string) => told(dates({}, [urge]).filter(({ complaintId }) => complaintId === id));
  expect(of("c1").map(([, , open]) => open)).toEqual([false, false]);
  expect(of("c2")).toEqual([
    ["appeal-accepted", "2026-10-14", true],
    ["appeal-answered", "2026-11-07", true],
  ]);
});

test("A calendar that has the dates learns that a later letter called them off, by a higher count", () => {
  const steps = [step("u", filed({ on: "2026-10-08" }))];
  const urge = { ...appeal, id: "c2", channel: "urge", followsId: "c1", steps };
  const ofAppeal = (others: WithHistory[]) =>
    datesToKeep(dates({}, others), [], "me").filter(({ uid }) => uid.startsWith("c1-"));
  const [before, after] = [ofAppeal([])[0], ofAppeal([urge])[0]];
  expect([before?.cancelled, after?.cancelled]).toEqual([false, true]);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  expect(after?.changedAt).toBe(steps[0]?.recordedAt);
});

test.each([
  ["河南省", "郑州市", [["operator-answered", "2026-10-12", "地方规定"]]],
  ["重庆市", "重庆市", [["operator-answered", "2026-10-26", "地方规定"]]],
  ["辽宁省", "沈阳市", [["operator-answered", "2026-10-14", "部门规章"]]],
])("In %s the operator has the time that holds there", (province, city, wanted) => {
  const there = { ...sample.complainant, province, city };
  const answers = { ...noAnswers, numberProvince: province };
  const told = dueDates([{ ...appeal, answers, channel: "operator" }], there, today).map(
    ({ deadline }) => deadline,
  );
  expect(told.map(({ id, on, status }) => [id, on, status])).toEqual(wanted);
});

test.each([
  ["河南省", ["appeal-accepted", "appeal-told-henan", "appeal-answered"]],
  ["重庆市", ["appeal-accepted", "appeal-answered", "appeal-mediated-chongqing"]],
])("In %s an appeal has the dates of the place beside those of the country", (province, wanted) => {
  const there = { ...sample.complainant, province, city: "" };
  const answers = { ...noAnswers, numberProvince: province };
  expect(dueDates([{ ...appeal, answers }], there, today).map(({ deadline }) => deadline.id)).toEqual(wanted);
});

test("No date depends on single calls, so none has to be read for it", () => {
  for (const door of channels) {
    const facts = factsFor(door);
    expect(door.deadlines("2026-09-29", { ...facts, calls: [], evidence: [] }), door.id).toEqual(
      door.deadlines("2026-09-29", facts),
    );
  }
});

test("Every date says its rule, its status and its day zero, under a name of its own", () => {
  for (const door of channels) {
    const all = door.deadlines("2026-09-29", factsFor(door));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const one of all) {
      expect(one.basis.length, door.id).toBeGreaterThan(8);
      expect(["法定", "部门规章", "地方规定", "惯例", "本人希望"]).toContain(one.status);
      expect(one.from >= "2026-09-29" && one.on > one.from).toBe(true);
    }
  }
});

test("A calendar outside gets the door and the rule, and nothing of the person, the numbers or the receipt", () => {
  const save = billsToSave(["2026-05-03"], today);
  const text = JSON.stringify(datesToKeep(dates({}), save, "me"));
  const { name, phone, address } = sample.complainant;
  for (const secret of [name, phone, address, "0000 0929 01", "http", "www"])
    expect(text).not.toContain(secret);
});

test("The same log gives the same entries", () => {
  const save = billsToSave(["2026-05-03"], today);
  expect(datesToKeep(dates({}), save, "me")).toEqual(datesToKeep(dates({}), save, "me"));
});
