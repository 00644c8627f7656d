import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { answered, sampleFacts, today } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";
import { logged } from "../fixtures/said";

const on = { refused: true, refusedWay: "on-call" } as const;

function shortsOf(calls: Call[]): string[] {
  const facts = sampleFacts({ calls, today });
  return ["operator", "12345"].flatMap((id) => letterOf(id, facts).texts.map(({ text }) => text));
}

/** The texts that tell of a no: not the title. */
function toldOf(calls: Call[]): string[] {
  return shortsOf(calls).filter((text) => text.length > 40);
}

const fitting = { category: 22, how: "person" } as const;
const second = { ...fitting, number: "18900000000", typed: "189 0000 0000" };

test("A sum over numbers is never to be read as so many of each, and each that went on has its count", () => {
  const calls = [
    logged("2026-09-01 10:00", { ...fitting, ...on }),
    logged("2026-09-02 10:00", { ...second, ...on }),
    logged("2026-09-03 10:00", fitting),
    logged("2026-09-04 10:00", fitting),
  ];
  for (const text of toldOf(calls)) {
    expect(text).toContain("17090000000被拒绝后又来电2次；另有当时尚未被拒绝的号码的同类来电1次。");
    expect(text).not.toContain("各自");
  }
  const both = [...calls, logged("2026-09-05 10:00", second)];
  for (const text of toldOf(both))
    expect(text).toMatch(/17090000000被拒绝后又来电2次、18900000000被拒绝后又来电1次[；。]/);
  expect(reviewText(letterOf("operator", sampleFacts({ calls: both, today })))).toContain(
    "各自第一次被拒绝以后，170 9000 0000仍来电2次、189 0000 0000仍来电1次，最近一次为9月5日10:00。",
  );
});

const many = Array.from({ length: 9 }, (_, at) => ({ ...fitting, number: `1650000000${at}` }));

test("Of many numbers the sum stands alone, and each has the day of its first no", () => {
  const calls = many.flatMap((one, at) => [
    logged(`2026-09-0${at + 1} 10:00`, { ...one, ...on }),
    logged(`2026-09-0${at + 1} 11:00`, one),
  ]);
  for (const text of toldOf(calls)) expect(text).toContain("，被拒绝过的号码此后又来电9次");
  const [story = ""] =
    /9月1日10:00，我在.*/.exec(reviewText(letterOf("operator", sampleFacts({ calls, today })))) ?? [];
  for (let day = 1; day <= 9; day++) expect(story).toContain(`9月${day}日10:00，我`);
  expect(story).toContain("各号码第一次被拒绝以后共来电9次");
});

test("A hidden number is one that was not shown, and another such call is no other number", () => {
  const hidden = { ...fitting, number: "", typed: "" };
  const calls = [logged("2026-09-01 10:00", { ...hidden, ...on }), logged("2026-09-02 10:00", hidden)];
  for (const text of toldOf(calls)) {
    expect(text).toMatch(/，我的号码13800000000收到未显示号码的(商业营销|推销.*)电话共2次/);
    expect(text).toContain("，此后另有未显示号码的同类来电1次");
  }
  const letter = reviewText(letterOf("operator", sampleFacts({ calls, today })));
  expect(letter).not.toMatch(/有人隐藏|其他号码/);
});

test("The noes about other matters are told in the short texts, and counted where there is no room", () => {
  const calls = [
    logged("2026-09-01 10:00", { ...fitting, ...on }),
    logged("2026-09-02 10:00", fitting),
    logged("2026-09-03 10:00", fitting),
    logged("2026-09-04 10:00", { ...second, category: 6, ...on }),
    logged("2026-09-05 10:00", { ...second, category: 6 }),
  ];
  for (const text of toldOf(calls))
    expect(text).toMatch(
      /此后仍来电2次。(推销教育培训的，我也明确拒绝1次，此后仍来电1次|此外我还明确拒绝1次，18900000000被拒绝后又来电1次)。/,
    );
});

