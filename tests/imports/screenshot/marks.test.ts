import { expect, test } from "vitest";
import { readMarks } from "@/lib/imports/screenshot/marks";

test("Labels are kept as the phone shows them, what became of the call stands apart", () => {
  expect(readMarks(["拒接 骚扰电话"], false)).toMatchObject({ label: "骚扰电话", outcome: "rejected" });
  expect(readMarks(["未接房产中介"], false)).toMatchObject({ label: "房产中介", outcome: "missed" });
  expect(readMarks(["骚扰电话126人标记"], false)).toMatchObject({
    label: "骚扰电话126人标记",
    outcome: null,
  });
});

test("A place and a network are no label", () => {
  expect(readMarks(["辽宁沈阳 中国联通"], false)).toMatchObject({ label: "", direction: null });
});

test("How long they talked is not how long it rang", () => {
  expect(readMarks(["呼入1分26秒 辽宁沈阳"], false)).toMatchObject({
    seconds: 86,
    outcome: "answered",
    direction: "in",
  });
  expect(readMarks(["响铃15秒"], false)).toMatchObject({ seconds: null, outcome: "missed" });
});

test("What went out is known as such", () => {
  expect(readMarks(["呼出26秒"], false).direction).toBe("out");
});

test("On a list of intercepted calls every call was blocked", () => {
  expect(readMarks(["云端标记"], true)).toMatchObject({ direction: "in", outcome: "blocked" });
});
