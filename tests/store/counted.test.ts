import fc from "fast-check";
import { expect, test } from "vitest";
import { toldBy } from "@/app/pattern/told";
import type { Call } from "@/lib/calls/call";
import { figures } from "@/lib/calls/figures";
import type { StandaloneRefusal } from "@/lib/calls/refusals";
import { noAnswers } from "@/lib/channels/answers";
import { matching, matterOf, numberKey, type Selection, selected } from "@/lib/complaints/selection";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { columns } from "@/lib/store/call-rows";
import { addCaller, findCaller } from "@/lib/store/callers";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { listComplaints, startComplaint } from "@/lib/store/complaints";
import { db } from "@/lib/store/db";
import { issueLetter } from "@/lib/store/letters";
import { mattersWithin, numbersWithin } from "@/lib/store/narrowed-counts";
import { mattersLogged, numbersOffered } from "@/lib/store/offered-calls";
import { addRefusal, listRefusals } from "@/lib/store/refusals";
import { callsMatching, callsSelected, countSelected } from "@/lib/store/selected-calls";
import { anyLog } from "../fixtures/any-calls";
import { eventsOf } from "../fixtures/events";
import { emptyDraft } from "../fixtures/filled-space";
import { logged } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

type Told = Awaited<ReturnType<typeof toldBy>>["told"];

/** A log in the database, in the order and with the ids it has there. */
async function logOf(said: Call[]): Promise<{ owner: string; calls: Call[] }> {
  const owner = await newOwner();
  const calls = said.map((call) => ({ ...call, id: crypto.randomUUID() }));
  // A call of another owner, one that was deleted, and one of somebody else's case are counted nowhere.
  const others = [
    { ownerId: await newOwner(), deletedAt: null, isAnothers: false },
    { ownerId: owner, deletedAt: new Date(), isAnothers: false },
    { ownerId: owner, deletedAt: null, isAnothers: true },
  ];
  const rows = calls.map((call) => ({ id: call.id, ownerId: owner, deletedAt: null, ...columns(call) }));
  const hidden = others.flatMap((one) => said.map((call) => ({ ...one, ...columns(call) })));
  await db().call.createMany({
    data: [...rows, ...hidden.map((row) => ({ id: crypto.randomUUID(), ...row }))],
  });
  return { owner, calls: calls.sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)) };
}

/** The same figures, counted from the calls themselves. */
function recounted(calls: Call[], refusals: StandaloneRefusal[], named: number): Told {
  const { pattern, ...told } = figures(calls, refusals);
  const numbers = pattern.perNumber.map(({ number, count, first, last }) => ({ number, count, first, last }));
  const all = {
    total: pattern.total.count,
    messages: pattern.messages.count,
    oneRing: told.oneRing.count,
    missed: told.missed.count,
    robot: told.robot.count,
    first: pattern.first,
    last: pattern.last,
    hours: told.hours.map(({ count }) => count),
    numbers: numbers.slice(0, named),
    shown: numbers.filter(({ number }) => number !== "").length,
    hidden: numbers.find(({ number }) => number === "")?.count ?? 0,
    afterRefusal: pattern.afterRefusal.count,
  };
  const perDay = new Map<string, number>();
  for (const { at } of calls) perDay.set(dayInBeijing(at), (perDay.get(dayInBeijing(at)) ?? 0) + 1);
  const busiestDays = [...perDay]
    .filter(([, count]) => count === Math.max(...perDay.values()))
    .map(([day, count]) => ({ day, count }));
  const { busiestWeek: week } = told;
  return {
    ...all,
    days: told.days,
    span: told.span,
    daysWithCalls: told.daysWithCalls,
    busiestDays,
    busiestWeek: week && { from: week.from, count: week.count },
    night: pattern.night.count,
    weekend: told.weekend.count,
    holiday: told.holiday.count,
    uncertain: told.uncertain,
  };
}

const [one, other, third] = ["17090000000", "17100000000", "16500000000"] as const;
const outside = fc.array(
  fc.record({
    at: fc.date({ min: new Date("2023-01-01"), max: new Date("2026-10-09"), noInvalidDate: true }),
    to: fc.constantFrom("all", "caller", [one], [other, third], ["13900000000"]),
  }),
  { maxLength: 3 },
);

test("What the database counts of a log, and of one caller, is what is counted from the calls one by one", async () => {
  const property = fc.asyncProperty(anyLog("2023-01-01", "2026-10-09", 50), outside, async (log, said) => {
    const { owner, calls } = await logOf(log.calls);
    const id = (await addCaller(owner, { name: "x", note: "", numbers: [one, other] })) ?? "";
    for (const { at, to } of said) {
      const numbers = typeof to === "string" ? [] : to;
      const callerId = to === "caller" ? id : null;
      await addRefusal(owner, { at: at.toISOString(), way: "sms", callerId, numbers, note: "" });
    }
    const complaint = await startComplaint(
      owner,
      "operator",
      calls.slice(0, 3).map((call) => call.id),
      noAnswers,
    );
    await issueLetter(owner, complaint, emptyDraft, [], new Date("2025-05-05"));
    const caller = await findCaller(owner, id);
    const theirs = calls.filter(({ number }) => number === one || number === other);
    const refusals = await listRefusals(owner);
    const shown = await shownByCalls(owner);
    const complaints = (await listComplaints(owner)).map((each) => {
      return { ...each, numbers: shown.get(each.id)?.numbers ?? [] };
    });
    for (const [whose, own, named] of [
      [null, calls, 8],
      [caller, theirs, 100],
    ] as const) {
      const { told, events, eventCount, now } = await toldBy(owner, whose);
      expect(told).toEqual(recounted(own, refusals, named));
      const all = eventsOf({ calls: [...own], refusals, complaints }, now);
      expect(events).toEqual(all.slice(-30));
      expect(eventCount).toBe(all.length);
    }
  });
  await fc.assert(property, { numRuns: 3, endOnFailure: true });
});

