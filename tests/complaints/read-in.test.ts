import { expect, test } from "vitest";
import {
  changedInWords,
  missingInWords,
  readInCode,
  readInOf,
  readInWords,
  sameInWords,
} from "@/lib/complaints/read-in";

const has = { calls: true, complaints: true, others: true };
const some = {
  calls: 3,
  messages: 2,
  same: 5,
  complaints: 1,
  originals: 4,
  person: true,
  more: true,
  missing: 2,
  has,
  isChanged: true,
};

test("What was read back goes through an address and comes out in words", () => {
  expect(readInOf(readInCode(some))).toEqual(some);
  expect(readInWords(some)).toBe("导入3次来电、2条短信、1件投诉、4份原件、我的资料。");
  expect(missingInWords(some)).toBe("里面有2份证据没有原件，要另外传。");
  expect(changedInWords(some)).toContain("对不上");
  expect(changedInWords({ ...some, isChanged: false })).toBe("");
  expect(sameInWords(some)).toBe("有5条和原来的是同一次，没有重复记。");
  expect(sameInWords({ same: 0 })).toBe("");
  const none = { calls: 0, messages: 0, same: 0, complaints: 0, originals: 0, person: false, has };
  expect(readInWords({ ...none, more: true })).toBe("来电、投诉原来都有，别的补上了。");
  const only = (part: object) => ({
    ...none,
    has: { calls: false, complaints: false, others: true, ...part },
  });
  expect(readInWords({ ...only({ calls: true }), more: true })).toBe("来电原来都有，别的补上了。");
  expect(readInWords({ ...only({}), more: true })).toBe("里面的导入了。");
  expect(readInWords({ ...only({ others: false }), more: false })).toBe("里面什么都没有。");
  expect(readInWords({ ...none, originals: 2, more: true })).toBe("导入2份原件。");
  expect(readInWords({ ...none, more: false })).toBe("里面的原来都有，没有新的。");
  expect(readInWords({ ...none, messages: 1, more: true })).toBe("导入1条短信。");
  expect(missingInWords({ ...some, missing: 0 })).toBe("");
});

test.each([
  undefined,
  "",
  "1-2-3-4-1-1-1-1-1-0-0-0",
  "1-1-1-1-1-1",
  "1-1-1-1",
  "<b>-1-1-1-1-1-1-1-1-1",
  ["1-1-1-1-1-1-1-1-1-1-1-1"],
])("%j says nothing", (code) => {
  expect(readInOf(code)).toBeNull();
});
