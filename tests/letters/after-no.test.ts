import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const doors = ["operator", "tca-report", "12345"];

/** What each letter says, texts and tables included, of calls alone. */
function told(calls: Call[], on = today): string[] {
  return doors.map((id) => reviewText(letterOf(id, sampleFacts({ calls, today: on }))));
}

const no = logged("2026-09-01 10:00", { refused: true, refusedWay: "on-call", category: 22 });
const later = ["02", "03", "04", "05", "06"].map((day) => `2026-09-${day} 10:00`);

test.each([null, 7] as const)(
  "A no to a number counts for its later calls, noted as of the kind %s or not",
  (category) => {
    for (const text of told([no, ...later.map((at) => logged(at, { category }))])) {
      expect(text).toContain("此后仍来电5次");
      expect(text).not.toMatch(/拒绝以后｜0次/);
    }
  },
);

test("What came from a number after a no counts together, be it of a kind or of none", () => {
  const calls = [
    logged("2026-08-30 10:00", { number: "16500000000", category: 7 }),
    no,
    logged("2026-09-02 18:40", { category: 22 }),
    logged("2026-09-10 09:56", { category: null }),
  ];
  for (const text of told(calls)) {
    expect(text).toMatch(/仍来电2次|又来电2次/);
    expect(text).not.toMatch(/类型不明的|仍来电1次|又来电1次/);
  }
  const [course] = told(calls);
  expect(course).toContain("来电3次，其中1次类型不明，其余推销装修建材。");
  expect(course).toContain("此后仍来电2次，最近一次为9月10日09:56。");
  for (const text of told(calls.slice(1))) expect(text).toContain("其中1次类型不明，其余推销装修建材");
});

test("A no is held against nobody of whom nothing is known but that they called later", () => {
  const strangers = [
    logged("2026-09-02 10:00", { number: "17100000000" }),
    logged("2026-09-03 10:00", { number: "17100000000", product: "贷款" }),
    logged("2026-09-04 10:00", { number: "16500000000", product: "课程" }),
  ];
  for (const text of told([{ ...no, category: null }, ...strangers])) {
    expect(text).not.toMatch(/仍|同类|未再/);
  }
});

test.each(["", "甲银行信贷部", "乙小贷公司"])(
  "What another number of the kind, calling itself “%s”, did stands beside the no, as the table has it",
  (caller) => {
    const other = logged("2026-09-02 10:00", { number: "17100000000", category: 22, caller });
    for (const text of told([{ ...no, caller: "甲银行信贷部" }, other])) {
      expect(text).toMatch(/另有(?:其他号码|171 0000 0000)的同类来电1次/);
      expect(text).not.toContain("仍");
    }
  },
);

test("Others that came before the last of the refused one stand apart, and are of the kind only if every kind is known", () => {
  const other = { number: "17100000000", category: 22 } as const;
  const heard = logged("2026-09-02 10:00", other);
  const last = logged("2026-09-06 10:00", { category: 22 });
  for (const text of told([no, heard, last]))
    expect(text).not.toMatch(/最近一次为9月6日10:00。此后|时间为9月6日10:00。此后/);
  expect(told([no, heard, last])[1]).toContain("时间为9月6日10:00；另有171 0000 0000的同类来电1次。");
  const rang = logged("2026-09-03 10:00", { ...other, how: "one-ring" });
  for (const text of told([no, heard, rang, last])) {
    expect(text).toMatch(/另有(?:其他号码的|171 0000 0000)来电2次/);
    expect(text).not.toContain("同类");
  }
});

test("Of two numbers that were told each has its own no, and what came after it", () => {
  const second = logged("2026-09-05 09:00", {
    ...{ number: "18900000000", category: 22, refused: true, refusedWay: "on-call" },
  });
  const between = logged("2026-09-04 09:00", { number: "18900000000", category: 22 });
  const after = ["2026-09-03 10:00", "2026-09-06 10:00"].map((at) => logged(at, { category: 22 }));
  const [course] = told([no, ...after, between, second]);
  expect(course).toContain(
    "9月1日10:00，我在170 9000 0000的来电中明确表示不要再打。9月5日09:00，我又在189 0000 0000的来电中明确表示不要再打。",
  );
  expect(course).toContain("第一次被拒绝以后，170 9000 0000仍来电2次，最近一次为9月6日10:00。");
  expect(course).not.toContain("其他号码");
});

