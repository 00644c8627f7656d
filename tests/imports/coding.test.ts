import { describe, expect, test } from "vitest";
import { decode } from "@/lib/imports/decode";
import { headOf } from "@/lib/imports/head";
import { lines, longestLine } from "@/lib/imports/lines";
import { fileOf } from "./source";

/** 通话 in GBK. */
const gbk = [0xcd, 0xa8, 0xbb, 0xb0];

async function textOf(bytes: Uint8Array, piece: number): Promise<string> {
  const { head, stream } = fileOf(bytes, piece);
  let text = "";
  for await (const part of decode(stream(), head)) text += part;
  return text;
}

function joined(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

describe("Every coding is read, wherever the pieces end", () => {
  const text = "号码,通话 13800001234\r\n".repeat(5000);
  const utf16be = Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  test.each([
    ["UTF-8", joined(text), text],
    ["UTF-8 with a mark", joined("\uFEFF", text), text],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), text],
    ["UTF-16 the other way", utf16be, text],
    [
      "UTF-16 without a mark",
      Buffer.from("number,at 1\r\n".repeat(9000), "utf16le"),
      "number,at 1\r\n".repeat(9000),
    ],
    [
      "GBK",
      joined(...Array(9000).fill(gbk), "1,", ...Array(9000).fill(gbk)),
      `${"通话".repeat(9000)}1,${"通话".repeat(9000)}`,
    ],
    ["ASCII", joined("138,1\n"), "138,1\n"],
  ])("%s", async (_, bytes, wanted) => {
    // Crumbs are joined up to 32 KB; larger pieces are taken as they come.
    for (const piece of [1000, 32_769, 32_770, 32_771]) expect(await textOf(bytes, piece)).toBe(wanted);
  });

  test("Chinese that only begins behind the first 64 KB", async () => {
    const plain = "1".repeat(70_000);
    expect(await textOf(joined(plain, gbk), 64 * 1024)).toBe(`${plain}通话`);
    expect(await textOf(joined(plain, "通话"), 64 * 1024)).toBe(`${plain}通话`);
  });
});

test("Bytes of another coding and NUL become the mark of what cannot be read", async () => {
  expect(await textOf(joined("通话", [0xff, 0x41]), 100)).not.toContain("\0");
  expect(await textOf(joined("通话 138", [0], "1"), 100)).toBe("通话 138\uFFFD1");
  expect(await textOf(joined("通话".repeat(40_000), gbk), 64 * 1024)).toContain("\uFFFD");
});

test.each([
  ["a ZIP", [0x50, 0x4b, 3, 4]],
  ["an .xls", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["nothing but NUL", Array(500).fill(0)],
])("%s is no text", (_, bytes) => {
  expect(headOf(Uint8Array.from(bytes as number[])).text).toBeNull();
});

describe("Lines", () => {
  async function linesOf(...pieces: string[]) {
    const found = [];
    const given = (async function* () {
      yield* pieces;
    })();
    for await (const line of lines(given)) found.push(line);
    return found;
  }

  test("All three ends of lines are ends, also between two pieces", async () => {
    const found = await linesOf("a\r", "\nb\n", "\rc", "d\r\n", "e");
    expect(found.map(({ line, text }) => `${line}${text}`)).toEqual(["1a", "2b", "3", "4cd", "5e"]);
    expect(found.map(({ ended }) => ended)).toEqual([true, true, true, true, false]);
  });

  test("A line that is too long keeps its beginning and its place", async () => {
    const found = await linesOf("x".repeat(longestLine), "yy", "\nb");
    expect(found.map(({ text, long }) => [text.length, long])).toEqual([
      [longestLine, true],
      [1, false],
    ]);
  });
});
