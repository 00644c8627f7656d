import { expect, test } from "vitest";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const textsOf = (id: string, ...filed: ReturnType<typeof handedIn>[]) =>
  letterOf(id, decorationFacts({ filed, answers: answered })).texts.filter(({ text }) =>
    text.includes("17090000000"),
  );

test.each(["12345", "sector", "operator"])(
  "What %s has under a number already is named by it in each text and script",
  (id) => {
    const step = handedIn(id, { receipt: "WD 0925 7", on: "2026-09-25" });
    const told = textsOf(id, step);
    expect(told).toHaveLength(2);
    for (const { name, text } of told) {
      const number = `${step.receiptName}WD 0925 7`;
      expect([name, text]).toEqual([name, expect.stringContaining(`2026年9月25日我已就此反映过`)]);
      expect(text).toContain(number);
    }
    const bare = handedIn(id, { receipt: "" });
    for (const { text } of [...textsOf(id), ...textsOf(id, bare)]) expect(text).not.toContain("已就此反映过");
  },
);

test("Another office's number is not told: nobody puts together what was handed to others", () => {
  const [short] = textsOf("12345", handedIn("operator", { receipt: "WD 0925 7" }));
  expect(short?.text).not.toContain("WD 0925 7");
});
