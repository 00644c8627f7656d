import fc from "fast-check";
import { expect, test } from "vitest";
import { readKeys } from "@/lib/store/sealed/keys";
import { isFormer, openText, sealText } from "@/lib/store/sealed/text";
import { formerText } from "../../fixtures/former-text";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";

withoutKeys();

const [older, newer] = [newKey(), newKey()];
const ring = readKeys(newer);
const place = "Call.words 1";

test("Whatever is sealed opens as it was, and shows nothing of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, at) => {
      const sealed = sealText(text, at, ring);
      expect(openText(sealed, at, ring)).toBe(text.toWellFormed());
      if (text.length > 3) expect(sealed.includes(text)).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test("The same text is sealed anew each time", () => {
  expect(sealText("张三", place, ring)).not.toBe(sealText("张三", place, ring));
});

test("Every changed character is noticed", () => {
  const sealed = sealText("我是保险公司的", place, ring);
  for (let at = 13; at < sealed.length; at += 1) {
    const other = sealed[at] === "A" ? "B" : "A";
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect(() => openText(changed, place, ring), `character ${at}`).toThrow("changed since it was sealed");
  }
});

test("A cut value is noticed", () => {
  const sealed = sealText("我是保险公司的", place, ring);
  for (let length = 13; length < sealed.length; length += 1)
    expect(() => openText(sealed.slice(0, length), place, ring)).toThrow("changed since it was sealed");
});

test("A value of another row or column does not open", () => {
  const sealed = sealText("张三", place, ring);
  for (const elsewhere of ["Call.words 2", "Call.note 1", "Caller.words 1"])
    expect(() => openText(sealed, elsewhere, ring)).toThrow("changed since it was sealed");
});

test("The fault names the column and neither the row nor the text", () => {
  const sealed = sealText("张三", "ImportRow.name 13800138000", ring);
  expect(() => openText(sealed, "ImportRow.name 13900139000", ring)).toThrow(
    /^ImportRow\.name: changed since it was sealed$/,
  );
});

test("All keys open, the first seals; a key that is not given is said to be missing", () => {
  const before = sealText("张三", place, readKeys(older));
  const both = readKeys(`${newer},${older}`);
  expect(openText(before, place, both)).toBe("张三");
  expect(openText(sealText("李四", place, both), place, ring)).toBe("李四");
  expect(() => openText(before, place, ring)).toThrow("a key that is not in ENCRYPTION_KEY");
});

test("What an earlier version sealed opens in its place, and is known to be sealed anew", () => {
  giveKeys(newer);
  const before = formerText("张三", place);
  expect(openText(before, place, ring)).toBe("张三");
  expect(() => openText(before, "Call.words 2", ring)).toThrow("changed since it was sealed");
  expect(() => openText(before.replace("qj1.", "qj2."), place, ring)).toThrow("changed since it was sealed");
  const now = sealText("张三", place, ring);
  expect(() => openText(now.replace("qj2.", "qj1."), place, ring)).toThrow("changed since it was sealed");
  expect([isFormer(before), isFormer(now)]).toEqual([true, false]);
});

test("What was written before there was a key reads on", () => {
  expect(openText("张三", place, ring)).toBe("张三");
});

test("Without a key a text that looks sealed comes back as it was", () => {
  for (const text of ["qj1.0123abcd.AAAA", "qj2.0123abcd.AAAA", "qj1.plain.x", "qj1.", "qj2.", "qj2.x"]) {
    expect(openText(sealText(text, place, []), place, [])).toBe(text);
    expect(openText(sealText(text, place, []), place, ring)).toBe(text);
  }
});

test("A key that is too short, too long or no base64 is refused without being told", () => {
  for (const wrong of ["abc", newKey().slice(4), `${newKey()}AAAA`, "密钥"]) {
    expect(() => readKeys(wrong)).toThrow("32 bytes in base64");
    expect(() => readKeys(wrong)).not.toThrow(wrong);
  }
});
