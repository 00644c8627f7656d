import { expect, test } from "vitest";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import { resolve } from "@/lib/imports/screenshot/resolve";
import type { Screen } from "@/lib/imports/screenshot/screen";
import { line } from "./a-screen";

/** Wednesday. */
const taken = { day: "2026-10-14", time: null };

/** A list under three headings, of two rows each: the clock at the right, what the number is called below it. */
function underHeadings(headings: string[], small = "骚扰电话"): Screen {
  const lines = headings.flatMap((heading, part) => {
    const y = 480 + part * 480;
    return [
      line(heading, 70, y, 48),
      ...[120, 300].flatMap((below, nth) => [
        line(`170900012${part}${nth}`, 70, y + below),
        line(small, 70, y + below + 60, 44),
        line(`1${part}:0${nth}`, 830, y + below + 28, 48),
      ]),
    ];
  });
  return { width: 1080, height: 2340, lines };
}

const days = (screen: Screen) => readScreen(screen).rows.map(({ said }) => resolve(said, taken).day);
const twice = (each: (string | null)[]) => each.flatMap((day) => [day, day]);

test.each([
  ["今天", "昨天", "星期一"],
  ["今天", "昨夭", "星期—"],
  ["Today", "Yesterday", "Monday"],
  ["10月14日 今天", "10月13日 昨天", "10月12日 星期一"],
  ["今天 (2)", "昨天 2次", "10月12日 未接"],
])("The headings %s, %s, %s stand for all rows below them", (...headings) =>
  expect(days(underHeadings(headings))).toEqual(twice(["2026-10-14", "2026-10-13", "2026-10-12"])),
);

test.each(["更早", "本周早些时候", "旺期一", "10.12", "October", "上周一", "昨天 旺期一", "星期"])(
  "%s, which may be a day, ends the heading above it",
  (heading) =>
    expect(days(underHeadings(["今天", heading, "10月9日"]))).toEqual(
      twice(["2026-10-14", null, "2026-10-09"]),
    ),
);

/** As read from a photo of a list, turned by two degrees: its lines stand as far apart within rows as between them. */
const photo = [
  [84, 404, 54, "今天"],
  [89, 494, 56, "17033210098(2)"],
  [781, 519, 52, "10:41"],
  [87, 556, 60, "骚扰电话"],
  [94, 667, 62, "02160234455"],
  [791, 691, 52, "09:05"],
  [99, 738, 47, "上海"],
  [96, 851, 54, "昨天"],
  [100, 937, 62, "17033210098"],
  [799, 953, 58, "21:05"],
  [102, 1005, 58, "骚扰电话"],
  [811, 1127, 58, "18:44"],
  [108, 1144, 64, "13290901212"],
  [116, 1304, 52, "星期一"],
  [115, 1384, 76, "4009005566(5)"],
  [823, 1399, 57, "11:11"],
  [117, 1456, 68, "广告推销"],
  [123, 1571, 68, "19104567788"],
  [832, 1577, 52, "08:08"],
  [124, 1640, 64, "辽宁大连"],
] as const;

test("Where rows are not parted, a day that stands over some of them leaves the day of all below it open", () => {
  const lines = photo.map(([x, y, height, text]) => line(text, x, y, height));
  const { rows } = readScreen({ width: 1080, height: 2256, lines });
  expect(rows.map(({ said }) => said?.time)).toEqual(["10:41", "09:05", "21:05", "18:44", "11:11", "08:08"]);
  expect(rows.map(({ said }) => resolve(said, taken).day)).toEqual(Array(6).fill(null));
});

test("A title, a name and what a number is called end no heading", () => {
  const { lines, ...screen } = underHeadings(["昨天"], "西安某某装修");
  const name = [line("周明", 70, 960), line("手机 13:00", 70, 1020, 44)];
  const after = [line("17090001299", 70, 1140), line("09:00", 830, 1168, 48)];
  const title = line("陌生来电", 60, 300, 90);
  const yesterday = "2026-10-13";
  expect(days({ ...screen, lines: [title, ...lines, ...name, ...after] })).toEqual([
    yesterday,
    yesterday,
    yesterday,
  ]);
});

test("A day that stands unread elsewhere in its row keeps the clock from being one of today", () => {
  const row = (day: string) => [
    line("17090001234", 70, 600),
    line("上海", 70, 660, 44),
    line(day, 830, 600, 48),
    line("18:30", 830, 660, 48),
    line("17090005678", 70, 800),
    line("09:00", 830, 828, 48),
  ];
  const read = (day: string) => days({ width: 1080, height: 2340, lines: row(day) });
  expect(read("星期一")).toEqual(["2026-10-12", "2026-10-14"]);
  for (const day of ["旺期一", "阼天", "10.12", "Oct 12"])
    expect(read(day), day).toEqual([null, "2026-10-14"]);
});