test("Of more refusals than are told the latest are, and all are counted", async () => {
  const said = Array.from({ length: 35 }, (_, nth) =>
    logged(`2026-09-${String(1 + (nth % 28)).padStart(2, "0")} 10:${10 + nth}`, { refused: true }),
  );
  const { owner, calls } = await logOf(said);
  const { events, eventCount, now } = await toldBy(owner);
  const all = eventsOf({ calls, refusals: [], complaints: [] }, now);
  expect([events, eventCount]).toEqual([all.slice(-30), all.length]);
});

test("At a port that sends for many, a no to one signature is held against that signature alone", async () => {
  const port = {
    kind: "sms",
    number: "10690000000",
    typed: "10690000000",
    how: null,
    seconds: null,
  } as const;
  const said = [
    logged("2026-09-01 10:00", { ...port, smsText: "【某某】退订回T", refused: true, refusedWay: "sms" }),
    logged("2026-09-02 10:00", { ...port, smsText: "【某某】又有优惠" }),
    logged("2026-09-03 10:00", { ...port, smsText: "【样例】您的快递到了" }),
    logged("2026-09-04 10:00", { ...port, smsText: "没有署名" }),
  ];
  const { owner, calls } = await logOf(said);
  const { told, events, now } = await toldBy(owner);
  expect(told.afterRefusal).toBe(2);
  expect(events.map(({ after }) => after)).toEqual([2]);
  expect(told).toEqual(recounted(calls, [], 8));
  expect(events).toEqual(eventsOf({ calls, refusals: [], complaints: [] }, now));
});

const rule = fc.record<Selection>({
  matters: fc.subarray(["22", "7", "none", "unheard-of"], { maxLength: 2 }),
  numbers: fc.subarray([one, other, "hidden", "13900000000"], { maxLength: 2 }),
  from: fc.constantFrom("", "2024-06-01", "2025-01-01"),
  to: fc.constantFrom("", "2025-01-01", "2026-06-01"),
  without: fc.constant([]),
});

test("A rule takes out of the database the calls that it takes out of the log", async () => {
  const property = fc.asyncProperty(
    anyLog(),
    fc.array(rule, { minLength: 4, maxLength: 4 }),
    async (log, rules) => {
      const { owner, calls } = await logOf(log.calls);
      const out = calls.filter((_, at) => at % 5 === 0).map(({ id }) => id);
      for (const each of rules.map((selection) => ({ ...selection, without: out }))) {
        const taken = selected(calls, each);
        expect(await callsSelected(owner, each)).toEqual(taken);
        expect(await countSelected(owner, each)).toBe(taken.length);
        const newest = matching(calls, each).reverse();
        const page = await callsMatching(owner, each, { skip: 2, take: 3 });
        expect(page).toEqual({ calls: newest.slice(2, 5), total: newest.length });
        const [byNumber, byMatter] = [
          { ...each, matters: [] },
          { ...each, numbers: [] },
        ];
        const within = {
          matters: await mattersWithin(owner, each),
          numbers: await numbersWithin(owner, each),
        };
        expect(Object.fromEntries(within.matters)).toEqual(countedBy(matching(calls, byNumber), matterOf));
        expect(Object.fromEntries(within.numbers)).toEqual(countedBy(matching(calls, byMatter), numberKey));
      }
      expect(counts(await mattersLogged(owner))).toEqual(countedBy(calls, matterOf));
      expect(counts((await numbersOffered(owner, [], { q: "", skip: 0, take: 99 })).offers)).toEqual(
        countedBy(calls, numberKey),
      );
      expect(
        counts((await numbersOffered(owner, [one, "hidden"], { q: "", skip: 0, take: 1 })).offers),
      ).toMatchObject(
        Object.fromEntries(
          Object.entries(countedBy(calls, numberKey)).filter(([key]) => [one, "hidden"].includes(key)),
        ),
      );
    },
  );
  await fc.assert(property, { numRuns: 3, endOnFailure: true });
});

function counts(offered: { key: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(offered.map(({ key, count }) => [key, count]));
}

function countedBy(calls: Call[], keyOf: (call: Call) => string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const call of calls) all[keyOf(call)] = (all[keyOf(call)] ?? 0) + 1;
  return all;
}

test("An empty log has figures too", async () => {
  const { told, events } = await toldBy(await newOwner());
  expect(told).toEqual(recounted([], [], 8));
  expect([told.total, events]).toEqual([0, []]);
});
