import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const appealed = "2026-10-09";
const refused = { on: "2026-10-15", outcome: "out-of-remit", words: "不属于受理范围" } as const;
const appeal = handedIn("tca-appeal", { on: appealed, receipt: "SS 0000 1009" }, refused);

/** The review of an appeal against an operator that answered so. */
function reviewAfter(...answers: Parameters<typeof handedIn>[2][]) {
  const asked = handedIn("operator", { on: "2026-09-20", way: "phone", to: "中国移动" }, ...answers);
  const facts = decorationFacts({
    filed: [asked, appeal],
    follows: appeal,
    answers: answered,
    today: "2026-11-12",
  });
  return { facts, text: plainText(letterOf("review", facts)) };
}

describe("An application for review of an appeal", () => {
  test.each(["2026-09-21", "2026-09-25", "2026-10-08"])(
    "says what came in spite of the operator's answer of %s, until the appeal",
    (on) => {
      const { facts, text } = reviewAfter({ on, outcome: "blacklisted", words: "已加标记" });
      const days = facts.calls.map(({ at }) => at.slice(0, 10)).filter((day) => day > on && day <= appealed);
      const [, , date] = on.split("-").map(Number);
      expect(text).toMatch(
        new RegExp(
          `月${date}日该企业答复之后，至我提出申诉当日，仍来电${days.length}次[^。]*，我因此对其处理结果不满意，提出申诉。`,
        ),
      );
    },
  );

  test("says nothing of it where nothing came, or the operator gave no answer", () => {
    const none = [
      reviewAfter({ on: appealed, outcome: "unsatisfied", words: "已加标记" }),
      reviewAfter({ on: "2026-09-25", outcome: "accepted", words: "" }),
      reviewAfter(),
    ];
    for (const { text } of none) expect(text).not.toContain("提出申诉当日");
  });
});