test("No text is so long that its noes are left out", () => {
  const calls = Array.from({ length: 9 }, (_, at) => {
    const one = {
      number: `1650000000${at}`,
      how: "person",
      category: ([22, 6, 7] as const)[at % 3],
    } as const;
    return [logged(`2026-09-0${at + 1} 10:00`, { ...one, ...on }), logged(`2026-09-0${at + 1} 23:00`, one)];
  }).flat();
  const answers = {
    ...answered,
    merchantName: "南京某某金融信息服务咨询有限责任公司鼓楼分公司",
    merchantAddress: "南京市鼓楼区中山北路一百二十三号金融大厦二十三层2301室至2308室",
    keepSecret: true,
  };
  const [, ...texts] = letterOf("12345", sampleFacts({ calls, today, answers })).texts;
  for (const { text } of texts)
    expect(text).toMatch(/我明确拒绝9次，被拒绝过的号码此后又来电9次。|此外我还明确拒绝6次，/);
});

test("A no counts once, however many matters its number called about", () => {
  const calls = [
    logged("2026-09-01 10:00", { how: "person", signs: ["fraud"], ...on }),
    logged("2026-09-02 10:00", { how: "person", category: 7 }),
    logged("2026-09-03 10:00", { how: "person", category: 7 }),
  ];
  const letter = reviewText(letterOf("tca-report", sampleFacts({ calls, today })));
  expect(letter.match(/我在通话中明确表示不要再打/g)).toHaveLength(1);
  expect(letter).toContain("9月1日10:00的拒绝见下文（二）。此后仍来电2次");
});

test("The others that came in the place of a number that stopped follow its no", () => {
  const fromOthers = Array.from({ length: 5 }, (_, at) =>
    logged(`2026-09-0${at + 2} 10:00`, { ...fitting, number: `1650000000${at}` }),
  );
  const calls = [logged("2026-09-01 10:00", { ...fitting, ...on }), ...fromOthers];
  const answers = { ...answered, merchantName: "南京某某装饰工程有限公司", keepSecret: true };
  const [, short, script] = letterOf("12345", sampleFacts({ calls, today, answers })).texts;
  expect(short?.text).toMatch(/明确表示不要再打，此后另有其他号码的同类来电5次/);
  expect(script?.text).toContain("9月1日我对17090000000明确表示不要再打");
  expect(`${short?.text}${script?.text}`).not.toContain("未再");
});

test("Where there is room a short text tells that it was said again, and that another number gave the same name", () => {
  const named = { ...fitting, caller: "安心装饰" };
  const calls = [
    logged("2026-09-01 10:00", { ...named, ...on }),
    logged("2026-09-02 10:00", { ...named, ...on }),
    logged("2026-09-03 10:00", named),
    logged("2026-09-04 10:00", { ...second, caller: "安心装饰" }),
  ];
  const short = (all: Call[]) =>
    letterOf("tca-appeal", sampleFacts({ calls: all, today, answers: answered })).texts[0]?.text;
  expect(short(calls)).toContain(
    "，此后仍来电2次（9月2日我再次拒绝）；另有其他号码的同类来电1次（自称“安心装饰”，与我拒绝过的来电相同）。",
  );
  const thrice = calls.map((call, at) => (at === 2 ? { ...call, ...on } : call));
  expect(short(thrice)).toContain("，此后仍来电2次（我又拒绝2次）；另有");
  expect(short(calls.map((call, at) => (at === 1 ? { ...call, refused: false } : call)))).not.toMatch(
    /再次|我又/,
  );
  const toBoth = calls.map((call, at) => ({ ...call, refused: at === 0 || at === 3 }));
  expect(short(toBoth.map((call) => ({ ...call, refusedWay: call.refused ? "on-call" : null })))).toContain(
    "。9月4日我又对18900000000明确拒绝。",
  );
});

test("A letter tells when the others called last, where that was after the last of who was told", () => {
  const course = (...days: string[]) => {
    const [own = "", other = ""] = days;
    const calls = [
      logged("2026-09-01 10:00", { ...fitting, ...on }),
      logged("2026-09-02 10:00", fitting),
      logged("2026-09-02 11:00", second),
      logged(`${own} 10:00`, fitting),
      logged(`${other} 10:00`, second),
    ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return reviewText(letterOf("tca-report", sampleFacts({ calls, today })));
  };
  expect(course("2026-09-05", "2026-09-08")).toContain(
    "仍来电2次，最近一次为9月5日10:00；另有189 0000 0000的同类来电2次（最近一次为9月8日10:00）。",
  );
  expect(course("2026-09-08", "2026-09-05")).toContain("另有189 0000 0000的同类来电2次。");
});
