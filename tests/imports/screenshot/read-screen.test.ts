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

/** Lines under each other: in each row `texts`, a line's height plus `within` apart, and `between` before the next row. */
function stackOf(rows: string[][], within: number, between: number): Screen {
  let y = 400;
  const lines = rows.flatMap((texts) => {
    const placed = texts.map((text) => {
      y += 50 + within;
      return line(text, 70, y - 50 - within, 50);
    });
    y += between - within;
    return placed;
  });
  return { width: 1080, height: 2340, lines };
}

const told = (screen: Screen) => readScreen(screen).rows.map(({ digits, said }) => [digits, said?.text]);
const threeLines = [
  ["17012345670", "骚扰电话", "今天 14:05"],
  ["4001234567", "广告推销", "今天 09:41"],
  ["02431234567", "云端拦截", "昨天 19:26"],
];
const eachItsOwn = [
  ["17012345670", "今天 14:05"],
  ["4001234567", "今天 09:41"],
  ["02431234567", "昨天 19:26"],
];

test("A time stands nearer to the next number than to its own, and still belongs to its own", () => {
  expect(told(stackOf(threeLines, 10, 40))).toEqual(eachItsOwn);
  const above = threeLines.map(([number = "", reason = "", time = ""]) => [time, reason, number]);
  expect(told(stackOf(above, 10, 40))).toEqual(eachItsOwn);
});

test("A row of which the time or the reason is missing changes nothing for its neighbours", () => {
  const rows = [
    threeLines[0] ?? [],
    ["4001234567", "广告推销"],
    ["16512345678", "昨天 08:15"],
    threeLines[2] ?? [],
  ];
  expect(told(stackOf(rows, 10, 40))).toEqual([
    eachItsOwn[0],
    ["4001234567", undefined],
    ["16512345678", "昨天 08:15"],
    eachItsOwn[2],
  ]);
});

test("A name below a number without time does not lend it its own", () => {
  const number = ["17012345670", "骚扰电话"];
  const name = ["张三", "手机", "11:20"];
  expect(told(stackOf([number, name], 8, 40))).toEqual([["17012345670", undefined]]);
  expect(told(stackOf([name, number], 8, 40))).toEqual([["17012345670", undefined]]);
  const later = stackOf([threeLines[0] ?? []], 8, 40);
  const lower = later.lines.map((one) => ({ ...one, box: { ...one.box, y: one.box.y + 700 } }));
  const first = stackOf([["4001234567", "骚扰电话"], name], 8, 40);
  expect(told({ ...first, lines: [...first.lines, ...lower] })).toEqual([
    ["4001234567", undefined],
    eachItsOwn[0],
  ]);
});

test.each([12, 34])(
  "Where all lines are equally far apart, %i pixels, no time is offered, and the crop reaches from number to number",
  (room) => {
    const texts = threeLines.map(([number = "", , time = ""]) => [number, time]);
    const screen = stackOf(texts, room, room);
    const { rows } = readScreen(screen);
    expect(rows.map(({ digits, said }) => [digits, said])).toEqual(
      eachItsOwn.map(([digits]) => [digits, null]),
    );
    const lines = screen.lines.map(({ box }) => box);
    expect(rows[1]?.box.y).toBeLessThanOrEqual(lines[1]?.y ?? 0);
    expect((rows[1]?.box.y ?? 0) + (rows[1]?.box.height ?? 0)).toBeGreaterThanOrEqual(
      (lines[3]?.y ?? 0) + 50,
    );
  },
);

test("The crop shows the whole row and nothing of its neighbours", () => {
  const screen = stackOf(threeLines, 10, 40);
  const { rows } = readScreen(screen);
  for (const [at, { box }] of rows.entries()) {
    const whole = screen.lines.filter((one) => one.box.y >= box.y && one.box.y + 50 <= box.y + box.height);
    expect(whole.map(({ text }) => text)).toEqual(threeLines[at]);
    const touched = screen.lines.filter((one) => one.box.y < box.y + box.height && one.box.y + 50 > box.y);
    expect(touched).toEqual(whole);
  }
});

test("A day and a clock that stand apart in one row are its time together", () => {
  const rows = [
    ["17012345670", "11月20日", "14:05"],
    ["4001234567", "11月19日", "09:41"],
  ];
  expect(told(stackOf(rows, 10, 40)).map(([, said]) => said)).toEqual(["11月20日 14:05", "11月19日 09:41"]);
});

test("How long they talked is never the time of a call", () => {
  for (const length of ["01:26", "呼入 01:26", "通话时长01:26"]) {
    const { rows } = readScreen(aScreen(calls.map((call) => ({ ...call, time: "昨天", small: length }))));
    expect(rows.map(({ said }) => [said?.text, said?.time])).toEqual(Array(3).fill(["昨天", null]));
  }
});

