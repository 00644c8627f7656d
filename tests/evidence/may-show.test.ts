import { expect, test } from "vitest";
import { newestToShow } from "@/lib/evidence/may-show";
import { logged } from "../fixtures/said";

const call = logged("2026-09-08 10:00");
const message = logged("2026-09-09 10:00", { kind: "sms" });

test("A recording is added to the newest call, though a message is newer", () => {
  expect(newestToShow(["recording"], [call, message])).toBe(call);
  expect(newestToShow(["recording", "sms-screenshot"], [call, message])).toBe(message);
  expect(newestToShow(["call-screenshot", "bill", "phone-log"], [call, message])).toBe(message);
});

test("A picture of a message is added to no call, a recording to no message", () => {
  expect(newestToShow(["sms-screenshot"], [call])).toBeUndefined();
  expect(newestToShow(["recording"], [message])).toBeUndefined();
});
