import { describe, expect, test } from "vitest";
import { evidenceKindNames } from "@/lib/evidence/evidence";
import { disposition, sentName, shownName } from "@/lib/evidence/file-name";
import { shortFingerprint } from "@/lib/evidence/fingerprint";
import { guessKind } from "@/lib/evidence/guess-kind";
import { isEvidenceKind, kindsExplained } from "@/lib/evidence/kinds";
import { placeInWords } from "@/lib/evidence/place";
import { sizeFault, uploadReason } from "@/lib/evidence/refusals";
import { LARGEST, sentInWords, sizeInWords } from "@/lib/evidence/size";

test("A fingerprint is read by its first eight and last four", () => {
  expect(shortFingerprint(`3fa91c07${"0".repeat(52)}e2d4`)).toBe("3fa91c07…e2d4");
});

test.each([
  [812, "812B"],
  [1024 * 1024 - 1, "1.0MB"],
  [65_536, "64KB"],
  [2.1 * 1024 * 1024, "2.1MB"],
  [LARGEST, "200MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test("What is sent is told beside the whole", () => {
  expect(sentInWords(3.1 * 1024 * 1024, 5 * 1024 * 1024)).toBe("传了3.1MB，共5.0MB");
});

test.each([
  [134, "2:14"],
  [52.4, "0:52"],
  [3729, "1:02:09"],
  [0.3, "0:00"],
])("%d seconds into a recording are %s", (seconds, place) => {
  expect(placeInWords(seconds)).toBe(place);
});

describe("Size", () => {
  test("200 MB may come, one byte more may not, nothing may not", () => {
    expect([LARGEST, LARGEST + 1, 0].map(sizeFault)).toEqual([null, "too-large", "empty"]);
  });

  test("Every refusal says in Chinese what to do", () => {
    expect(uploadReason("too-large").text).toContain("超过200MB");
    expect(uploadReason("not-accepted").text).toContain("heic");
  });
});

describe("The name from the user's disk", () => {
  test("Stays as it is, without what cannot be seen", () => {
    expect(shownName("../\u202egnp.录音\u0000 “1”.m4a")).toBe("../gnp.录音 “1”.m4a");
  });

  test("Has a word when it is empty", () => {
    expect(shownName(" \n ")).toBe("没有名字的文件");
  });

  test("Is cut without breaking a sign in two", () => {
    expect(shownName("📞".repeat(500))).toBe("📞".repeat(120));
  });

  test("Comes percent-encoded; a broken encoding is shown as it came", () => {
    expect(sentName("%E5%BD%95%E9%9F%B3.m4a")).toBe("录音.m4a");
    expect(sentName("100%.png")).toBe("100%.png");
    expect(sentName(null)).toBe("没有名字的文件");
  });

  test("Leaves no way out of a header, and no folder", () => {
    const header = disposition("attachment", "../a\"b'c\r\n📞\\d.m4a");
    expect(header).toBe("attachment; filename*=UTF-8''.._a%22b%27c%0D%0A%F0%9F%93%9E_d.m4a");
  });

  test("Half a surrogate is no fault", () => {
    expect(disposition("inline", "a\ud83d.png")).toBe("inline; filename*=UTF-8''a%EF%BF%BD.png");
  });
});

describe("Kinds", () => {
  test("Every kind says why it matters", () => {
    expect(kindsExplained.map((one) => one.kind)).toEqual(Object.keys(evidenceKindNames));
    expect(kindsExplained.filter((one) => one.why.length < 8)).toEqual([]);
  });

  test("Only the seven are kinds", () => {
    expect(["recording", "toString", "", "录音"].map(isEvidenceKind)).toEqual([true, false, false, false]);
  });

  test.each([
    ["audio", "a.m4a", "recording"],
    ["video", "a.mp4", "recording"],
    ["image", "Screenshot_20260914.png", "picture"],
    ["image", "短信截图.png", "picture"],
    ["document", "9月详单.pdf", "bill"],
    ["document", "a.pdf", "other"],
  ] as const)("Of %s %s no more is said than %s", (media, name, kind) => {
    expect(guessKind(media, name)).toBe(kind);
  });
});
