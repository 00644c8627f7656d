import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { choiceName } from "@/lib/channels/outcomes-here";
import { dueThen } from "@/lib/deadlines/due-then";
import { walked } from "../fixtures/walked";

function hotlineDate(province: string, city: string) {
  const facts = walked({ province });
  const channel = channelById("12345");
  return channel?.deadlines("2026-12-03", { ...facts, complainant: { ...facts.complainant, city } })[0];
}

test("What is only usual is not told as a last day, and what a place has ruled is", () => {
  const usual = hotlineDate("辽宁省", "沈阳市");
  expect(usual).toMatchObject({ status: "惯例", on: "2026-12-17", name: "多半有答复" });
  expect(usual && dueThen(usual)).toBe("多半有答复");
  expect(hotlineDate("山东省", "济南市")).toMatchObject({ status: "地方规定", name: "最晚该有答复" });
});

test("Whoever was told 不予受理 finds the word among the answers", () => {
  const from = { office: "report-center", receiptName: "举报编号" } as const;
  expect(choiceName("out-of-remit", from, [])).toBe("不属于受理范围，不予受理");
});
