import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { formatById, formatOf, formats } from "@/lib/imports";
import { adbRow, callsXml, callTag, loggerCall, smsesXml, smsIeCall, smsTag } from "./samples";
import { fileOf } from "./source";

const root = path.resolve(import.meta.dirname, "../..");

test("Every format has its file and its line in the list", () => {
  const files = readdirSync(path.join(root, "lib/imports/formats")).map((file) => file.replace(/\.ts$/, ""));
  expect(formats.map((format) => format.id).sort()).toEqual(files.sort());
});

test("Every format lives in the file of its name", () => {
  for (const { id } of formats)
    expect(readFileSync(path.join(root, `lib/imports/formats/${id}.ts`), "utf8")).toContain(`"${id}"`);
});

test.each([
  ["sbr-calls", callsXml(callTag())],
  ["sbr-sms", smsesXml(smsTag())],
  ["sms-ie", JSON.stringify([smsIeCall()])],
  ["logger-json", JSON.stringify([loggerCall()])],
  ["adb", adbRow(0)],
  ["pasted", "2026-11-03 14:05 13800001234"],
])("%s is recognised by what it holds", (id, content) => {
  expect(formatOf(fileOf(content).head)).toBe(formatById(id));
});

test.each(["", "\0\0\0\0\0\0", "{}", "你好"])("%j is none of ours", (content) => {
  expect(formatOf(fileOf(content).head)).toBeUndefined();
});
