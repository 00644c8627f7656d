import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, callsOf, decorationFacts, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const scriptOf = (facts: Parameters<typeof letterOf>[1]) =>
  letterOf("sector", facts).texts.find(({ id }) => id === "script")?.text ?? "";

test("A local body goes by the name that the user has for it, else by its trade", () => {
  const to = (sectorOffice: string) =>
    plainText(letterOf("sector", decorationFacts({ answers: { ...answered, sectorOffice } })));
  expect(to("沈阳市城乡建设局")).toContain("沈阳市城乡建设局：");
  expect(to("")).toContain("沈阳市住房和城乡建设主管部门：");
});

test("12345 is asked to pass it on to the body of the trade", () => {
  expect(scriptOf(decorationFacts({ answers: answered }))).toContain(
    "请转住建部门查资质、市监局查来电，违规的依法处理",
  );
});

const loan = { typed: "024 0000 0000", at: "2026-09-01T10:00", how: "person", category: 7 } as const;

test("Of loans it is asked where the name comes from, and what is a local office's is to go there", () => {
  const named = sampleFacts({ calls: callsOf({ ...loan, knewMyName: true }) });
  expect(scriptOf(named)).toContain("请查是哪家机构打的、有没有资质、我的信息从哪里来");
  expect(plainText(letterOf("sector", named))).toContain("属于地方金融管理部门或者其他部门职责的，请转送");
  expect(scriptOf(sampleFacts({ calls: callsOf(loan) }))).not.toContain("我的信息从哪里来");
});
