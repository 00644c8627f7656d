import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "170 9000 0000", how: "person", category: 22, caller: "安心装饰" } as const;
const at = (day: number) => `2026-09-0${day}T10:00`;
const scriptOf = (calls: ReturnType<typeof callsOf>, answers = {}) =>
  letterOf("police", sampleFacts({ calls, answers })).texts.find(({ id }) => id === "counter")?.text ?? "";

const again = "换了号码打给您，名额不多了";
const goesOn = callsOf(
  { ...call, at: at(1), words: "您家要装修吗" },
  { ...call, at: at(2), refused: true, refusedWay: "on-call" },
  ...[3, 4, 5].map((day) => ({ ...call, at: at(day) })),
  { ...call, typed: "171 0000 0000", at: at(6), words: again },
);

test("Of sales that go on the report quotes what was sold after the no, and the script counts it once", () => {
  const facts = sampleFacts({ calls: goesOn, answers: answered });
  expect(plainText(letterOf("police", facts))).toContain(`1. 2026年9月6日10:00，171 0000 0000，“${again}”。`);
  expect(plainText(letterOf("police", facts))).toContain(
    "自称“安心装饰”的170 9000 0000仍来电3次，最近一次为2026年9月5日10:00，另有171 0000 0000来电1次，也自称“安心装饰”。",
  );
  const script = scriptOf(goesOn, answered);
  expect(script).toContain(
    `我明确拒绝以后，17090000000仍打来3次，还有17100000000打来，自称“安心装饰”，说：“${again}”。`,
  );
  expect(script.match(/来电3次/g)).toHaveLength(1);
  expect(script).toContain("的客户，拒绝以后");
});

test("A fraud that was paid is told with the words by which the money went, and with no densest hour", () => {
  const calls = callsOf(
    ...[1, 2, 3].map((minute) => ({
      ...call,
      at: `2026-09-01T10:0${minute}`,
      signs: minute === 3 ? ["fraud", "paid"] : ["fraud"],
      words: minute === 3 ? "按我说的转到安全账户" : "您的会员要扣费",
    })),
  );
  const answers = { moneyLost: "9月1日转出8000元" };
  expect(scriptOf(calls, answers)).toContain("又说：“按我说的转到安全账户”。");
  expect(plainText(letterOf("police", sampleFacts({ calls, answers })))).not.toContain("最密的一小时");
});

test("A sale of data is told with the clue and the name, and by the law of its days", () => {
  const sold = {
    ...call,
    category: 7,
    signs: ["sells-data"],
    words: "名单是买来的",
    knewMyName: true,
  } as const;
  const calls = callsOf({ ...sold, at: "2025-11-20T15:00" }, { ...sold, at: "2026-03-02T15:30" });
  const answers = { leakSigns: "来电人报得出楼号" };
  expect(scriptOf(calls, answers)).toContain("我发现的线索：“来电人报得出楼号”。");
  expect(scriptOf(calls, answers)).toMatch(/来电人都?能说出我的姓名/);
  const report = plainText(letterOf("police", sampleFacts({ calls, answers, today: "2026-03-05" })));
  expect(report).toContain("当时施行的《网络安全法》第六十四条第二款：“违反本法第四十四条规定，");
  const late = sampleFacts({ calls: calls.slice(1), answers, today: "2026-03-05" });
  expect(plainText(letterOf("police", late))).not.toContain("《网络安全法》");
});
