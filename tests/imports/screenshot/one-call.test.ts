import { expect, test } from "vitest";
import { decides } from "@/components/shots/worker/weakest";
import { readScreen } from "@/lib/imports/screenshot/read-screen";
import { line } from "./a-screen";

/** The page of one number: it stands above, and below it each of its calls with its time, what became of it and how long it was. */
function aPage(calls: string[][], numberAt = 70, left = 70) {
  const head = [line("17090001234", numberAt, 480), line("11月20日", left, 700, 48)];
  const rows = calls.flatMap(([time = "", became = "", length = ""], at) => {
    const y = 800 + at * 180;
    const words = [line(time, left, y, 48), line(became, left + 260, y, 48)];
    return length ? [...words, line(length, left + 260, y + 60, 44)] : words;
  });
  return { width: 1080, height: 2340, lines: [...head, ...rows] };
}

const calls = [
  ["18:47", "未接来电"],
  ["18:32", "呼入电话", "32秒"],
  ["16:05", "未接来电"],
];

test.each([
  [70, 70],
  [330, 70],
  [330, 60],
])(
  "Every call of a page is offered or named, and neither a length nor 未接来电 is a name",
  (numberAt, left) => {
    const { rows, left: out } = readScreen(aPage(calls, numberAt, left));
    const told = [...rows.map(({ said }) => said?.text ?? ""), ...out.map(({ reason }) => reason)].join("\n");
    for (const [time = ""] of calls) expect(told).toContain(time);
    expect(told).not.toContain("只有名字");
  },
);

test("A length that stands where numbers do is no name", () => {
  const lines = [
    line("17090001234", 70, 480),
    line("14:32", 830, 508, 48),
    ...["32秒", "未接来电", "呼入 1分26秒", "未接来电|32秒"].flatMap((text, at) => [
      line(text, 70, 660 + at * 180),
      line(`10:0${at}`, 830, 688 + at * 180, 48),
    ]),
    line("02480000000", 70, 1380),
    line("09:12", 830, 1408, 48),
  ];
  const { left } = readScreen({ width: 1080, height: 2340, lines });
  expect(left.map(({ reason }) => reason)).toEqual([
    "这一行没有号码：32秒 10:00",
    "这一行没有号码：未接来电 10:01",
    "这一行没有号码：呼入 1分26秒 10:02",
    "这一行没有号码：未接来电|32秒 10:03",
  ]);
});

test("A time is as sure as its figures are, whatever the words beside them", () => {
  expect([..."下午10:05 浙江杭州 昨天"].filter(decides).join("")).toBe("下1005");
});
