import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readBackWhole } from "@/lib/store/read-back";
import { freshSqlite, newOwner } from "../fixtures/space";
import { stretchOf } from "../fixtures/turns";
import { zipped } from "../fixtures/zips";

freshSqlite();

const MB = 1024 * 1024;
const told = JSON.stringify({ format: "qingjing-case", version: 1, calls: [] });
const row = (text: string, name: string) => `${createHash("sha256").update(text).digest("hex")}  ${name}\n`;

const packed = (list: string | Buffer) => zipped({ "案件数据.json": told, SHA256SUMS: list });

async function isChangedIn(zip: Buffer): Promise<boolean | null> {
  const unpacking = { admit: async () => null, count: () => {} };
  const body = new Blob([new Uint8Array(zip)]).stream();
  const answer = await readBackWhole(await newOwner(), body, zip.length, { unpacking });
  return answer.kind === "ok" ? answer.value.isChanged : null;
}

const floods: [string, Buffer][] = [
  ["nothing but ends of rows", Buffer.alloc(24 * MB, "\n")],
  ["rows of one sign, within what a list may hold", Buffer.alloc(16 * MB, "a\r\n")],
  ["the name again and again", Buffer.alloc(16 * MB, "案件数据.json")],
];

test.each(floods)("A ZIP whose list of fingerprints is %s stops nobody", async (_, list) => {
  const zip = await packed(list);
  expect(await stretchOf(async () => expect(await isChangedIn(zip)).toBe(true))).toBeLessThan(1);
});

test("A list of more files than a ZIP holds is read to the row of the case data, wherever it stands", async () => {
  const others = Array.from({ length: 5_000 }, (_, nth) =>
    row(`${nth}`, `证据原件/${nth}_${"录".repeat(80)}.m4a`),
  );
  for (const list of [
    [...others, row(told, "案件数据.json")],
    [row(told, "案件数据.json"), ...others],
  ])
    expect(await isChangedIn(await packed(list.join("")))).toBe(false);
  expect(await isChangedIn(await packed([...others, row(`${told} `, "案件数据.json")].join("")))).toBe(true);
  expect(await isChangedIn(await packed(row(told, "案件数据.json").replace("\n", "\r\n")))).toBe(false);
});
