import { expect, test } from "vitest";
import { smsIeCall, someInstant, someTime } from "./samples";
import { readContent } from "./source";

test("A call is read from Android's own columns", async () => {
  const call = smsIeCall({ type: "1", duration: "33", display_name: "李四", geocoded_location: "辽宁沈阳" });
  const { id, rows } = await readContent(JSON.stringify([call], null, 2));
  expect(id).toBe("sms-ie");
  expect(rows[0]).toMatchObject({
    line: 1,
    at: someInstant,
    outcome: "answered",
    seconds: 33,
    name: "李四",
    place: "",
  });
});

test("One object a line is read like a list", async () => {
  const { rows, cuts } = await readContent(
    [smsIeCall(), smsIeCall()].map((call) => JSON.stringify(call)).join("\n"),
  );
  expect([rows.length, cuts]).toEqual([2, []]);
});

test("A message among the calls is a message", async () => {
  const sms = { address: "10690001", date: String(someTime), type: "1", body: '你好 {"a":[' };
  const { rows } = await readContent(JSON.stringify([sms, smsIeCall()]));
  expect(rows.map((row) => [row.kind, row.smsText])).toEqual([
    ["sms", '你好 {"a":['],
    ["call", ""],
  ]);
});

test("A missing quotation mark costs one call, not the next", async () => {
  const text = JSON.stringify([smsIeCall(), smsIeCall({ number: "13800005678" }), smsIeCall()], null, 1);
  const { rows, rejected } = await readContent(text.replace('13800005678"', "13800005678"));
  expect(rows.map((row) => row.line)).toEqual([1, 3]);
  expect(rejected[0]).toMatchObject({ line: 2, reason: "这条记录的写法坏了" });
});

test("A record that holds records is passed over whole", async () => {
  const mms = { address: "1", date: "1", __parts: [{ text: "]}" }, { data: "A".repeat(300_000) }] };
  const { rows, rejected } = await readContent(JSON.stringify([smsIeCall(), mms, smsIeCall()]));
  expect(rows.map((row) => row.line)).toEqual([1, 3]);
  expect(rejected[0]).toMatchObject({ line: 2, reason: "这条记录里还套着别的记录，没有读" });
});

test("A record as long as a book is left with its reason", async () => {
  const { rows, rejected } = await readContent(
    JSON.stringify([smsIeCall({ name: '\\"长'.repeat(99_000) }), smsIeCall()]),
  );
  expect(rows.map((row) => row.line)).toEqual([2]);
  expect(rejected[0]).toMatchObject({ line: 1, reason: "这条记录太长，没有读" });
});

test("A truncated file keeps the calls before the cut", async () => {
  const text = JSON.stringify([smsIeCall(), smsIeCall(), smsIeCall()]);
  for (const at of [text.length - 1, text.length - 9, text.lastIndexOf("{")]) {
    const { rows, cuts } = await readContent(text.slice(0, at));
    expect([rows.length >= 2, cuts.length]).toEqual([true, 1]);
  }
});
