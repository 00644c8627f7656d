import { expect, test } from "vitest";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import list from "@/lib/auth/common-passwords.json";
import { checkPassword } from "@/lib/auth/password-rules";

test("128 characters of any kind are taken, and one more is refused with the number", () => {
  const words = "柿子和月亮2026年的秋天".repeat(20);
  expect(checkPassword(words.slice(0, 128), "李一")).toBeNull();
  expect(checkPassword(words.slice(0, 129), "李一")).toContain("128");
});

test("At least the 3000 commonest passwords of ten characters and more are known, with their source", () => {
  expect(list.passwords).toBeGreaterThan(3000);
  expect(Buffer.from(list.hashes, "base64").length).toBe(list.passwords * list.bytesEach);
  for (const source of list.sources) expect(source).toMatch(/MIT/);
});

test.each([
  "1234567890",
  "qwertyuiop",
  "Password123",
  "ＱＷＥＲＴＹ12345",
  "1qaz2wsx3edc",
  "woaini1314520",
  "a123456789",
])("%s is refused with a sentence that says what to do", (password) => {
  expect(isCommonPassword(password)).toBe(true);
  expect(checkPassword(password, "李一")).toContain("换一个");
});

test.each([
  ["1111111111", "一猜就中"],
  ["哈哈哈哈哈哈哈哈哈哈", "一猜就中"],
  ["1212121212", "一猜就中"],
  ["23456789012345", "一猜就中"],
  ["zyxwvutsrqponm", "一猜就中"],
  ["一二三四五六七八九十", "一猜就中"],
  ["九八七六五四三二一零", "一猜就中"],
  ["我爱你我爱你我爱你我爱你", "一猜就中"],
  ["Abcabcabcabc", "一猜就中"],
  ["abc123abc123", "一猜就中"],
  ["qingjing2026", "清静的名字"],
  ["2026QingJing!", "清静的名字"],
  ["清静_清静_2026", "清静的名字"],
  ["138 0000 0000", "手机号"],
  ["liyi-liyi1", "用户名"],
])("%s is refused: %s", (password, why) => {
  expect(checkPassword(password, "LIYI-LIYI1")).toContain(why);
});

test.each([
  "柿子和月亮2026年",
  "清静的柿子和月亮一起",
  "六月十一三个柿子两本书",
  "correct horse battery",
  "十个字符的密码够长了",
  "gk7-Trw-9xq-Lm",
])("%s is taken", (password) => {
  expect(checkPassword(password, "李一")).toBeNull();
});
