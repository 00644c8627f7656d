import { expect, test } from "vitest";
import { loggerCall, someInstant } from "./samples";
import { readContent } from "./source";

test("A call of Logger is read", async () => {
  const { id, rows } = await readContent(JSON.stringify([loggerCall()]));
  expect(id).toBe("logger-json");
  expect(rows[0]).toMatchObject({
    direction: "in",
    outcome: "answered",
    seconds: 33,
    at: someInstant,
    name: "",
  });
});

test("Every type of Logger is understood", async () => {
  const types =
    "incoming outgoing missed voiceMail rejected blocked answeredExternally wifiIncoming wifiOutgoing".split(
      " ",
    );
  const calls = types.map((type) => loggerCall({ callType: `CallType.${type}`, duration: 0 }));
  const { rows } = await readContent(JSON.stringify(calls));
  expect(rows.map((row) => `${row.direction} ${row.outcome}`)).toEqual([
    "in null",
    "out null",
    "in missed",
    "in missed",
    "in rejected",
    "in blocked",
    "in answered",
    "in null",
    "out null",
  ]);
});

test("A number written as a number has lost its zero", async () => {
  const { rows } = await readContent(JSON.stringify([loggerCall({ number: 2423456789 })]));
  expect(rows[0]).toMatchObject({ typed: "2423456789", doubts: ["文件里开头没有0，这里补上了"] });
});

test("No number shown is no fault", async () => {
  const { rows } = await readContent(
    JSON.stringify([loggerCall({ number: null }), loggerCall({ number: "" })]),
  );
  expect(rows.map((row) => row.typed)).toEqual(["", ""]);
});

test("A record without number and time is left with its reason", async () => {
  const { rejected } = await readContent(JSON.stringify([loggerCall(), { name: "x" }]));
  expect(rejected).toEqual([{ line: 2, text: '{"name":"x"}', reason: "这条记录里没有号码和时间" }]);
});
