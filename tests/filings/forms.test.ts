import { expect, test } from "vitest";
import { checkFiling, type FilingForm, fromFiled, surely } from "@/lib/filings/filing-form";
import { checkReply, fromReplied, type ReplyForm } from "@/lib/filings/reply-form";
import { filed, replied } from "../fixtures/steps";

const today = "2026-10-09";
const letters = [
  { version: 1, on: "2026-09-28" },
  { version: 2, on: "2026-10-02" },
];
const filing = (part: Partial<FilingForm> = {}): FilingForm => ({ ...fromFiled(filed()), ...part });
const reply = (part: Partial<ReplyForm> = {}): ReplyForm => ({ ...fromReplied(replied()), ...part });

test("What was handed in is the version that was issued by that day", () => {
  expect(checkFiling(filing(), letters, today)).toMatchObject({ value: { version: 1 } });
  expect(checkFiling(filing({ on: "2026-10-09" }), letters, today)).toMatchObject({ value: { version: 2 } });
});

test("A filing says again what its form was filled in from", () => {
  expect(checkFiling(filing(), letters, today)).toEqual({ kind: "ok", value: filed() });
});

test("Paper is never handed in before it was issued; a text may have been read out before", () => {
  const early = { on: "2026-09-20" };
  for (const way of ["mail", "in-person", "email"] as const)
    expect(checkFiling(filing({ ...early, way }), letters, today)).toEqual({
      kind: "invalid",
      fields: { on: "信是9月28日定稿的，不会早过那天" },
    });
  const told = "信是9月28日定稿的。真是9月20日提交的，再点一次。";
  expect(checkFiling(filing({ ...early, way: "phone" }), letters, today, { told })).toMatchObject({
    value: { version: null },
  });
});

test("A day before its letter was issued, or before its last call, is pointed out once and then taken", () => {
  const sent = filing({ on: "2026-09-20", way: "web" });
  const around = { from: "2026-09-08", until: "2026-09-25" };
  const told = checkFiling(sent, letters, today, around);
  const text = "信是9月28日定稿的，里面写到9月25日的来电。真是9月20日提交的，再点一次。";
  expect(told).toEqual({ kind: "refused", reasons: [{ code: surely, text }] });
  expect(checkFiling(sent, letters, today, { ...around, told: text }).kind).toBe("ok");
  expect(checkFiling(sent, letters, today, { ...around, before: "2026-09-20" }).kind).toBe("ok");
  // Another day is pointed out anew.
  expect(checkFiling({ ...sent, on: "2026-09-19" }, letters, today, { ...around, told: text }).kind).toBe(
    "refused",
  );
  expect(checkFiling(filing({ on: "2026-09-26", way: "web" }), letters, today, around)).toMatchObject({
    reasons: [{ text: "信是9月28日定稿的。真是9月26日提交的，再点一次。" }],
  });
  expect(checkFiling(sent, [], today, around)).toMatchObject({
    reasons: [{ text: "这里写到9月25日的来电。真是9月20日提交的，再点一次。" }],
  });
});

test("A day before the first call of it, or after what came back to it, cannot be", () => {
  const around = { from: "2026-09-08", until: "2026-09-25", answeredOn: "2026-10-05" };
  for (const [on, words] of [
    ["2026-09-07", "最早的来电是9月8日，不会早过那天"],
    ["2026-10-06", "10月5日就有了答复，不会晚过那天"],
  ] as const)
    expect(checkFiling(filing({ on, way: "web" }), letters, today, around)).toEqual({
      kind: "invalid",
      fields: { on: words },
    });
  expect(checkFiling(filing({ on: "2026-10-05" }), letters, today, around).kind).toBe("ok");
});

test("A draft that was read out is handed in without a version", () => {
  expect(checkFiling(filing({ way: "phone" }), [], today)).toMatchObject({ value: { version: null } });
});

test.each([
  ["a day to come", { on: "2026-10-10" }, "on"],
  ["no day", { on: "" }, "on"],
  ["a day that does not exist", { on: "2026-02-30" }, "on"],
  ["nobody to whom it went", { to: " " }, "to"],
  ["a receipt without end", { receipt: "1".repeat(61) }, "receipt"],
  ["no way", { way: "pigeon" as never }, "way"],
])("A filing with %s is sent back to that field", (_, part, field) => {
  const result = checkFiling(filing(part), letters, today);
  expect(result).toMatchObject({ kind: "invalid", fields: { [field]: expect.any(String) } });
});

test.each([
  ["before the filing", { on: "2026-09-28" }, "on"],
  ["on a day to come", { on: "2026-10-10" }, "on"],
  ["of no kind", { outcome: "" }, "outcome"],
  ["that does not satisfy, without a word of it", { outcome: "unsatisfied" as const, words: "" }, "words"],
])("A reply %s is sent back to that field", (_, part, field) => {
  const result = checkReply(reply(part), "2026-09-29", today, null);
  expect(result).toMatchObject({ kind: "invalid", fields: { [field]: expect.any(String) } });
});

test("A reply of the very day of filing is taken", () => {
  expect(checkReply(reply({ on: "2026-09-29" }), "2026-09-29", today, null).kind).toBe("ok");
});

test("What is no form at all is refused in words", () => {
  for (const sent of [null, "x", { not: "" }, []]) {
    expect(checkFiling(sent, letters, today).kind).toBe("invalid");
    expect(checkReply(sent, "2026-09-29", today, null).kind).toBe("invalid");
  }
});

test("Where no day is known by which they answer, there is no silence on the day on which it was handed in", () => {
  const silent = (on: string) => checkReply(reply({ outcome: "no-answer", on }), "2026-09-29", today, null);
  expect(silent("2026-09-29")).toEqual({
    kind: "invalid",
    fields: { on: expect.stringContaining("过了那天没有答复再记") },
  });
  expect(silent("2026-09-30").kind).toBe("ok");
});

test("Which notice the police gave is asked of the answers that turn on it, and kept where it was said", () => {
  const no = (part: Partial<ReplyForm>, isTwofold = true) =>
    checkReply(
      reply({ on: "2026-10-08", outcome: "refused", ...part }),
      "2026-09-29",
      today,
      null,
      isTwofold,
    );
  expect(no({})).toMatchObject({ kind: "invalid", fields: { procedure: expect.any(String) } });
  expect(no({ procedure: "criminal" })).toMatchObject({ value: { procedure: "criminal" } });
  expect(no({ procedure: "unsaid" })).not.toHaveProperty("value.procedure");
  expect(no({ outcome: "accepted" })).not.toHaveProperty("value.procedure");
  expect(no({ procedure: "criminal" }, false)).not.toHaveProperty("value.procedure");
});
