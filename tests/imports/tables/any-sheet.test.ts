import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, describe, test } from "vitest";
import type { Cell, Read } from "@/lib/imports/format";
import { headOf } from "@/lib/imports/head";
import { sheetKind } from "@/lib/imports/sheet-kind";
import { patience, tries } from "../../fixtures/tries";
import { anywhere, brokenText } from "../broken-text";
import { lookAtAll } from "../look-at-all";
import { fileOf, readAs } from "../source";
import { htmlTable, telecomHeader, telecomRow, unicomHeader, unicomRow } from "./samples";
import { bytesOf, workbook } from "./workbook";
import { rowOf, xlsxOf, zipOf } from "./zip";

/** One workbook takes a hundred times as long as a CSV, so these are fewer. */
const runs = tries(200).numRuns;
/** SheetJS runs in a circle over some broken formulas: then the thread is ended, as lib/store/sheet.ts does. */
const longest = 5_000;
const begin = () =>
  new Worker(path.resolve(import.meta.dirname, "../../fixtures/sheets.mjs"), { stdout: true });
let thread = begin();
afterAll(() => thread.terminate());

type Opened = { rows: Cell[][] } | { trouble: string };

/** What the reader of workbooks makes of these bytes; null when they no longer look like a workbook. */
async function open(bytes: Uint8Array): Promise<Opened | null> {
  const kind = sheetKind(headOf(bytes));
  if (!kind) return null;
  thread.postMessage({ bytes, ...kind });
  const answer = once(thread, "message", { signal: AbortSignal.timeout(longest) });
  return answer.then(([opened]) => opened as Opened, givenUp);
}

async function givenUp(fault: Error): Promise<Opened> {
  if (fault.name !== "AbortError") throw fault;
  await thread.terminate();
  thread = begin();
  await once(thread, "online");
  return { trouble: "读得太久，已经停下。" };
}

const lineOf = (read: Read) =>
  read.kind === "row" ? [read.row.line] : read.kind === "rejected" ? [read.rejected.line] : [];

async function linesOf(rows: Cell[][], bytes: Uint8Array): Promise<number[]> {
  const sheet = async function* () {
    yield rows;
  };
  return (
    await readAs("table", { ...fileOf(bytes), sheet }, { billMonth: "2026-09", dayFirst: true })
  ).flatMap(lineOf);
}

/** What is wrong: every row is of plain cells, what looks like a call is read, and a refusal is a Chinese sentence. */
async function faultIn(bytes: Uint8Array): Promise<unknown> {
  const opened = await open(bytes);
  if (!opened) return null;
  if ("trouble" in opened) return /^[\u4e00-\u9fff].*。$/.test(opened.trouble) ? null : opened;
  const plain = opened.rows
    .flat()
    .every((cell) => cell === null || /^(string|number|boolean)$/.test(typeof cell));
  const lines = await linesOf(opened.rows, bytes);
  const rising = lines.every((line, at) => at === 0 || line > (lines[at - 1] ?? 0));
  return plain && rising && lines.length <= opened.rows.length ? null : { ...opened, lines };
}

/** Bytes with up to six changed, or with the end cut off, in places all over the file. */
function brokenBytes(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(anywhere, fc.nat(255));
  const end = fc.constantFrom(1, 1, 1, 0.99, 0.7, 0.3);
  return fc.tuple(fc.array(change, { minLength: 1, maxLength: 6 }), end).map(([changes, part]) => {
    const bytes = sample.slice(0, Math.floor(sample.length * part));
    for (const [where, value] of changes)
      bytes[Math.min(Math.floor(where * bytes.length), bytes.length - 1)] = value;
    return bytes;
  });
}

const book = workbook([["中国联通通话详单"], unicomHeader, unicomRow, unicomRow, ["合计", "", "", 172]]);
const call = ["16500000001", "2026-09-08 10:26:07"];
const sheet = [["对方号码", "起始时间"], call, call].map((row, at) => rowOf(at + 1, row)).join("");
const strings = "<si><t>对方号码</t></si><si><r><t>起始</t></r><r><t>时间</t></r></si>";
const parts = xlsxOf(sheet, { before: '<dimension ref="A1:B3"/>', strings });

describe("Broken workbooks", () => {
  test.each([
    [".xlsx, its bytes", brokenBytes(bytesOf(book, "xlsx"))],
    [".xls, its bytes", brokenBytes(bytesOf(book, "biff8"))],
    [
      ".xlsx, what is packed in it",
      fc
        .nat(parts.length - 1)
        .chain((nth) =>
          brokenText([String(parts[nth]?.content)]).map((content) =>
            zipOf(parts.map((part, at) => (at === nth ? { ...part, content } : part))),
          ),
        ),
    ],
    ["HTML", brokenText([htmlTable("utf-8", telecomHeader, telecomRow)]).map((text) => Buffer.from(text))],
    [
      "XML of 2003",
      brokenText([Buffer.from(bytesOf(book, "xlml")).toString()]).map((text) => Buffer.from(text)),
    ],
  ])(
    "%s: each is read or refused with a sentence",
    async (_, inputs) => {
      await lookAtAll<Uint8Array>(inputs, { runs, look: faultIn });
    },
    patience,
  );
});

const cell = fc.constantFrom<unknown>(
  "",
  "张三",
  "2026-09-08 10:26:07",
  46_273.4348,
  16_500_000_001,
  "'16500000001",
  true,
  "1.39E+10",
);
const row = fc.record({ number: cell, at: cell, seconds: cell });

/** Rows of all kinds of cells come back as they were written, each read or rejected. */
test.each(["xlsx", "biff8"] as const)(
  "Good workbooks as %s lose no row",
  async (type) => {
    const inputs = fc.array(row, { minLength: 1, maxLength: 8 });
    const look = async (rows: { number: unknown; at: unknown; seconds: unknown }[]) => {
      const cells = rows.map(({ number, at, seconds }, nth) => [nth + 1, number, at, seconds, "沈阳"]);
      const bytes = bytesOf(
        workbook([["序号", "对方号码", "起始时间", "通话时长", "通话地点"], ...cells]),
        type,
      );
      const opened = await open(bytes);
      const lines = opened && "rows" in opened ? await linesOf(opened.rows, bytes) : [];
      return lines.join() === rows.map((_, at) => at + 2).join() ? null : { rows, lines };
    };
    await lookAtAll(inputs, { runs: tries(100).numRuns, look });
  },
  patience,
);
