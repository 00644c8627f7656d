import fc from "fast-check";
import { expect, test } from "vitest";
import type { Call } from "@/lib/calls/call";
import { gatherFacts } from "@/lib/complaints/facts";
import { plainText } from "@/lib/letters/plain";
import { anyLog, asksOfWork } from "../fixtures/any-calls";
import { answersToAll, sample, today } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";
import { isUnheard, sorted } from "../fixtures/recount-clock";
import { tries } from "../fixtures/tries";

const channels = ["12345", "12321", "tca-report", "operator", "cyberspace"];
const ofAll = /(?:^|，|其余)推销(?:装修|安心|信贷|换了)|商业营销(?:电话|短信)\d/m;
const ofSome = /(?:多为|有的)推销/;

/** Asked of the work, heard, and no fraud or threat, which sells nothing either way. */
const asked = (call: Call) =>
  call.words === asksOfWork &&
  !isUnheard(call) &&
  !call.signs.some((sign) => ["fraud", "paid", "threat"].includes(sign));

/** The sentences that tell the whole log: what it was about stands behind how often. */
const toldIn = (text: string) =>
  (text.match(/[^。\n]*我的号码[^。]*(?:来电|短信)[^。]*。/g) ?? []).join("\n");

test("Whatever the log, a letter says that all of it sold something only where no call asked its customer of the work", () => {
  fc.assert(
    fc.property(anyLog("2026-07-01", today), fc.boolean(), (any, isCustomer) => {
      const calls = sorted(any.calls.map((call) => ({ ...call, category: 22 as const })));
      const answers = { ...answersToAll, isCustomer };
      const facts = gatherFacts({ ...sample, evidence: [], refusals: [], calls, answers, today });
      for (const letter of channels.map((id) => letterOf(id, facts)))
        for (const text of [plainText(letter), ...letter.texts.map(({ text }) => text)]) {
          const wrong = isCustomer && calls.some(asked) ? ofAll : ofSome;
          expect(toldIn(text)).not.toMatch(wrong);
        }
    }),
    tries(40),
  );
});
