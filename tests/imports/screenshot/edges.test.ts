import { expect, test } from "vitest";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import { readSaid } from "@/lib/imports/screenshot/said";
import type { Line, Screen } from "@/lib/imports/screenshot/screen";
import { isSmallText } from "@/lib/imports/screenshot/small-text";
import { line } from "./a-screen";

const calls = [
  ["171 0934 5521", "11月27日 09:18 未接"],
  ["170 2233 4455", "11月26日 14:05 呼入32秒"],
  ["0571 8765 4321", "11月25日 16:40 未接"],
  ["178 0011 2233", "11月24日 10:20 未接"],
  ["400 820 8820", "11月23日 11:11 拒接"],
];
const numbers = calls.map(([number = ""]) => number.replaceAll(" ", ""));

type Look = { from: number; pitch: number; high: number; beside?: boolean; size?: number };

/** The rows at those places of the list, as they stand in a picture that begins with the first. */
function cropped(places: number[], { from, pitch, high, beside = false, size = 37 }: Look): Screen {
  const lines = places.flatMap((at) => {
    const [number = "", time = ""] = calls[at] ?? [];
    const y = from + at * pitch;
    const under = beside ? line(time, 440, y + 3, size) : line(time, 32, y + 1.2 * size, size);
    return [line(number, 32, y, size), under];
  });
  return { width: 786, height: high, lines };
}

const read = (screen: Screen) => {
  const { rows, left } = readScreen(screen);
  return { digits: rows.map(({ digits }) => digits), times: rows.map(({ said }) => said?.time), left };
};

test.each([
  { from: 9, pitch: 130, high: 1704 },
  { from: 26, pitch: 130, high: 1704 },
  { from: 11, pitch: 60, high: 1704, beside: true },
  { from: 4, pitch: 60, high: 1680, size: 20 },
])("The first row of a list that begins at the picture's edge is read: %o", (look) => {
  const { digits, times } = read(cropped([0, 1, 2], look));
  expect(digits).toEqual(numbers.slice(0, 3));
  expect(times).toEqual(["09:18", "14:05", "16:40"]);
});

test("Where only the time of the first row is left, the row is named", () => {
  const { width, height, lines } = cropped([0, 1, 2], { from: 9, pitch: 130, high: 1704 });
  const { digits, left } = read({ width, height, lines: lines.slice(1) });
  expect(digits).toEqual(numbers.slice(1, 3));
  expect(left).toHaveLength(1);
});

test("未接来电 under the first or last number hides no row and is said of it", () => {
  const screen = (y: number): Screen => {
    const more = [line("170 2233 4455", 32, y), line("未接来电", 32, y + 60, 40), line("09:18", 640, y, 40)];
    const above = [
      line("171 0934 5521", 32, 700),
      line("呼入32秒", 32, 760, 40),
      line("08:01", 640, 700, 40),
    ];
    return { width: 786, height: 1100, lines: y > 700 ? [...above, ...more] : [...more, ...above] };
  };
  const last = readScreen(screen(950));
  expect(last.rows.map(({ digits, outcome }) => [digits, outcome])).toEqual([
    ["17109345521", "answered"],
    ["17022334455", "missed"],
  ]);
  expect(readScreen(screen(20)).rows[0]).toMatchObject({ digits: "17022334455", outcome: "missed" });
});

test("Room for whole rows in which nothing was found is named, row by row, with its place", () => {
  const look = { from: 300, pitch: 130, high: 1704 };
  const one = read(cropped([0, 1, 3, 4], look));
  expect(one.digits).toHaveLength(4);
  expect(one.left.map(({ reason }) => reason)).toEqual(["这里像还有一行，字没认出来"]);
  const [gap] = one.left;
  const lost = 300 + 2 * 130;
  expect(gap?.box.y).toBeLessThanOrEqual(lost);
  expect((gap?.box.y ?? 0) + (gap?.box.height ?? 0)).toBeGreaterThanOrEqual(lost + 37);
  expect(read(cropped([0, 1, 4], look)).left).toHaveLength(2);
  expect(read(cropped([0, 1, 2, 3, 4], look)).left).toEqual([]);
});

test("A day above its part of the list is no row that was missed", () => {
  const { lines, ...screen } = cropped([0, 1, 3, 4], { from: 300, pitch: 130, high: 1704 });
  expect(read({ ...screen, lines: [...lines, line("11月24日", 32, 570, 30)] }).left).toEqual([]);
});

test("A row whose number was not understood and whose time was not found is named", () => {
  const { lines, ...screen } = cropped([0, 1, 3, 4], { from: 300, pitch: 130, high: 1704 });
  const named = (lead: string) =>
    read({ ...screen, lines: [...lines, line(lead, 32, 560, 37)] }).left.map(({ reason }) => reason);
  expect(named("17l 0934 55Z1")).toEqual(["看不准号码：17l 0934 55Z1"]);
  expect(named("张三")).toEqual(["没有号码，只有名字：张三"]);
});

test("What can hardly be made out is not offered", () => {
  const { lines, ...screen } = cropped([0, 1, 2], { from: 300, pitch: 130, high: 1704 });
  const unsure = (nth: number) => lines.map((one, at): Line => (at === nth ? { ...one, sure: 0.3 } : one));
  const number = read({ ...screen, lines: unsure(2) });
  expect(number.digits).toEqual([numbers[0], numbers[2]]);
  expect(number.left.map(({ reason }) => reason)).toEqual(["看不准号码：170 2233 4455"]);
  expect(read({ ...screen, lines: unsure(3) }).times).toEqual(["09:18", undefined, "16:40"]);
});

test("A clock beside a day of which too little was read is no time of another day", () => {
  for (const text of ["11,月26 14:05", "11,月25日 16:40 未接"]) expect(readSaid(text)).toBeNull();
  expect(readSaid("11月26日 14:05")).toMatchObject({ time: "14:05" });
});

test("Figures as low as on a desktop page that a phone shrank are too small, those of a chat are not", () => {
  const look = { from: 300, pitch: 130, high: 1704 };
  expect(isSmallText(cropped([0, 1, 2], { ...look, size: 12 }))).toBe(true);
  expect(isSmallText(cropped([0, 1, 2], { ...look, size: 24 }))).toBe(false);
  expect(isSmallText({ width: 786, height: 1704, lines: [] })).toBe(false);
});
