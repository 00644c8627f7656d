import { expect, test } from "vitest";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import type { Screen } from "@/lib/imports/screenshot/screen";
import { line } from "./a-screen";

/** Rows as a reader finds them: number, its words under it, and between the two, at the right, its time. */
function listOf(rows: [number: string, words: string, time: string][]): Screen {
  const lines = rows.flatMap(([number, words, time], at) => {
    const y = 388 + at * 190;
    return [line(number, 46, y, 51), line(time, 800, y + 34, 46), line(words, 43, y + 73, 48)];
  });
  return { width: 1080, height: 2340, lines };
}

const list = listOf([
  ["024 3123 4567", "辽宁沈阳呼入1分12秒", "12:40"],
  ["170 0123 4567", "未接响铃4声", "昨晚21:15"],
  ["0755 8266 1234", "Incoming 0:48", "11:30"],
  ["400 820 8820", "骚扰电话未接", "10月13日10:02"],
  ["138 1234 5678", "北京移动呼出 1分", "10月13日08:40"],
  ["139 1234 5678", "Outgoing 0:31", "10月12日08:40"],
]);

test("How a call ended and how long it was is taken from its own row, be it written in words or as 0:48", () => {
  const told = readScreen(list).rows.map(({ digits, said, outcome, seconds, label }) => [
    ...[digits, said?.time, outcome, seconds, label],
  ]);
  expect(told).toEqual([
    ["02431234567", "12:40", "answered", 72, ""],
    ["17001234567", "21:15", "missed", null, ""],
    ["075582661234", "11:30", "answered", 48, ""],
    ["4008208820", "10:02", "missed", null, "骚扰电话"],
  ]);
});

test("Incoming beside a clock is no day", () => {
  expect(readScreen(list).rows[2]?.said).toMatchObject({ day: null, dayOpen: false });
});

test.each(["呼出", "已拨", "拨出12秒", "Outgoing", "Outgoing 0:31", "已拨 0:31", "去电 09:10"])(
  "Whom one called oneself is left out by that, in any words: %s",
  (words) => {
    const { rows, left } = readScreen(
      listOf([
        ["024 3123 4567", "辽宁沈阳", "12:40"],
        ["138 1234 5678", words, "10月13日"],
      ]),
    );
    expect(rows.map(({ digits }) => digits)).toEqual(["02431234567"]);
    expect(left.map(({ reason }) => reason)).toEqual(["是打出去的"]);
  },
);

const doubt = "旁边写着“北京移动呼出 1分”，是你打出去的就别记";
const doubtsIn = (screen: Screen) =>
  readScreen(screen).rows.map(({ doubts }) =>
    doubts.map(({ text }) => text).filter((text) => /打出/.test(text)),
  );

/** Lines that are all equally far apart, so that no room tells which of them are one row. */
function stackOf(texts: string[]): Screen {
  return { width: 1080, height: 2340, lines: texts.map((text, at) => line(text, 46, 400 + at * 80, 50)) };
}

test("Where the rows cannot be told apart, a call one made is a doubt of the numbers beside it, and nothing is taken", () => {
  const rows = [
    ["024 3123 4567", "辽宁沈阳", "12:40"],
    ["138 1234 5678", "北京移动呼出 1分", "11:40"],
    ["170 0123 4567", "未接", "10:40"],
    ["400 820 8820", "上海 呼入 35秒", "09:40"],
  ];
  const timed = stackOf(rows.flat());
  expect(doubtsIn(timed)).toEqual([[], [doubt], [doubt], []]);
  expect(doubtsIn(stackOf(rows.flatMap((row) => row.slice(0, 2))))).toEqual([[], [doubt], [doubt], []]);
  const told = readScreen(timed).rows.map(({ outcome, seconds }) => [outcome, seconds]);
  expect(told).toEqual(Array(4).fill([null, null]));
});

test("A call to one whose name the phone knows is no doubt of the numbers beside it", () => {
  const named = listOf([
    ["024 3123 4567", "辽宁沈阳", "12:40"],
    ["妈妈", "手机 呼出 1分", "11:40"],
    ["170 0123 4567", "未接", "10:40"],
  ]);
  expect(doubtsIn(named)).toEqual([[], []]);
});

test("A mark that stands beside the time is told once", () => {
  const { rows } = readScreen(
    listOf([
      ["024 3123 4567", "骚扰电话 昨天 19:26", "辽宁沈阳"],
      ["170 0123 4567", "房产中介 昨天 18:26", "北京"],
    ]),
  );
  expect(rows.map(({ label }) => label)).toEqual(["骚扰电话", "房产中介"]);
});
