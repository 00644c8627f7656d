import { expect, test } from "vitest";
import { plainText } from "@/lib/letters/plain";
import { callsOf, sampleFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const calls = callsOf({
  typed: "133 2222 3333",
  at: "2026-09-02T09:00",
  how: "person",
  category: 4,
  signs: ["sells-data"],
});

test.each([
  [
    { appName: "样例平台", appAddress: "https://www.example.com" },
    "从“样例平台”（https://www.example.com）流出",
  ],
  [{ appName: "样例平台" }, "从“样例平台”流出"],
  [{ appAddress: "https://www.example.com" }, "从“https://www.example.com”流出"],
])("The police read which App the user thinks it was: %o", (source, words) => {
  const answers = { ...source, leakSigns: "9月1日在这个App里留过电话" };
  const text = plainText(letterOf("police", sampleFacts({ calls, answers })));
  expect(text).toContain(`我认为，我的号码可能是${words}的，请核查。`);
});

test("Nothing is said of a source that nobody named", () => {
  expect(plainText(letterOf("police", sampleFacts({ calls })))).not.toContain("流出");
});
