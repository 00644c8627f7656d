import { expect, test } from "vitest";
import { isOwnCase, tailSize } from "@/lib/imports/own-case";
import { listEvidence } from "@/lib/store/evidence";
import { listImports } from "@/lib/store/imports";
import { receiveImport } from "@/lib/store/receive-import";
import { freshDataDir, newOwner } from "../fixtures/space";
import { wholeOf, zipped } from "../fixtures/zips";

freshDataDir();

const told = JSON.stringify({
  format: "qingjing-case",
  version: 1,
  complainant: { name: "王大妈" },
  calls: [],
});
const ofWhole = async () => new Uint8Array(await zipped({ "请先看这里.txt": "x", "案件数据.json": told }));
const asked = (bytes: Uint8Array) => isOwnCase(bytes.subarray(0, 65536), bytes.subarray(-tailSize));
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("What was taken along is known by what is in it, however it is called and wherever its case data stands", async () => {
  expect(asked(await ofWhole())).toBe(true);
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const late = { "录音.m4a": Buffer.concat([noise, noise, noise]), "案件数据.json": told };
  expect(asked(new Uint8Array(await zipped(late)))).toBe(true);
  expect(asked(bytesOf(`\n${told}`))).toBe(true);
  expect(asked(bytesOf(`{"version":1,"complainant":{"name":"王大妈"},"format": "qingjing-case"}`))).toBe(
    true,
  );
});

test("A list of calls is not taken for it", async () => {
  const sheet = new Uint8Array(await zipped({ "xl/workbook.xml": "<workbook/>" }));
  for (const list of [
    sheet,
    bytesOf(`[{"format":"qingjing-case"}]`),
    bytesOf("号码,时间\n"),
    new Uint8Array(),
  ])
    expect(asked(list)).toBe(false);
});

test("It is sent on to where it is read, and nothing of it stays as evidence", async () => {
  const owner = await newOwner();
  for (const bytes of [await ofWhole(), bytesOf(told), new Uint8Array(await wholeOf([]))]) {
    const body = new Blob([bytes as BlobPart]).stream();
    const answer = await receiveImport(owner, body, { name: "备份.xlsx", announced: bytes.length });
    expect(answer).toMatchObject({
      kind: "refused",
      reasons: [{ code: "own-case", next: { href: "/export/import" } }],
    });
  }
  expect(await listEvidence(owner)).toEqual([]);
  expect(await listImports(owner)).toEqual([]);
});