test("A hidden caller is a row of its own wherever times stand, and one without a time too", () => {
  const rows = [
    threeLines[0] ?? [],
    ["隐藏号码", "已拦截", "今天 10:00"],
    ["私人号码", "已拦截"],
    threeLines[2] ?? [],
  ];
  expect(told(stackOf(rows, 10, 40))).toEqual([
    eachItsOwn[0],
    ["", "今天 10:00"],
    ["", undefined],
    eachItsOwn[2],
  ]);
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

test("A caller without number is offered where its label stands above it, or is all that is shown", () => {
  const labelled = [
    ["骚扰电话", "17033210098", "10月14日 09:05"],
    ["隐藏号码拦截", "私人号码", "10月12日 18:30"],
    ["黑名单", "02160234455", "10月11日 08:59"],
  ];
  const screen = stackOf(labelled, 10, 60);
  const lines = screen.lines.map((one, at) => ({
    ...one,
    box: { ...one.box, height: at % 3 === 0 ? 38 : 50 },
  }));
  const shown = readScreen({ ...screen, lines });
  expect(shown.left).toEqual([]);
  expect(shown.rows.map(({ digits, said }) => [digits, said?.text])).toEqual([
    ["17033210098", "10月14日 09:05"],
    ["", "10月12日 18:30"],
    ["02160234455", "10月11日 08:59"],
  ]);
  const alone = readScreen(aScreen([...calls, { lead: "隐藏号码拦截", time: "18:30" }]));
  const last = alone.rows.at(-1);
  expect([last?.digits, last?.outcome, alone.left]).toEqual(["", "blocked", []]);
});

test("A switch that blocks hidden numbers is no call", () => {
  expect(readScreen(aScreen([{ lead: "未知号码拦截" }, { lead: "隐藏号码拦截" }])).rows).toEqual([]);
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
  for (const title of ["骚扰拦截", "骚扰拦截记录", "来电拦截"]) {
    const head = [line(title, 60, 300, 80)];
    const { rows } = readScreen(aScreen(calls, { head }));
    expect(rows.map(({ outcome }) => outcome)).toEqual(["blocked", "blocked", "blocked"]);
  }
});

test("A word that tabs bear too tells of a call where it stands in a row", () => {
  const missed = { lead: "17155660099", time: "09:00", small: "未接来电" };
  expect(readScreen(aScreen([...calls, missed])).rows.at(-1)).toMatchObject({ outcome: "missed" });
});

test("What is unsure is marked", () => {
  const doubts = (lead: string, sure = 0.99) =>
    readScreen(aScreen([{ lead, time: "14:32", sure }, ...calls])).rows[0]?.doubts.map(({ text }) => text);
  expect(doubts("17090001234")).toEqual([]);
  expect(doubts("17090001234", 0.7)).toEqual(["有几位看不太清"]);
  expect(doubts("1709000123")?.[0]).toContain("少1位");
  expect(doubts("170900012345")?.[0]).toContain("多1位");
});

test("A day without a clock is no time that is hard to read", () => {
  const doubts = (time: string) => {
    const { lines, ...screen } = aScreen([{ lead: "17090001234", time }, ...calls]);
    const unsure = lines.map((one) => (one.text === time ? { ...one, sure: 0.7 } : one));
    return readScreen({ ...screen, lines: unsure }).rows[0]?.doubts.map(({ text }) => text);
  };
  expect(doubts("昨天")).toEqual([]);
  expect(doubts("星期日")).toEqual([]);
  expect(doubts("11/27")).toEqual(["日期看不太清"]);
  expect(doubts("昨天 19:26")).toEqual(["时间看不太清"]);
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
        if (row.digits)
          expect(there.some((one) => one.replace(/^[([]\d{1,3}[)\]]/, "").startsWith(row.digits))).toBe(true);
        expect(row.box.height).toBeGreaterThan(0);
      }
    }),
    { numRuns: 3000 },
  );
});

test("A list of messages is no list of calls, nor is a row that shows a message", () => {
  const messages = (screen: Screen) => reasons(screen).filter((reason) => reason.startsWith("像短信"));
  const inbox = aScreen(calls);
  const titled = {
    ...inbox,
    lines: inbox.lines.map((one) => (one.text === "最近通话" ? { ...one, text: "信息" } : one)),
  };
  expect(digits(titled)).toEqual([]);
  expect(messages(titled)).toHaveLength(3);
  const signed = aScreen([...calls, { lead: "10690001", time: "09:05", small: "【某贷】您的额度已到账" }]);
  expect(digits(signed)).toEqual(["17090001234", "02480000000", "95013123456"]);
  expect(messages(signed)).toHaveLength(1);
});

test("Where 信息 is a tab beside those of calls the list is one of calls", () => {
  const tabs = [line("通话", 60, 300), line("信息", 400, 300), line("联系人", 740, 300)];
  expect(digits(aScreen(calls, { head: tabs }))).toHaveLength(3);
});

test("In a picture cut above its first row, 短信 under a number makes no list of messages of it", () => {
  const lines = [line("17090001234", 70, 40), line("短信", 70, 110, 40), line("14:32", 830, 40, 48)];
  const more = [line("02480000000", 70, 240), line("辽宁 沈阳", 70, 310, 40), line("昨天", 830, 240, 48)];
  expect(digits({ width: 1080, height: 1200, lines: [...lines, ...more] })).toEqual([
    "17090001234",
    "02480000000",
  ]);
});
