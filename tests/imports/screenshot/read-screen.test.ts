import fc from "fast-check";
import { expect, test } from "vitest";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import type { Screen } from "@/lib/imports/screenshot/screen";
import { aScreen, first, line, rowHeight } from "./a-screen";

const digits = (screen: Screen) => readScreen(screen).rows.map((row) => row.digits);
const reasons = (screen: Screen) => readScreen(screen).left.map(({ reason }) => reason);

const calls = [
  { lead: "170 9000 1234 (3)", time: "14:32", small: "未知" },
  { lead: "024 8000 0000", time: "昨天", small: "辽宁 沈阳" },
  { lead: "95013123456", time: "星期日", small: "疑似骚扰" },
];

test("Each number gets the time of its own row, wherever times stand on this phone", () => {
  for (const timeBelow of [false, true]) {
    const { rows } = readScreen(aScreen(calls, { timeBelow }));
    expect(rows.map(({ digits, said, count }) => [digits, said?.text, count])).toEqual([
      ["17090001234", "14:32", 3],
      ["02480000000", "昨天", 1],
      ["95013123456", "星期日", 1],
    ]);
  }
});

test("What the phone marks a number as belongs to its row only", () => {
  expect(readScreen(aScreen(calls)).rows.map(({ label }) => label)).toEqual(["", "", "疑似骚扰"]);
});

test("Clock and battery, title and tabs are no rows and no times", () => {
  const screen = aScreen([{ lead: "17090001234" }], { tabs: ["个人收藏", "最近通话", "10086"] });
  expect(readScreen(screen).rows).toMatchObject([{ digits: "17090001234", said: null }]);
});

test("A row of which no time was found keeps its number, and the others their own times", () => {
  const rows = [calls[0] ?? {}, { lead: "171 5566 0099", small: "未知" }, calls[2] ?? {}];
  expect(readScreen(aScreen(rows)).rows.map(({ said }) => said?.text)).toEqual([
    "14:32",
    undefined,
    "星期日",
  ]);
});

test("A name among the numbers is left out by its name, and takes no time from its neighbours", () => {
  const screen = aScreen([calls[0] ?? {}, { lead: "张三", time: "11:20", small: "手机" }, calls[1] ?? {}]);
  expect(readScreen(screen).rows.map(({ said }) => said?.text)).toEqual(["14:32", "昨天"]);
  expect(reasons(screen)).toEqual(["没有号码，只有名字：张三"]);
});

test("Figures that are no whole number are not mended but left out", () => {
  const screen = aScreen([...calls, { lead: "1380000O000", time: "11:20" }]);
  expect(digits(screen)).toHaveLength(3);
  expect(reasons(screen)).toEqual(["看不准号码：1380000O000"]);
});

test("What went out is left out", () => {
  const screen = aScreen([...calls, { lead: "13300004545", time: "09:00", small: "呼出12秒" }]);
  expect(reasons(screen)).toEqual(["是打出去的"]);
});

test("A row that the tabs hide half is left out and said", () => {
  const cut = { lead: "166 0000 7777", time: "09:00" };
  const screen = aScreen([...calls, cut], { height: first + 3 * rowHeight + 240, tabs: ["电话", "联系人"] });
  expect(digits(screen)).not.toContain("16600007777");
  expect(reasons(screen)).toContain("只露出一半，没法认全");
});

test("A row at the edge of the picture, or half behind the head, is left out and said", () => {
  const atEdge = aScreen(calls, { height: first + 2 * rowHeight + 50 });
  expect(digits(atEdge)).toEqual(["17090001234", "02480000000"]);
  expect(reasons(atEdge)).toContain("只露出一半，没法认全");
  const behind = aScreen([{ lead: "600 7777", time: "09:00", lower: 30 }, ...calls]);
  expect(digits(behind)).toHaveLength(3);
  expect(reasons(behind)).toContain("只露出一半，没法认全");
});

