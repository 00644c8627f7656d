import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { formatById } from "@/lib/imports";
import type { Read } from "@/lib/imports/format";
import { attributesOfSpoiled } from "@/lib/imports/xml/attributes";
import { sourceFile } from "@/lib/store/import-file";
import { findImport } from "@/lib/store/imports";
import { readImport } from "@/lib/store/read-import";
import { hand } from "../fixtures/handed";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite();

const size = 4 * 1024 * 1024;
const full = (head: string, row: string, length = size) => head + row.repeat(Math.ceil(length / row.length));
/** A million lines are enough; of those that take longer, a quarter. */
const lines = (head: string, row: string, length = size / 4) => full(head, row, length);
const call = '<call number="17090001234" date="1788000000000" duration="0" type="3" />';
const json = '[{"number":"17090001234","date":"1788000000000","type":"3"},';
const adb = "Row: 0 number=17090001234, date=1788000000000, duration=0, type=3\n";

/** Megabytes of which no row comes, or few. */
const empty: [name: string, format: string, text: string][] = [
  ["blank cells", "table", full("日期,号码\n", `${",".repeat(300)}\n`)],
  ["blank lines", "table", lines("日期,号码\n", "\n")],
  ["tags that nobody wants", "sbr-calls", full(`<calls>${call}`, "<x y='z'/>")],
  ["spoiled tags", "sbr-calls", full(`<calls>${call}`, `<call ${"x= ".repeat(1300)}>`)],
  ["objects that say nothing", "sms-ie", full(json, `{"a":"${"x".repeat(60)}"},`)],
  ["blank lines of adb", "adb", lines(adb, "\n", size / 16)],
  [
    "blank lines between what was pasted",
    "pasted",
    lines("17090001234 2026-09-01 10:00\n", " \n", size / 16),
  ],
];

/** A stored file that comes in one piece, so that waiting for its bytes lets nobody in. */
function inOnePiece(text: string) {
  const bytes = new TextEncoder().encode(text);
  const open = async (range = { start: 0, end: bytes.length - 1 }) =>
    new Response(bytes.subarray(range.start, range.end + 1)).body;
  return { size: bytes.length, open };
}

/** How often somebody else had a turn while it was read. */
async function turnsBeside(reads: AsyncIterable<Read>): Promise<number> {
  let [turns, over] = [0, false];
  const others = (async () => {
    for (; !over; turns++) await setImmediate();
  })();
  for await (const _ of reads);
  over = true;
  await others;
  return turns;
}

test.each(empty)("Others are served while %s are read", async (_, id, text) => {
  const file = await sourceFile(inOnePiece(text), "文件");
  expect(await turnsBeside(formatById(id)?.read(file, {}) ?? fail())).toBeGreaterThan(1);
});

const skipped = {
  "Lines of one letter": "a\n",
  "Quoted lines": 'a,""\n',
  "Headers again and again": "日期,号码\n",
};

test.each(Object.entries(skipped))(
  "%s end a table after twenty thousand, with a sentence",
  async (_, row) => {
    const text = full(
      `日期,号码\n2026-09-01 10:00,17090001234\n${row.repeat(19_000)}2026-09-01 11:00,17090001234\n`,
      row,
    );
    const file = await sourceFile(inOnePiece(text), "文件");
    let passed = 0;
    const stream = async function* () {
      for await (const part of file.stream()) {
        passed += part.length;
        yield part;
      }
    };
    const reads: Read[] = [];
    for await (const read of formatById("table")?.read({ ...file, stream }, {}) ?? fail()) reads.push(read);
    expect(reads.map(({ kind }) => kind)).toEqual(["row", "row", "cut"]);
    expect(reads.at(-1)).toMatchObject({ text: expect.stringContaining("2万行写的都不是通话") });
    expect(passed).toBeLessThan(size / 4);
  },
);

test("Who leaves is heard in the middle of a file of which no row comes", async () => {
  const owner = await newOwner();
  const id = await hand(owner, full("日期,号码\n", `${",".repeat(300)}\n`));
  const seen: number[] = [];
  let asked = 0;
  for await (const { passed } of readImport(owner, id, () => ++asked > 10)) seen.push(passed);
  expect(asked).toBeLessThan(20);
  expect(await findImport(owner, id)).toMatchObject({ state: "reading", read: 0 });
});

test("Of a spoiled tag no more is made out than a program writes", () => {
  const many = Array.from({ length: 1000 }, (_, nth) => `a${nth}=${nth}`).join(" ");
  const { attributes, spoiled } = attributesOfSpoiled(`<call ${many}>`, 5);
  expect({ count: Object.keys(attributes).length, spoiled }).toEqual({ count: 100, spoiled: true });
});

function fail(): never {
  throw new Error("no such format");
}
