import { expect, test } from "vitest";
import { POST as upload } from "@/app/import/upload/route";
import { pastedName } from "@/lib/imports/pasted/name";
import { importReason } from "@/lib/imports/refusals";
import { LONGEST_PASTE } from "@/lib/imports/size";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";
import { readContent } from "./source";

freshSqlite();

const line = "昨天12点半 13800001111 推销\n";
/** A text of so many characters. */
const text = (length: number, sign: string) => `${line}${sign.repeat(length - line.length)}`;

function send(body: string, name: string): Promise<Response> {
  const bytes = new TextEncoder().encode(body);
  const said = { host: "localhost", origin: "http://localhost", "content-length": String(bytes.length) };
  const headers = { ...said, "x-name": encodeURIComponent(name) };
  return upload(new Request("http://localhost/import/upload", { method: "POST", headers, body: bytes }));
}

test.each([
  ["of three bytes each", "文"],
  ["of one byte each", "a"],
  ["that are line breaks", "\n"],
])(
  "A pasted text of as many characters as the page takes is taken, and one more is not: %s",
  async (_, sign) => {
    use(new Browser());
    await ownSpace();
    const refused = await send(text(LONGEST_PASTE + 1, sign), pastedName);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await refused.json()).toMatchObject(importReason("too-long-paste"));
    expect(await db().evidence.count()).toBe(0);
    expect((await send(text(LONGEST_PASTE, sign), pastedName)).status).toBe(201);
    const named = await send(text(LONGEST_PASTE + 1, sign), "来电.txt");
    expect(await named.json()).toMatchObject(importReason("too-long-paste"));
  },
);

test("A list that no person pastes may be longer, whatever it is called", async () => {
  use(new Browser());
  await ownSpace();
  const table = `对方号码,起始时间\n${"13800001111,2026-11-03 14:05:33\n".repeat(LONGEST_PASTE / 25)}`;
  expect(table.length).toBeGreaterThan(LONGEST_PASTE);
  expect((await send(table, "来电.txt")).status).toBe(201);
  expect(await (await send(table, pastedName)).json()).toMatchObject(importReason("too-long-paste"));
});

test("What is far too long is refused before it comes", async () => {
  use(new Browser());
  await ownSpace();
  const refused = await send(text(4 * LONGEST_PASTE, "\n"), pastedName);
  expect(await refused.json()).toMatchObject(importReason("too-long-paste"));
});

test("However many lines lack their year, each day is asked for once, and what stands above is read", async () => {
  const days = ["11-03", "11-05", "11-04"];
  const lines = Array.from({ length: 900 }, (_, nth) => `${days[nth % 3]} 14:05 13800001234\n`);
  const { rows, asks } = await readContent(`2026-11-02 14:05 13800001234\n${lines.join("")}`);
  expect(rows).toHaveLength(1);
  expect(asks).toEqual([expect.objectContaining({ kind: "bill-month", line: 2, days: days.toSorted() })]);
});
