import { expect, test } from "vitest";
import { blankForm, CallForm, checkCall } from "@/lib/calls/form";

const now = new Date("2026-10-09T02:26:30Z");
const quick = { ...blankForm(now), number: "170 9000 0000" };
const check = (said: Record<string, unknown>) => checkCall({ ...quick, ...said }, now);

/** What is said about one field; undefined when nothing is wrong with it. */
function wrong(field: string, said: Record<string, unknown>): string | undefined {
  const result = check(said);
  return result.kind === "invalid" ? result.fields[field] : undefined;
}

test("A number and now are enough", () => {
  const { value } = check({}) as { value: Record<string, unknown> };
  expect(value).toMatchObject({
    number: "17090000000",
    typed: "170 9000 0000",
    at: "2026-10-09T02:26:00.000Z",
  });
  expect(value).toMatchObject({ how: null, category: null, seconds: null, knewMyName: null, refused: false });
});

test("A call without a number is logged as 未显示号码", () => {
  expect(check({ number: "", hidden: true })).toMatchObject({
    kind: "ok",
    value: { number: "", typed: "未显示号码" },
  });
  expect(check({ number: "私人号码" })).toMatchObject({
    kind: "ok",
    value: { number: "", typed: "私人号码" },
  });
});

test("A number typed before 没显示号码 was chosen does not count", () => {
  expect(check({ hidden: true })).toMatchObject({ kind: "ok", value: { number: "", typed: "未显示号码" } });
});

test.each([
  ["", "填上号码，没有就点“没显示号码”"],
  ["   ", "填上号码，没有就点“没显示号码”"],
  ["房产中介", "这里没有号码，写数字，没有就点“没显示号码”"],
  ["1.39E+10", "这里没有号码，写数字，没有就点“没显示号码”"],
  ["12", "号码是3到20位数字，再看一眼"],
  ["9".repeat(21), "号码是3到20位数字，再看一眼"],
  ["1".repeat(61), "号码最多60个字"],
])("The number %j is answered with %s", (number, message) => {
  expect(wrong("number", { number })).toBe(message);
});

test("A number that fits no plan can be logged, for callers change theirs", () => {
  expect(check({ number: "1380013800" })).toMatchObject({ kind: "ok", value: { number: "1380013800" } });
});

test.each([
  ["2026-10-09T10:30", "时间还没到，改成已经过去的"],
  ["2026-10-10T08:00", "时间还没到，改成已经过去的"],
  ["2026-02-30T08:00", "没有这一天，改一下日期"],
  ["1026-02-20T08:00", "太早了，只能记2000年以后的，改一下年份"],
  ["2026-10-09", "选日期和时间"],
  ["2026-10-09T24:00", "选日期和时间"],
  ["", "选日期和时间"],
])("The time %j is answered with %s", (at, message) => {
  expect(wrong("at", { at })).toBe(message);
});

test("A phone whose clock is a minute ahead logs the call as now", () => {
  expect(check({ at: "2026-10-09T10:27" })).toMatchObject({
    kind: "ok",
    value: { at: "2026-10-09T02:26:00.000Z" },
  });
});

test("The length is said in minutes and seconds", () => {
  expect(check({ how: "person", minutes: "1", secondsPart: "5" })).toMatchObject({ value: { seconds: 65 } });
  expect(check({ how: "person", secondsPart: "40" })).toMatchObject({ value: { seconds: 40 } });
});

test("A length is a number, and seconds end at 59", () => {
  expect(wrong("minutes", { minutes: "一分" })).toBe("分钟写数字");
  expect(wrong("secondsPart", { secondsPart: "60" })).toBe("秒写0到59");
});

test("A call that was not answered has no length", () => {
  expect(wrong("minutes", { how: "missed", secondsPart: "5" })).toMatch(/^没接就没有通话时长/);
  expect(check({ how: "missed", secondsPart: "0" }).kind).toBe("ok");
});

test("Only the 21 kinds of 12321 are taken", () => {
  expect(check({ category: "22" })).toMatchObject({ value: { category: 22 } });
  expect(wrong("category", { category: "15" })).toBe("选一类");
});

test("How I said no counts only when I said no", () => {
  expect(check({ refused: true, refusedWay: "on-call" })).toMatchObject({
    value: { refused: true, refusedWay: "on-call" },
  });
  expect(check({ refused: false, refusedWay: "on-call" })).toMatchObject({
    value: { refused: false, refusedWay: null },
  });
});

test("An SMS keeps its text as it came", () => {
  const smsText = "  【某某装饰】首付0元\r\n\n回T退订  ";
  expect(check({ kind: "sms", smsText })).toMatchObject({
    value: { kind: "sms", smsText, how: null, seconds: null },
  });
});

test("Every text too long is answered beside its own field", () => {
  const long = "长".repeat(2001);
  for (const field of ["caller", "product", "words", "cost", "note", "smsText"]) {
    expect(wrong(field, { [field]: long })).toMatch(/最多\d+个字$/);
  }
});

test("Whatever is sent instead of a form is answered in Chinese, field by field", () => {
  for (const sent of [null, [], "x", {}, Object.fromEntries(Object.keys(quick).map((key) => [key, 7]))]) {
    const result = checkCall(sent, now);
    expect(result.kind).toBe("invalid");
    if (result.kind === "invalid") expect(Object.values(result.fields).join("")).toMatch(/^[^a-zA-Z]+$/);
  }
});

test("What a database cannot keep is taken out of a text", () => {
  expect(CallForm.parse({ ...quick, words: "你\u0000好\ud800\u0007\n！" }).words).toBe("你好\ufffd\n！");
});
