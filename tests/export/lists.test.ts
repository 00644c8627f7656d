import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { callList } from "@/lib/calls/call-list";
import { csv, harmless } from "@/lib/export/csv";
import { safeName } from "@/lib/export/file-name";
import type { Sheet } from "@/lib/export/sheet";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { logged } from "../fixtures/said";
import { unzipped } from "./unzipped";

const sheet: Sheet = {
  name: "来电清单",
  columns: [
    { head: "号码", width: 16 },
    { head: "说了什么", width: 40 },
    { head: "次数", width: 6 },
  ],
  rows: [
    ["+8617090000000", '他说"装修,免费"\n再打', 3],
    ["=HYPERLINK(1)", "", -2],
  ],
};

describe("A list as CSV", () => {
  test("Excel sees UTF-8 and Windows line ends", () => {
    expect(csv(sheet)).toMatch(/^\uFEFF号码,说了什么,次数\r\n/);
    expect(csv(sheet).endsWith("\r\n")).toBe(true);
  });

  test("Quotes, commas and line breaks stay inside their cell", () => {
    expect(csv(sheet)).toContain('"他说""装修,免费""\n再打",3\r\n');
  });

  test("A cell that looks like a formula is a text", () => {
    expect(csv(sheet)).toContain("'=HYPERLINK(1),,-2\r\n");
    const formulas = ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠a"];
    expect(formulas.map(harmless).filter((text) => !text.startsWith("'"))).toEqual([]);
    expect(["装修", "1+1", "a=b", ""].map(harmless)).toEqual(["装修", "1+1", "a=b", ""]);
  });
});

describe("A list as XLSX", () => {
  test("Every text is stored as text, every number as a number", async () => {
    const parts = await unzipped(await xlsx(sheet));
    const cells = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(cells).not.toContain("<f>");
    expect(cells).toMatch(/<c r="A2"[^>]* t="s">/);
    expect(cells).toMatch(/<c r="C2"[^>]*><v>3<\/v>/);
    expect(parts.get("xl/sharedStrings.xml")).toContain("=HYPERLINK(1)");
  });

  test("The same list gives the same bytes at another time", async () => {
    const first = await xlsx(sheet);
    await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP times count in steps of two seconds
    expect(Buffer.from(await xlsx(sheet)).equals(Buffer.from(first))).toBe(true);
  });
});

describe("A name from somebody's disk", () => {
  test("Loses its path and what a system refuses", () => {
    expect(safeName("../../etc/passwd")).toBe("_.._etc_passwd");
    expect(safeName('C:\\a\\来电<1>"?.jpg')).toBe("C__a_来电_1___.jpg");
    expect(safeName("x\n\u202Egpj.exe")).toBe("x__gpj.exe");
    expect(safeName("")).toBe("文件");
  });

  test("Keeps its ending when it is far too long", () => {
    expect(safeName(`${"录".repeat(300)}.amr`)).toBe(`${"录".repeat(72)}.amr`);
  });

  test("Is one that the shell can create", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "qingjing-"));
    const name = safeName("a\u0000b/../录音\u{1F4DE}.amr");
    writeFileSync(path.join(folder, name), "x");
    expect(execFileSync("ls", [folder], { encoding: "utf8" }).trim()).not.toBe("");
  });
});

test("A list of calls says which were read out of case data, and nothing of it where none was", () => {
  const own = logged("2026-09-08 10:00");
  const told = { ...logged("2026-09-09 10:00"), caseDataAt: "2026-12-01T00:00:00.000Z" };
  expect(callList([own, told]).rows.map((row) => row.at(-1))).toEqual([
    "本机记下",
    "案件数据（提交人自己读入的以往记录）",
  ]);
  expect(callList([own]).columns.map(({ head }) => head)).not.toContain("记录来源");
});
