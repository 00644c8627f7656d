import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const call = { typed: "170 9000 0000", at: "2026-09-12T10:05", how: "person", category: 7 };
const rule = "《公安机关办理行政案件程序规定》第六十一条第一款第（二）项";

function report(sign: string, moneyLost = "") {
  const calls = callsOf({ ...call, signs: sign === "" ? [] : [sign], words: "名单是买来的" });
  return plainText(letterOf("police", sampleFacts({ calls, answers: { moneyLost } })));
}

test("What was marked is asked to be sent to whose matter it is, by the rule of its procedure", () => {
  expect(report("sells-data")).toContain(
    `不属于本单位管辖的，请移送有管辖权的单位，并告知我（作为治安案件办理的，依照${rule}）`,
  );
  expect(report("threat")).toContain(`不属于本单位管辖的，请依照${rule}移送有管辖权的单位，并告知我；`);
  const crime = report("paid", "2026年9月12日，转出8000元");
  expect(crime).toMatch(/不属于本单位管辖的，请移送有管辖权的单位，并告知我；/);
  expect(crime).not.toContain(rule);
});

test("Of what was marked with nothing it is asked only whose matter it is", () => {
  const no = { ...call, refused: true, refusedWay: "on-call" };
  const calls = callsOf(no, ...["13", "14", "15"].map((day) => ({ ...call, at: `2026-09-${day}T10:05` })));
  const plain = plainText(letterOf("police", sampleFacts({ calls })));
  expect(plain).toContain("认为不属于公安机关职责范围的");
  expect(plain).not.toContain("不属于本单位管辖的");
});
