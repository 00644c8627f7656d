import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlockedHidden, readHidden, readNumber } from "@/lib/imports/screenshot/shown-number";

test.each([
  ["170 9000 1234 (3)", "17090001234", 3],
  ["17090001234（2）", "17090001234", 2],
  ["170 9000 1234(4)", "17090001234", 4],
  ["17090001234(3", "17090001234", 3],
  ["(2) 166 0000 8888", "16600008888", 2],
  ["（12）16600008888", "16600008888", 12],
  ["024-80000000", "02480000000", 1],
  ["+86 171 5566 0099", "+8617155660099", 1],
  ["１７０９０００１２３４", "17090001234", 1],
  ["10086", "10086", 1],
  ["17090001234 福建福州", "17090001234", 1],
  ["17090001234 骚扰电话126人标记", "17090001234", 1],
  ["17090001234 昨天19:26", "17090001234", 1],
])("%s shows %s, %d times", (text, digits, count) =>
  expect(readNumber(text)).toMatchObject({ digits, count }),
);

test.each([
  "0000.7777",
  "126人标记",
  "12345人标记",
  "14:32",
  "2026/11/20",
  "11月20日",
  "1分26秒",
  "86%",
  "5G86",
  "1380000O000",
  "170900一1234",
  "95013123456 2)",
  "95013123456)",
  "17090001234/5",
  "1234",
])("%s is no number", (text) => expect(readNumber(text)).toBeNull());

test("What is read never holds a figure that did not stand there, in another order or number", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789+- ()（）.:/人次未知a"), maxLength: 24 }),
      (text) => {
        const found = readNumber(text);
        if (!found) return;
        const counted = text.normalize("NFKC").replace(/^\s*[([]\d{1,3}[)\]]/, "");
        const figures = counted.replace(/\D/g, "");
        expect(figures.startsWith(found.digits.replace("+", ""))).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});

test("A call without a number is told from what stands under every number", () => {
  expect(readHidden("未知号码")).toMatchObject({ digits: "", count: 1 });
  expect(readHidden("无主叫号码（2）")).toMatchObject({ digits: "", count: 2 });
  expect(readHidden("(3) 隐藏号码")).toMatchObject({ digits: "", count: 3 });
  expect(readHidden("未知")).toBeNull();
  expect(readHidden("辽宁沈阳")).toBeNull();
  expect(readHidden("")).toBeNull();
});

test("What a blocker sets behind it does not make a name of a call without a number", () => {
  expect(readBlockedHidden("隐藏号码拦截")).toMatchObject({ digits: "", count: 1, rest: "拦截" });
  expect(readBlockedHidden("未知号码已拦截")).toMatchObject({ digits: "", rest: "已拦截" });
  expect(readHidden("隐藏号码拦截")).toBeNull();
  for (const other of ["骚扰电话拦截", "拦截", "未知拦截", "张三拦截", "隐藏号码"])
    expect(readBlockedHidden(other)).toBeNull();
});
