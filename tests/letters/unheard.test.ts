import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { unfinished } from "@/lib/calls/unfinished";
import { channelById } from "@/lib/channels";
import { gatherFacts } from "@/lib/complaints/facts";
import { anyLog } from "../fixtures/any-calls";
import { answered, sample, sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";
import { tries } from "../fixtures/tries";

const doors = ["operator", "12321", "tca-report", "12345"];

function told(calls: Call[]): string[] {
  return doors.map((id) => reviewText(letterOf(id, sampleFacts({ calls, today }))));
}

const isUnheard = ({ kind, how }: Call) => kind === "call" && (how === "missed" || how === "one-ring");

describe("Whatever the log", () => {
  test("Calls that nobody heard are counted as no marketing, and the table has no kind for them", () => {
    fc.assert(
      fc.property(anyLog(), ({ calls }) => {
        const facts = gatherFacts({
          ...sample,
          calls,
          evidence: [],
          answers: { ...sampleFacts().answers, moneyLost: "480元" },
          today,
        });
        for (const id of doors) {
          const letter = letterOf(id, facts);
          const rings = calls.filter(({ kind }) => kind === "call");
          if (/打来(商业营销|疑似诈骗|骚扰)电话\d+次/.test(reviewText(letter)))
            expect(rings.filter(isUnheard)).toEqual([]);
          const rows = letter.blocks.flatMap((block) =>
            block.kind === "table" && block.head.includes("类型") ? [block] : [],
          );
          for (const { head, rows: all } of rows)
            for (const row of all) {
              const how = row[head.indexOf("形式")] ?? "";
              expect([how, row[head.indexOf("类型")] === "—"]).toEqual([
                how,
                ["未接", "响一声挂"].includes(how),
              ]);
            }
        }
      }),
      tries(40),
    );
  });
});

const heard = logged("2026-09-01 10:00", { how: "person", seconds: 40, category: 22 });

test("Missed calls of a number that was heard stand beside what was heard", () => {
  const missed = logged("2026-09-02 10:00", { how: "missed", category: 22 });
  for (const text of told([heard, missed])) {
    expect(text).toContain("来电2次，其中1次未接通，其余推销装修建材");
    expect(text).not.toMatch(/营销电话2次|未接，推销/);
  }
});

test("What a user took a missed call of an unknown number for is told by no letter", () => {
  const missed = logged("2026-09-02 10:00", { how: "missed", category: 7, number: "17100000000", typed: "" });
  for (const text of told([heard, missed])) expect(text).not.toContain("贷款");
});

test("A missed call of one number does not say that it was about one of two things", () => {
  const loans = logged("2026-09-02 10:00", { how: "person", category: 7 });
  const missed = logged("2026-09-03 10:00", { how: "missed" });
  for (const text of told([heard, loans, missed]))
    expect(text).toContain("（三）9月3日10:00，来电1次，未接。");
});

test("A missed call lacks no kind: 12321 is open to it, and its form is left to the user", () => {
  const missed = logged("2026-09-02 10:00", { how: "missed" });
  expect([unfinished(missed), unfinished({ ...missed, how: "person" })]).toEqual([false, true]);
  expect(channelById("12321")?.needs(sampleFacts({ calls: [missed], today }))).toEqual([]);
  for (const category of [null, 22] as const) {
    const [card] = letterOf("12321", sampleFacts({ calls: [{ ...missed, category }], today })).cards;
    const field = (label: string) => card?.fields.find((one) => one.label === label);
    expect(field("不良类型")).toMatchObject({ way: "self", value: "" });
    expect(field("不良类型")?.note).toContain("没接通，类型不明");
    expect(field("来电描述")?.value).toBe("2026年9月2日10:00来电，未接，类型不明。");
  }
});

test("One missed call of a private mobile is no nuisance, and nobody is asked to look into it", () => {
  const calls = [logged("2026-09-02 10:00", { how: "missed", number: "13800001111", typed: "13800001111" })];
  const facts = sampleFacts({ calls, today });
  for (const id of ["operator", "12321"]) {
    const text = reviewText(letterOf(id, facts));
    expect(text).toContain("来电1次，未接");
    expect(text).toContain("关于号码138 0000 1111来电的");
    expect(text).not.toMatch(/骚扰电话[\d的]|核查，|核查：|商业性/);
  }
  for (const id of ["tca-report", "12345", "police"])
    expect(
      channelById(id)
        ?.closed(facts)
        .map(({ code }) => code),
    ).toEqual(["nothing-yet"]);
  const again = [...calls, { ...(calls[0] as Call), id: "again", at: "2026-09-03T02:00:00.000Z" }];
  expect(channelById("tca-report")?.closed(sampleFacts({ calls: again, today }))).toEqual([]);
});

test("Nobody is sued to make no more 来电", () => {
  const calls = [logged("2026-09-02 10:00", { how: "missed", caller: "安心装饰" })];
  const suit = reviewText(letterOf("lawsuit", sampleFacts({ calls, today, answers: answered })));
  expect(suit).toMatch(/不再自行或者委托他人向原告的号码[\d ]+拨打电话/);
});

test.each(["fraud", "paid"] as const)(
  "What was marked as %s is told as 疑似诈骗, and as no marketing",
  (sign) => {
    const calls = ["01", "02"].map((day) =>
      logged(`2026-09-${day} 10:00`, { how: "person", category: 12, signs: [sign], caller: "抖音客服" }),
    );
    const facts = sampleFacts({
      calls,
      today,
      answers: { ...answered, moneyLost: "480元", neverAgreed: true },
    });
    for (const id of doors) {
      const text = reviewText(letterOf(id, facts));
      expect(text).toContain("疑似诈骗");
      expect(text).not.toMatch(/商业|其他营销/);
    }
  },
);

test("Who was heard to dun sells nothing, whatever else was missed", () => {
  const dunning = [
    logged("2026-10-01 10:00", { category: 9 }),
    logged("2026-10-02 10:00", { how: "missed", number: "01088889998" }),
  ];
  const text = reviewText(letterOf("operator", sampleFacts({ calls: dunning, today })));
  expect(text).toContain("为我的号码138 0000 0000开通骚扰电话防护，对上述号码的来电予以拦截或者标记提醒");
  expect(text).not.toMatch(/登记拒绝|停止贵公司/);
  expect(text).not.toContain("营销");
});
