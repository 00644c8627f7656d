import { expect, test } from "vitest";
import { instantOfExif } from "@/lib/evidence/taken-at";

test("Without an offset the camera's clock is Beijing time", () => {
  expect(instantOfExif("2026:09:14 10:05:00", "")).toBe("2026-09-14T02:05:00.000Z");
});

test("The offset in the picture is believed", () => {
  expect(instantOfExif("2026:09:14 10:05:00", "+09:00")).toBe("2026-09-14T01:05:00.000Z");
});

test.each(["0000:00:00 00:00:00", "    :  :     :  :  ", "1970:01:01 00:00:00", "", "昨天"])(
  "%j is no time",
  (text) => {
    expect(instantOfExif(text, "")).toBeNull();
  },
);
