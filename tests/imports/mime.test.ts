import { expect, test } from "vitest";
import { mimeOf } from "@/lib/imports/mime";
import { callsXml, callTag } from "./samples";
import { fileOf } from "./source";
import { htmlTable } from "./tables/samples";

test.each([
  ["an .xlsx", Uint8Array.from([0x50, 0x4b, 3, 4]), /spreadsheetml/],
  ["an .xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /ms-excel/],
  ["a table saved as .xls", `\uFEFF${htmlTable("utf-8", ["号码"])}`, /^text\/html$/],
  ["Excel's XML of 2003", '<?xml version="1.0"?><Workbook>', /^application\/xml$/],
  ["a backup", callsXml(callTag()), /^application\/xml$/],
  ["a list of JSON", '\n[{"number":"1"}]', /^application\/json$/],
  ["a CSV", "号码,时间\n", /^text\/csv$/],
  ["pasted text", "13800001234 14:05\n", /^text\/plain$/],
])("%s is kept as what it is", (_, content, mime) => {
  expect(mimeOf(fileOf(content).head)).toMatch(mime);
});
