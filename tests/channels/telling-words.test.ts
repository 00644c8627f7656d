import { expect, test } from "vitest";
import { isSelling, mostTelling } from "@/lib/channels/parts/telling-words";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const person = { typed: "170 9000 0000", how: "person", category: 22 } as const;
const asked = "我们就是再问一下您家什么时候动工，好安排工人进场";
const offered = "我们免费量房";
const again = "换了号码打给您，名额不多了";
const said = (...all: string[]) =>
  callsOf(
    ...all.map((words, at) => ({ ...person, at: `2026-09-0${at + 1}T10:00`, words, caller: "安心装饰" })),
  );

test("What shows that one sells comes before what is longer, and another number before all", () => {
  expect(mostTelling(said(asked, offered))?.words).toBe(offered);
  expect(mostTelling(said(offered, again, asked))?.words).toBe(again);
  expect(mostTelling(said(offered, "我们还送您一台冰箱，免费设计"))?.words).toBe(
    "我们还送您一台冰箱，免费设计",
  );
  expect(mostTelling(said("喂", asked))?.words).toBe(asked);
  expect(mostTelling([])).toBeUndefined();
  expect(said(asked, offered, again).map(isSelling)).toEqual([false, true, true]);
});

test.each(["12345", "sector"])(
  "The short text of %s quotes what sells, not what a contract asks too",
  (id) => {
    const { texts } = letterOf(id, sampleFacts({ calls: said(asked, offered), answers: answered }));
    const short = texts.find((one) => one.id === "short")?.text;
    expect(short).toContain(`对方说：“${offered}”。`);
    expect(short).not.toContain(asked);
  },
);

test("A suit and a complaint at 12315 quote what sells or presses and say that they leave something out; where nothing sells, a stranger quotes all of it", () => {
  const pressed = "你投诉也没用，明天接着打";
  const letters = (...all: string[]) =>
    (
      [
        ["lawsuit", true],
        ["lawsuit", false],
        ["market-complaint", true],
      ] as const
    ).map(([id, isCustomer]) =>
      plainText(letterOf(id, sampleFacts({ calls: said(...all), answers: { ...answered, isCustomer } }))),
    );
  for (const letter of letters(asked, offered, pressed)) {
    expect(letter).not.toContain(asked);
    expect(letter).toContain(offered);
    expect(letter).toContain(pressed);
    expect(letter).toContain("，摘录如下：");
  }
  for (const letter of [...letters(asked), ...letters(offered)]) expect(letter).not.toContain("摘录");
  const [customers, strangers, complaint] = letters(asked);
  expect(strangers).toContain(asked);
  for (const letter of [customers, complaint]) expect(letter).not.toContain(asked);
});

test("What was no selling is left out of no suit", () => {
  const threat = "再不还钱，全家都不得安宁";
  const calls = [
    ...said(offered),
    ...callsOf({ ...person, at: "2026-09-03T10:00", category: 9, words: threat, caller: "安心装饰" }),
  ];
  expect(plainText(letterOf("lawsuit", sampleFacts({ calls, answers: answered })))).toContain(threat);
});
