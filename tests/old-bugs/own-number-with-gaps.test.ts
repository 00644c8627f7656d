import { expect, test } from "vitest";
import { Complainant, nobody } from "@/lib/channels/complainant";

const phoneOf = (phone: string) => Complainant.parse({ ...nobody, phone }).phone;

test("One's own number may be written as the app itself writes numbers", () => {
  expect(phoneOf("138 0000 0000")).toBe("13800000000");
  expect(phoneOf("+86 138-0000-0000")).toBe("13800000000");
  expect(phoneOf("024-8888 0000")).toBe("02488880000");
});

test("What is no number of one's own is still not taken", () => {
  expect(() => phoneOf("我的手机")).toThrow();
  expect(() => phoneOf("138 0000")).toThrow();
});

test("An identity number may be written in groups", () => {
  const { idNumber } = Complainant.parse({ ...nobody, idNumber: "110101 19900101 001X" });
  expect(idNumber).toBe("11010119900101001X");
});
