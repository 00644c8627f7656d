import { expect, test, vi } from "vitest";
import { POST as read } from "@/app/import/[id]/read/route";
import { headOf } from "@/lib/imports/head";
import { db } from "@/lib/store/db";
import { queueNamed } from "@/lib/store/fair-queue";
import { openSheets } from "@/lib/store/sheet";
import { Browser, use } from "../fixtures/browser";
import { hand } from "../fixtures/handed";
import { ownSpace } from "../fixtures/own-space";
import { freshSqlite } from "../fixtures/space";
import { bytesOf, stored, workbook } from "../imports/tables/workbook";
import { rowOf, xlsxOf, zipOf } from "../imports/tables/zip";

freshSqlite();

const rows = [
  ["对方号码", "起始时间"],
  ["16500000001", "2026-09-08 10:26:07"],
];
/** A workbook that is read for as long as it is let. */
const endless = `<html><table>${"<tr><td rowspan=99999 colspan=2>a</td></tr>".repeat(50_000)}</table>`;
const endlessHead = headOf(Buffer.from(endless.slice(0, 60_000)));

test("A small workbook does not wait for the large ones of somebody else", async () => {
  const order: string[] = [];
  const large = [1, 2, 3].map((nth) =>
    openSheets(stored(endless), endlessHead, { owner: "a", patience: 1_000 }).then(() =>
      order.push(`large ${nth}`),
    ),
  );
  const bytes = bytesOf(workbook(rows), "xlsx");
  await openSheets(stored(bytes), headOf(Buffer.from(bytes)), { owner: "b" });
  order.push("small");
  await Promise.all(large);
  expect(order.indexOf("small")).toBeLessThan(order.indexOf("large 3"));
});

test("Large workbooks go through owners in turn: who hands in two waits behind somebody else's one", async () => {
  const order: string[] = [];
  const hand = (owner: string, name: string) =>
    openSheets(stored(endless), endlessHead, { owner, patience: 300 }).then(() => order.push(name));
  await Promise.all([hand("a", "a1"), hand("a", "a2"), hand("b", "b1")]);
  expect(order).toEqual(["a1", "b1", "a2"]);
});

test("A million short rows end with a sentence before they take any memory", async () => {
  const bytes = zipOf(
    xlsxOf(rowOf(1, ["对方号码", "起始时间"]) + "<row><c><v>1</v></c></row>".repeat(1_000_000)),
  );
  expect(bytes.length).toBeLessThan(1_000_000);
  const { sheet } = await openSheets(stored(bytes), headOf(Buffer.from(bytes.subarray(0, 60_000))));
  await expect(sheet().next()).rejects.toThrow("这个表格太大，读不了。按月份分成几份再导入。");
});

test("One text that stands in every cell does not become a gigabyte", async () => {
  const strings = `<si><t>${"电".repeat(30_000)}</t></si>`;
  const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`;
  const bytes = zipOf(xlsxOf(rowOf(1, ["对方号码", "起始时间"]) + cells.repeat(150), { strings }));
  const { sheet } = await openSheets(stored(bytes), headOf(Buffer.from(bytes.subarray(0, 60_000))));
  await expect(sheet().next()).rejects.toThrow(/^这个表格(太大|读得太久)/);
});

test("A reading that is stopped ends its process, and the next owner's turn comes", async () => {
  const leaving = new AbortController();
  const first = openSheets(stored(endless), endlessHead, { owner: "a", signal: leaving.signal });
  setTimeout(() => leaving.abort(new Error("gone")), 300);
  await expect(first).rejects.toThrow("gone");
  const bytes = bytesOf(workbook(rows), "xlsx");
  const { head } = await openSheets(stored(bytes), headOf(Buffer.from(bytes)), { owner: "b" });
  expect(head.rows).toHaveLength(2);
  expect(queueNamed("sheets", { own: 1, all: 1 }).waiting).toBe(0);
});

const post = (id: string) =>
  read(
    new Request(`http://localhost/import/${id}/read`, {
      method: "POST",
      headers: { origin: "http://localhost", host: "localhost" },
    }),
    {
      params: Promise.resolve({ id }),
    },
  );

test("Readings are counted: past the limit a sentence with 429 says when the file can be read, and it is kept", async () => {
  vi.stubEnv("LIMIT_READS_AN_HOUR", "2");
  use(new Browser());
  const owner = await ownSpace();
  const id = await hand(owner, rows.join("\n"));
  for (let nth = 0; nth < 2; nth++) expect(await (await post(id)).text()).toContain('"read":1');
  const refused = await post(id);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    code: "too-often",
    text: expect.stringContaining("文件都收着"),
  });
  expect(await db().evidence.count()).toBe(1);
  vi.unstubAllEnvs();
});

test("A workbook for which too many of the owner's wait is refused with a sentence, and is kept", async () => {
  use(new Browser());
  const owner = await ownSpace();
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  const id = await hand(owner, `<html><table>${cells.join("")}</table></html>`, "通话.xls");
  const queue = queueNamed("small-sheets", { own: 20, all: 200 });
  const gone = new AbortController();
  let end = () => {};
  const held = [queue.run(owner, () => new Promise<void>((resolve) => (end = resolve)))];
  while (!queue.isFull(owner)) held.push(queue.run(owner, async () => {}, gone.signal));
  const told = (await (await post(id)).text()).trim().split("\n").at(-1) ?? "";
  gone.abort();
  end();
  await Promise.allSettled(held);
  expect(JSON.parse(told)).toMatchObject({ refused: { code: "busy" } });
  expect(await db().evidence.count()).toBe(1);
});
