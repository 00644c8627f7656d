import { describe, expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { numberOf, replyNumberName } from "@/lib/channels/given-number";
import { timeline } from "@/lib/complaints/timeline";
import { namedBy } from "@/lib/complaints/timeline-words";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";
import { filed, replied, step } from "../fixtures/steps";

const document = "沪浦市监不立〔2026〕1号";

test.each([
  ["market-report", "refused", document, "文号"],
  ["tca-report", "refused", "苏通管不受〔2026〕9号", "文号"],
  ["tca-report", "accepted", "苏通管受[2026]9号", "文号"],
  ["tca-report", "accepted", "SL0007", "受理编号"],
  ["tca-appeal", "incomplete", "SL0007", "受理编号"],
  ["police", "accepted", "A0007", "受案回执编号"],
  ["12345", "accepted", "GD0007", "工单编号"],
  ["12321", "forwarded", "JB0007", "举报编号"],
  ["lawsuit", "accepted", "（2026）辽0102民初1号", "案号"],
  ["market-report", "forwarded", "ZB0007", "转办编号"],
  ["market-report", "unsatisfied", "DF0007", "答复编号"],
  ["rights-request", "refused", "KF0007", "答复编号"],
] as const)("A number of %s that came with %s, %s, is called %s", (id, outcome, receipt, name) => {
  const channel = channelById(id);
  if (!channel) throw new Error(`no channel ${id}`);
  expect(replyNumberName({ outcome, receipt }, channel)).toBe(name);
  const steps = [
    step("a", filed({ receipt: "0001" })),
    step("b", replied({ on: "2026-09-30", outcome, receipt })),
  ];
  const chapter = { ...namedBy(channel), id: "c", numbers: [], steps, deadlines: [] };
  const entries = timeline({ chapters: [chapter], calls: [], today: "2026-10-09" });
  expect(entries.map(({ number }) => number)).toEqual([
    { name: channel.receiptName, value: "0001" },
    { name, value: receipt },
  ]);
});

describe("The number of a refusal", () => {
  const refused = { outcome: "refused", words: "不予处理", receipt: document } as const;

  test("is none of the matter, where that was given none", () => {
    const bare = handedIn("tca-report", { receipt: "" }, refused);
    expect(numberOf(bare)).toBeNull();
    const taken = handedIn("tca-report", { receipt: "" }, { outcome: "accepted", receipt: "SL1" }, refused);
    expect(numberOf(taken)).toMatchObject({ name: "受理编号", value: "SL1" });
  });

  test("stands beside the answer, in each letter that tells of it", () => {
    const follows = handedIn("tca-report", {}, refused);
    const facts = decorationFacts({ filed: [follows], follows, answers: answered });
    for (const id of ["tca-mailbox", "review", "petition"]) {
      const text = plainText(letterOf(id, facts));
      expect(text).toContain(`答复（文号${document}），内容是：不予处理`);
      expect(text).not.toContain(`信件编号${document}`);
    }
  });
});
