import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { dueDates } from "@/lib/complaints/due-dates";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import type { FilingWay } from "@/lib/filings/way";
import { plainText } from "@/lib/letters/plain";
import { planOf } from "@/lib/plan/plan-of";
import { answered, decorationFacts, sample } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { filed, replied, step } from "../fixtures/steps";

const request = channelById("rights-request");
if (!request) throw new Error("no request");
const today = "2026-12-01";
const noLaw = "《个人信息保护法》第四十五条第二款只说“及时”，没有写天数；信里希望收到之日起15日内答复";

/** Handed in on 12 August, so that the fifteenth day is 27 August, no day off. */
const steps = [step("a", filed({ on: "2026-08-12", way: "mail", to: "安心装饰", receipt: "EMS1" }))];
const complaint = {
  id: "c",
  channel: "rights-request",
  followsId: null,
  callIds: [],
  numbers: ["17090000000"],
  answers: decorationFacts({ answers: answered }).answers,
};

function urged(way: FilingWay, ...replies: Parameters<typeof handedIn>[2][]): string[] {
  const follows = handedIn(
    "rights-request",
    { on: "2026-08-12", way, to: "安心装饰", receipt: "EMS1" },
    ...replies,
  );
  const facts = decorationFacts({ filed: [follows], follows, today, answers: answered });
  return [
    plainText(letterOf("urge", facts)),
    ...(channelById("urge")
      ?.texts(facts)
      .map(({ text }) => text) ?? []),
  ];
}

describe("The time in which a company should answer is the user's own wish", () => {
  test("in the letter and in its short form", () => {
    const facts = decorationFacts({ answers: answered });
    for (const text of [plainText(letterOf("rights-request", facts)), request.texts(facts)[0]?.text])
      expect(text).toMatch(/请在收到(本函)?之日起15日内书面答复/);
  });

  test("in the reminder, counted from the filing where the day of receipt is not known", () => {
    for (const text of urged("mail")) {
      expect(text).toContain("我在函中请求自收到之日起15日内书面答复。");
      expect(text).toContain("从寄出之日算，至今已过111日，仍未收到答复；何日收到我没有记录，请一并告知。");
      expect(text).not.toMatch(/期限|据我了解|届满/);
    }
    for (const text of urged("email")) expect(text).not.toContain("不掌握");
  });

  test("in the reminder, from the day on which they said that they have it", () => {
    for (const text of urged("mail", { outcome: "accepted", on: "2026-08-17", words: "已收到" }))
      expect(text).toContain("从2026年8月17日的第二天数起，到2026年9月1日已满15日，至今又过91日");
  });

  test("in the calendar, in the timeline and in the plan, on the same day", () => {
    const [date] = dueDates([{ ...complaint, steps }], sample.complainant, today);
    const [entry] = datesToKeep(date ? [date] : [], [], "s");
    expect(entry).toMatchObject({ on: "2026-08-27", summary: "向公司要说法：信里希望的15日期满" });
    expect(entry?.description).toContain(`本人希望：${noLaw}，哪天收到的还不知道，先从提交那天数起。`);
    const chapter = {
      ...namedBy(request),
      id: "c",
      numbers: [],
      steps,
      deadlines: date ? [date.deadline] : [],
    };
    expect(timeline({ chapters: [chapter], calls: [], today }).at(-1)).toMatchObject({
      on: "2026-08-27",
      what: "向公司要说法：信里希望的15日满了，没有答复",
    });
    const filedStep = handedIn("rights-request", { on: "2026-08-12", way: "mail", to: "安心装饰" });
    const facts = decorationFacts({ filed: [filedStep], today: "2026-08-20", answers: answered });
    const rung = planOf(facts).rungs.find(({ channel }) => channel === "rights-request");
    expect(rung?.until).toBe("2026-08-27");
    expect(rung?.dates[0]?.status).toBe("本人希望");
  });

  test("and from their own word in all of them", () => {
    const told = [...steps, step("b", replied({ on: "2026-08-17" }))];
    const [date] = dueDates([{ ...complaint, steps: told }], sample.complainant, today);
    expect(date?.deadline).toMatchObject({ on: "2026-09-01", basis: noLaw });
  });
});
