import fc from "fast-check";
import { callSignNames } from "@/lib/calls/call";
import { channels } from "@/lib/channels";
import { administrations } from "@/lib/channels/administrations";
import { ownOperators } from "@/lib/channels/complainant";
import type { FiledStep } from "@/lib/channels/filed-step";
import { type Outcome, outcomes } from "@/lib/filings/outcome";
import { handedIn, numberOfKind } from "../fixtures/walked";

const doors = channels.filter(({ begins }) => begins === "calls").map(({ id }) => id);
const letters = channels.filter(({ begins }) => begins === "step").map(({ id }) => id);

const anyReplies = (daysAgo: number): fc.Arbitrary<[Outcome, number][]> =>
  fc.array(fc.tuple(fc.constantFrom(...outcomes), fc.integer({ min: 0, max: daysAgo })), { maxLength: 2 });

/** A complaint at one door, and now and then a letter that followed it up. */
const anySteps: fc.Arbitrary<FiledStep[]> = fc
  .tuple(
    fc.constantFrom(...doors),
    fc.integer({ min: 0, max: 120 }),
    fc.option(fc.constantFrom(...letters, "")),
  )
  .chain(([door, days, letter]) =>
    fc.tuple(anyReplies(days), fc.integer({ min: 0, max: days })).map(([replies, later]) => {
      const root = handedIn(door, days, replies);
      const more = letter
        ? [handedIn(letter, later, [], { follows: root.complaintId, id: `${letter}-${door}` })]
        : [];
      return [root, ...more];
    }),
  );

const filed = fc
  .uniqueArray(anySteps, { maxLength: 6, selector: ([root]) => root?.channel })
  .map((all) => all.flat().sort((a, b) => (a.filed.on < b.filed.on ? -1 : 1)));

/** Any case: whoever, called by whatever, at any point of the road. */
export const anyCase = fc.record({
  province: fc.constantFrom(...administrations.map(({ province }) => province)),
  operator: fc.constantFrom(...ownOperators),
  number: fc.constantFrom(...Object.values(numberOfKind)),
  signs: fc.subarray(Object.keys(callSignNames), { maxLength: 2 }),
  answers: fc.record({
    merchantName: fc.constantFrom("", "某某装饰有限公司"),
    merchantAddress: fc.constantFrom("", "样例区1号"),
    isCustomer: fc.boolean(),
    purchase: fc.constantFrom("", "2026年5月买了安装，800元"),
    appName: fc.constantFrom("", "某某App"),
    leakSigns: fc.constantFrom("", "注册当天就有人打来"),
  }),
  filed,
  lastCall: fc.constantFrom("2026-09-01", "2026-10-08"),
});
