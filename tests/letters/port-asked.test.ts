import { expect, test } from "vitest";
import { askedOperator, callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf, reviewText } from "../fixtures/letter";

const sms = { kind: "sms", typed: "1069 0000 0000", category: 22, smsText: "【安心装饰】退订回R" };
const rung = { typed: "170 9000 0000", at: "2026-09-11T10:00", how: "person", category: 22 };

const answers = askedOperator;
const letter = (id: string, ...calls: Record<string, unknown>[]) =>
  reviewText(letterOf(id, sampleFacts({ calls: callsOf(...calls), answers })));

test("Whoever lets a port be used is asked by whom, how that was verified, and what the complaint came to", () => {
  const appeal = letter("tca-appeal", { ...sms, at: "2026-09-12T09:15" });
  expect(appeal).toContain(
    "核查下列号码，查明该端口由哪家企业接入、使用，接入时是否核验其真实身份和资质，涉嫌违反规定的依法依规处置，说明收到我的投诉以后对该端口作过什么处置，并将结果告知我",
  );
  expect(appeal).toContain(
    "三、核查上述号码，查明短信端口由谁使用、有无核验其身份，说明投诉后对端口作过什么处置，涉嫌违规的",
  );
  const asked = letter("operator", { ...sms, at: "2026-09-12T09:15" });
  expect(asked).toContain("查明该端口由哪家企业接入、使用，接入时是否核验其真实身份和资质；属于");
  expect(asked).toContain("短信端口是哪家在用");
});

test("Beside calls it is said which of the numbers is a port; of calls alone nothing is", () => {
  const both = letter("tca-appeal", rung, { ...sms, at: "2026-09-12T09:15" });
  expect(both).toContain("查明1069 0000 0000的短信所用端口由哪家企业接入、使用");
  expect(both).toContain("对上述端口作过什么处置");
  expect(letter("tca-appeal", rung)).not.toMatch(/由哪家企业接入|作过什么处置/);
});