test("未知 under a number that the head hides makes no call without number", () => {
  const screen = aScreen([{ time: "14:05", small: "未知" }, ...calls]);
  expect(digits(screen)).toEqual(["17090001234", "02480000000", "95013123456"]);
  expect(reasons(screen)).toEqual(["只露出一半，没法认全"]);
});

test("未知号码 in the place of a number is a call without number", () => {
  const { rows } = readScreen(aScreen([...calls, { lead: "未知号码", time: "2026/11/13", small: "未知" }]));
  expect(rows.at(-1)).toMatchObject({ digits: "", said: { text: "2026/11/13" } });
});

test("A day above its part of the list stands for all rows below it, up to the next", () => {
  const lines = [
    line("昨天", 70, 480, 48),
    ...[600, 780].flatMap((y) => [line("17090001234", 70, y), line("14:32", 830, y + 28, 48)]),
    line("11月20日 星期五", 70, 960, 48),
    ...[1080].flatMap((y) => [line("02480000000", 70, y), line("09:12", 830, y + 28, 48)]),
  ];
  const { rows } = readScreen({ width: 1080, height: 2340, lines });
  expect(rows.map(({ said }) => said?.text)).toEqual(["昨天 14:32", "昨天 14:32", "11月20日 星期五 09:12"]);
});

test("A list of intercepted calls says so of each call", () => {
  const head = [line("骚扰拦截", 60, 300, 80)];
  expect(readScreen(aScreen(calls, { head })).rows.every(({ outcome }) => outcome === "blocked")).toBe(true);
});

test("What is unsure is marked", () => {
  const doubts = (lead: string, sure = 0.99) =>
    readScreen(aScreen([{ lead, time: "14:32", sure }, ...calls])).rows[0]?.doubts.map(({ text }) => text);
  expect(doubts("17090001234")).toEqual([]);
  expect(doubts("17090001234", 0.7)).toEqual(["有几位看不太清"]);
  expect(doubts("1709000123")?.[0]).toContain("少1位");
  expect(doubts("170900012345")?.[0]).toContain("多1位");
});

test("A number that may be broken in two is marked", () => {
  const screen = aScreen(calls);
  const broken = [line("400", 70, 1200), line("8208820", 170, 1200), line("10:00", 830, 1228, 48)];
  const { rows } = readScreen({ ...screen, lines: [...screen.lines, ...broken] });
  expect(rows.at(-1)?.doubts.map(({ text }) => text)).toContain("旁边还有数字，号码可能断成了两截");
});

test("A picture of something else yields nothing", () => {
  const nothing = { rows: [], left: [] };
  expect(readScreen({ width: 1080, height: 2340, lines: [] })).toEqual(nothing);
  const chat = { width: 1080, height: 2340, lines: [line("14:40", 55, 28), line("明天10:30见", 70, 900)] };
  expect(readScreen(chat)).toEqual(nothing);
});

test("Whatever is found wherever, no row shows a number that was not there as such", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."0123456789 -+()未知昨天:月日人"), maxLength: 16 }),
    fc.constantFrom("170 9000 1234 (3)", "昨天", "14:32", "未知号码", "个人收藏", "张三", "024 8000 0000"),
  );
  const anyLine = fc.record({
    text,
    sure: fc.double({ min: 0, max: 1, noNaN: true }),
    box: fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 2300 }),
      width: fc.integer({ min: 1, max: 800 }),
      height: fc.integer({ min: 1, max: 120 }),
    }),
  });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
      const { rows } = readScreen({ width: 1080, height: 2340, lines });
      const there = lines.map((one) => one.text.normalize("NFKC").replace(/[ -]/g, ""));
      for (const row of rows) {
        if (row.digits) expect(there.some((one) => one.startsWith(row.digits))).toBe(true);
        expect(row.box.height).toBeGreaterThan(0);
      }
    }),
    { numRuns: 3000 },
  );
});
