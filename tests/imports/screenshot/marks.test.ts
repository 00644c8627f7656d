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

test.each(["浙江杭州丨骚扰电话 23人标记", "骚扰电话 23人标记 | 浙江杭州", "未接 浙江杭州│骚扰电话 23人标记"])(
  "A place beside a mark is told apart from it: %s",
  (text) => {
    expect(readMarks([text], false).label).toBe("骚扰电话 23人标记，归属地浙江杭州");
  },
);

test("A bar that parts nothing is in no label", () => {
  expect(readMarks(["浙江杭州丨中国移动"], false).label).toBe("");
  expect(readMarks(["未知丨骚扰电话"], false).label).toBe("骚扰电话");
});
