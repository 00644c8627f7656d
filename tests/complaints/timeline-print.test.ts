import { expect, test } from "vitest";
import { withOwn } from "@/lib/complaints/matter-calls";
import { type Chapter, timeline } from "@/lib/complaints/timeline";
import { printedTimeline } from "@/lib/complaints/timeline-print";
import { due } from "@/lib/deadlines/due";
import { logged } from "../fixtures/said";
import { filed, replied, step } from "../fixtures/steps";

const rule = { span: { count: 30, unit: "日" }, status: "法定", basis: "《电信条例》第三十九条" } as const;
const chapter: Chapter = {
  id: "appeal",
  numbers: ["17090000000"],
  channelName: "通管局申诉",
  letterName: "电信用户申诉书",
  role: "申诉人",
  receiptName: "申诉编号",
  office: "administration",
  begins: "calls",
  steps: [
    step("a", filed({ on: "2026-09-28", receipt: "" })),
    step("b", filed(), { at: "2026-10-02 09:00", replaces: "a" }),
    step("c", replied({ words: "我们会查", on: "2026-10-08" }), { at: "2026-10-09 08:00" }),
    step("d", replied({ on: "2026-10-08", outcome: "persuaded" })),
    step("e", { kind: "taken-back" }, { at: "2026-10-09 09:00", replaces: "d" }),
  ],
  deadlines: [due({ id: "answered", name: "最晚给出答复", ...rule }, "2026-09-29")],
};
const calls = ["2026-09-08 10:00", "2026-09-09 10:00", "2026-10-01 10:00"].map((at) => logged(at));

function tables(logged: Parameters<typeof printedTimeline>[0]["calls"] = calls) {
  const today = "2026-10-09";
  const chapters = [chapter];
  const entries = timeline({ chapters, calls, today });
  const blocks = printedTimeline({ entries, chapters, calls: logged, name: "林静", today });
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.runs.map(({ text }) => text) : [],
  );
  return { texts, tables: blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : [])) };
}

test("The course is printed from the first call, with numbers, corrections and the calls between", () => {
  expect(tables().tables[0]).toEqual([
    ["2026年9月8日", "记录里第一次来电", "", "1次"],
    [
      "2026年9月29日",
      "向辽宁省通信管理局申诉。网上提交，第1版；原来写的是9月28日，没写申诉编号，10月2日改",
      "申诉编号\n0000 0929 01",
      "1次",
    ],
    ["2026年10月8日", "通管局申诉：受理了。“我们会查”；10月9日补记", "", ""],
    ["2026年10月8日", "（已撤回）通管局申诉：打来劝我撤诉。10月9日撤回", "", "0次"],
  ]);
});

test("What is still due stands apart, each with its rule", () => {
  expect(tables().tables[1]).toEqual([
    ["2026年10月29日", "通管局申诉：最晚给出答复", "法定。《电信条例》第三十九条"],
  ]);
});

test("The calls of the log are counted as of the day of printing", () => {
  expect(tables().texts[0]).toBe("到2026年10月9日，记录里170 9000 0000共来电3次。");
});

test("Whoever is counted in the first sentence is named in it, as in the letters", () => {
  const [one, two, three] = calls;
  if (!one || !two || !three) throw new Error("three calls are logged");
  const abroad = { ...two, number: "+85221234567" };
  const hidden = { ...three, number: "" };
  const sent = { ...three, number: "CMCC", kind: "sms" as const };
  const first = (...logged: (typeof calls)[number][]) => tables(logged).texts[0];
  expect(first(one, hidden)).toBe("到2026年10月9日，记录里170 9000 0000和未显示的号码共来电2次。");
  expect(first(hidden)).toBe("到2026年10月9日，记录里未显示的号码共来电1次。");
  expect(first(one, abroad, sent)).toMatch(
    /记录里170 9000 0000、\+852 2123 4567和CMCC共来电2次、发来短信1条。/,
  );
  const many = [1, 2, 3, 4, 5, 6].map((at) => ({ ...one, number: `1709000000${at}` }));
  expect(first(...many, hidden)).toContain("170 9000 0005等6个号码和未显示的号码共来电7次。");
  expect(withOwn([hidden, one], [one, two]).map(({ number }) => number)).toEqual([
    one.number,
    two.number,
    "",
  ]);
});

test("Calls that a case file brought are said to come from it, in the sum and where the course begins", () => {
  const caseDataAt = "2026-10-09T01:00:00.000Z";
  const [first, ...others] = calls.map((call) => ({ ...call, caseDataAt }));
  const some = tables([...(first ? [first] : []), ...calls.slice(1)]);
  expect(some.texts[0]).toContain("共来电3次，其中1次来自案件数据。");
  expect(some.tables[0]?.[0]?.[1]).toBe("记录里第一次来电（来自案件数据）");
  expect(some.texts.at(-1)).toContain("“案件数据”指提交人自己读入的以往记录");
  expect(tables([...(first ? [first] : []), ...others]).texts[0]).toContain("共来电3次，都来自案件数据。");
});

test("Who prints what came by somebody else's case signs nothing of it", () => {
  const known = { entries: [], chapters: [], calls: [], today: "2026-10-09" };
  const kindsOf = (name: string | null) => printedTimeline({ ...known, name }).map(({ kind }) => kind);
  expect(kindsOf("林静")).toContain("signature");
  expect(kindsOf(null)).not.toContain("signature");
  const said = JSON.stringify(printedTimeline({ ...known, name: null }));
  expect(said).toContain("不是打印人自己的记录，不署名。");
});
