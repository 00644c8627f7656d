import { expect, test } from "vitest";
import { blankForm, checkCall } from "@/lib/calls/form";

const now = new Date("2026-10-09T02:26:30Z");
const sms = { ...blankForm(now, "sms"), number: "106900001234", smsText: "回T退订" };

test("A length written before the call turned out to be an SMS does not hold the SMS up", () => {
  const said = { ...sms, how: "missed", minutes: "两三", secondsPart: "5" };
  expect(checkCall(said, now)).toMatchObject({ kind: "ok", value: { seconds: null, how: null } });
});
