import { readFileSync } from "node:fs";
import { read as readBook } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { CaseFile } from "@/lib/complaints/case-file";
import { outlook } from "@/lib/complaints/draft";
import { checkEvidence } from "@/lib/evidence/describe";
import { safeName } from "@/lib/export/file-name";
import { xlsx } from "@/lib/export/xlsx/xlsx";
import { checkFiling } from "@/lib/filings/filing-form";
import { checkReply } from "@/lib/filings/reply-form";
import { StepSaidShape } from "@/lib/filings/step-shape";
import { checkRows, takenAtOf } from "@/lib/imports/screenshot/confirmed";
import { renderDocument } from "@/lib/pdf/render";
import { storable } from "@/lib/result";
import { factsFor } from "@/scripts/qingjing/case-facts";

const sample = JSON.parse(readFileSync("prisma/sample-case.json", "utf8"));
const now = new Date("2026-10-09T03:00:00.000Z");

/** What a case file that says this is refused for; null when it is taken. */
function refused(said: object): string | null {
  const read = CaseFile.safeParse({ ...sample, ...said });
  return read.success ? null : (read.error.issues[0]?.message ?? "");
}

const evidence = (said: object) => ({ evidence: [{ kind: "photo", name: "a.png", ...said }] });

describe("What the fuzzer found in case files", () => {
  test.each([
    ["a call before the year 1", { calls: [{ number: "17090001234", at: "0000-01-01T00:00" }] }],
    ["a call after the year 9999", { calls: [{ at: "9999-12-31T23:59:59-12:00" }] }],
    ["more pixels than a column holds", evidence({ width: 2 ** 31 })],
    ["half a pixel", evidence({ height: 1.5 })],
    ["more bytes than a column holds", evidence({ size: 2 ** 53 })],
    ["more seconds than a column holds", { calls: [{ at: "2026-09-08T10:05", seconds: 2 ** 40 }] }],
    [
      "a letter that is no version of anything",
      {
        complaints: [
          {
            channel: "12321",
            steps: [{ said: { kind: "filed", on: "2026-10-09", way: "web", version: 0 } }],
          },
        ],
      },
    ],
  ])("%s is refused in Chinese", (_, said) => {
    expect(refused(said)).toMatch(/[\u4e00-\u9fff]/);
  });

  test("A caller without an id is nobody", () => {
    const read = CaseFile.parse({ ...sample, apart: [{ callerId: "", numbers: ["17090001234"] }] });
    expect(read.apart[0]?.callerId).toBeNull();
  });

  test("A province is a name, whatever names JavaScript knows", () => {
    for (const province of ["toString", "constructor", "__proto__"]) {
      const file = CaseFile.parse({ ...sample, complainant: { ...sample.complainant, province } });
      for (const channel of channels)
        expect(outlook(channel, factsFor(channel.id, file, "2026-10-09")).word).not.toBe("");
    }
  });
});

describe("What the fuzzer found in screenshots", () => {
  const row = { nth: 1, hidden: false, number: "17090001234", day: "2026-09-08", time: "10:05", count: 1 };
  const read = { ...row, label: "", outcome: null, seconds: null };
  const poison = { toString: 1, valueOf: 1 };

  test("An object that is no text and no number is refused like any other", () => {
    expect(takenAtOf(poison, now)).toBeNull();
    expect(checkRows([{ ...read, nth: poison }], now)).toMatchObject({ kind: "invalid" });
  });

  test("A day before there were mobile phones is none", () => {
    expect(checkRows([{ ...read, day: "0000-01-01" }], now)).toMatchObject({ kind: "invalid" });
    expect(checkRows([read], now)).toMatchObject({ kind: "ok" });
  });
});

describe("What the fuzzer found in what is exported", () => {
  test("A workbook says what was written, whatever names JavaScript and the format know", async () => {
    const texts = ["constructor", "__proto__", "toString", "valueOf", "_x0041_", "_X0041_", "_x_"];
    const rows = texts.map((text) => [text]);
    const book = readBook(await xlsx({ name: "甲", columns: [{ head: "乙", width: 9 }], rows }));
    const cells = texts.map((_, at) => book.Sheets.甲?.[`A${at + 2}`]?.v);
    expect(cells).toEqual(texts);
  });

  test("A name of two lines is signed with, and prints in one", async () => {
    const name = "张\r三";
    const blocks = [{ kind: "signature" as const, role: "记录人", name, on: "2026-10-09" }];
    const { pages } = await renderDocument({ title: "事情经过", on: "2026-10-09", blocks });
    expect(pages).toBe(1);
  });

  test("A name is none of a device, ends in no dot, and fits a disk in bytes", () => {
    expect(safeName("NUL.txt")).toBe("NUL_.txt");
    expect(safeName("con")).toBe("con_");
    expect(safeName("console.txt")).toBe("console.txt");
    expect(safeName("a. . .")).toBe("a");
    expect(Buffer.byteLength(safeName(`${"😀".repeat(200)}.amr`))).toBeLessThan(230);
  });
});

describe("What the fuzzer found in what is kept", () => {
  const odd = "\u202e10001\u202c甲\u0000\ud800\u2067乙\u2069";
  const held = "10001甲\ufffd乙";
  const today = "2026-10-09";

  test("No field keeps what turns the direction of reading, a control or half of a pair", () => {
    const filing = { on: today, way: "web", to: odd, receipt: odd, note: odd, evidenceIds: [odd] };
    expect(checkFiling(filing, [], today)).toMatchObject({
      value: { to: held, receipt: held, note: held, evidenceIds: [held] },
    });
    const reply = { outcome: "unsatisfied", on: today, words: odd, receipt: "", evidenceIds: [] };
    expect(checkReply(reply, today, today, null)).toMatchObject({ value: { words: held } });
    const photo = { kind: "other", takenAt: "", note: odd, callIds: [] };
    expect(checkEvidence(photo, now)).toMatchObject({ value: { note: held } });
    const call = { at: "2026-09-08T10:05", words: odd };
    const { calls } = CaseFile.parse({ ...sample, calls: [...sample.calls, call] });
    expect(calls.map(({ words }) => words)).toContain(held);
    expect(StepSaidShape.parse({ ...filing, kind: "filed" })).toMatchObject({ to: held, note: held });
  });

  test("What joins signs into one picture stays", () => {
    expect(storable("👩‍👧\t一\n二")).toBe("👩‍👧\t一\n二");
  });
});