test("Whoever had been told nothing by then stands apart, be it that it was told later, or in that very call", () => {
  const refused = { category: 22, refused: true, refusedWay: "on-call" } as const;
  const calls = [
    no,
    logged("2026-09-02 10:00", { number: "18900000000", ...refused }),
    logged("2026-09-03 10:00", { number: "17100000000", ...refused }),
    logged("2026-09-04 10:00", { number: "", typed: "未显示号码", ...refused }),
  ];
  for (const text of told(calls)) expect(text).toContain("另有当时尚未被拒绝的号码和未显示号码的同类来电3次");
  const other = logged("2026-09-05 10:00", { number: "16500000000", category: 22 });
  for (const text of told([no, other])) expect(text).toMatch(/另有(?:其他号码|165 0000 0000)的同类来电1次/);
});

test("A missed call that was answered by a message was not replied to", () => {
  const missed = logged("2026-09-01 10:00", {
    ...{ category: 22, how: "missed", refused: true, refusedWay: "sms" },
  });
  for (const text of told([missed, logged("2026-09-02 10:00", { category: 22 })])) {
    expect(text).toContain("我发短信明确表示拒绝");
    expect(text).not.toContain("回复短信");
  }
});

test("No letter tells for the other side that a number stopped: the table shows it", () => {
  const second = logged("2026-09-05 09:00", {
    ...{ number: "18900000000", category: 22, refused: true, refusedWay: "on-call" },
  });
  for (const calls of [[no], [no, second], [no, logged("2026-09-03 10:00", { category: 7 })]])
    for (const text of told(calls)) expect(text).not.toContain("未再");
});

test("The annex says 没有 of what came after a no only when seven whole days have gone by", () => {
  const days = ["23", "24", "25", "26", "27", "28", "29", "30", "31"];
  const before = days.map((day) => logged(`2026-08-${day} 10:00`, { category: 22 }));
  const [, young] = told([...before, no], "2026-09-08");
  expect(young).toContain("在电话里｜不满7天");
  const [, old] = told([...before, no], "2026-09-09");
  expect(old).toContain("在电话里｜没有");
});

test("A block is no no: what came after it is told without 仍, and a no beside it comes first", () => {
  const block = logged("2026-09-01 06:00", { category: 22, refused: true, refusedWay: "operator" });
  const after = logged("2026-09-02 06:00", { category: 22 });
  for (const text of told([block, after])) {
    expect(text).toMatch(/9月1日，?我通过运营商设置了拦截[，。]此后来电1次/);
    expect(text).not.toContain("仍");
  }
  const said = logged("2026-09-03 09:00", { category: 22, refused: true, refusedWay: "on-call" });
  const [course, ...short] = told([block, after, said, logged("2026-09-04 06:00", { category: 22 })]);
  expect(course).toContain("9月3日09:00，我在通话中明确表示不要再打。此后仍来电1次，时间为9月4日06:00。");
  expect(course).toContain("此外，9月1日，我通过运营商设置了拦截。");
  for (const text of short) expect(text).not.toContain("拦截，此后");
});

test.each(["sms", "operator", "other"] as const)(
  "A no in the way %s has the day alone, which the log knows",
  (refusedWay) => {
    const reply = logged("2026-09-01 10:07", { category: 22, refused: true, refusedWay });
    for (const text of told([reply, ...later.map((at) => logged(at, { category: 22 }))]))
      expect(text.replace(/^.*｜.*$/gm, "")).not.toContain("10:07");
  },
);

test("Of many nos six more are told one by one, the rest is counted", () => {
  const nos = Array.from({ length: 9 }, (_, day) =>
    logged(`2026-09-0${day + 1} 10:00`, { category: 22, refused: true, refusedWay: "on-call" }),
  );
  const [course] = told(nos);
  expect(course).toContain(
    "9月7日10:00，我又在通话中明确表示不要再打；另明确拒绝2次。第一次拒绝以后仍来电8次",
  );
});

test("To a customer only what was heard after a no is told as selling", () => {
  const answers = { isCustomer: true, merchantName: "安心装饰" };
  const letter = (calls: Call[]) => reviewText(letterOf("tca-report", sampleFacts({ calls, answers })));
  const sold = logged("2026-09-02 10:00", { category: 22 });
  const missed = logged("2026-09-03 10:00", { number: "16500000000", how: "one-ring" });
  expect(letter([no, sold])).toContain("我明确拒绝以后，来电仍是推销。");
  expect(letter([no, sold, missed])).toContain("我明确拒绝以后，接通的来电仍是推销。");
  const unknown = logged("2026-09-03 10:00", { number: "16500000000", category: null });
  expect(letter([no, sold, unknown])).not.toContain("是推销。");
});
