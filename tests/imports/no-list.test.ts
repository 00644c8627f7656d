import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { formatOf } from "@/lib/imports";
import { headOf, headSize } from "@/lib/imports/head";
import { isNoList } from "@/lib/imports/no-list";
import { wav } from "../evidence/samples";
import { adbRow, callsXml, callTag, loggerCall } from "./samples";
import { htmlTable, mobileBill, mobileRow } from "./tables/samples";

const folder = "tests/fixtures/evidence";
const heard = readdirSync(folder).filter((name) => !name.endsWith(".md"));

test.each(heard)("%s is refused before it is sent, as the server refuses it", (name) => {
  const head = readFileSync(`${folder}/${name}`).subarray(0, headSize);
  expect([isNoList(head), formatOf(headOf(head))]).toEqual([true, undefined]);
});

test("So are a picture, a WAV, a PDF, and a film whose other bytes could be Chinese letters", async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#c0351c" } });
  const film = Buffer.concat([Buffer.from("\0\0\0\x20ftypisom"), Buffer.alloc(4096, "通话", "utf8")]);
  const all = [await picture.png().toBuffer(), wav(1), Buffer.from("%PDF-1.7\n"), film];
  expect(all.map((bytes) => isNoList(bytes))).toEqual([true, true, true, true]);
});

test.each([
  ["a backup", callsXml(callTag())],
  ["a log", JSON.stringify([loggerCall()])],
  ["a dump", adbRow(0)],
  ["a bill", mobileBill([mobileRow])],
  ["a page", htmlTable("gb2312", ["a", 1])],
  ["a line", "2026-11-03 14:05 13800001234"],
  ["a workbook", "PK\u0003\u0004"],
  ["nothing, or a file that cannot be read here", ""],
])("%s goes on to the server", (_, content) => {
  expect(isNoList(Buffer.from(content))).toBe(false);
});
