import { expect, test } from "vitest";
import { cite, citeForDays } from "@/lib/law/cite";
import { placeInPrint, statuteInPrint } from "@/lib/law/print";
import { disturbance, noCommercialCalls, noStolenInformation, noUnwantedMessages } from "@/lib/law/refs";

test("A citation carries the words, the validity and the source of its article", () => {
  const cited = cite(noCommercialCalls, "2026-10-09");
  expect(cited.text).toContain("拨打商业性电话");
  expect(cited.effectiveFrom).toBe("2024-07-01");
  expect(cited.source).not.toBe("");
});

test("An article is not cited for a day before it came into force", () => {
  expect(() => cite(noCommercialCalls, "2024-06-30")).toThrow("not in force");
});

test("An article is not cited for a day after it was replaced", () => {
  expect(() => cite({ statute: "网络安全法（2016）", article: "第四十四条" }, "2026-01-01")).toThrow();
});

test("An article outside the store is not cited at all", () => {
  expect(() => cite({ statute: "电信法", article: "第一条" }, "2026-01-01")).toThrow("not in the store");
});

test("Calls over the New Year of 2026 are cited under both editions", () => {
  const cited = citeForDays(disturbance, ["2026-01-01", "2025-12-31", "2026-01-02"]);
  expect(cited.map((one) => [one.citation.article, one.days])).toEqual([
    ["第四十二条", ["2025-12-31"]],
    ["第五十条", ["2026-01-01", "2026-01-02"]],
  ]);
});

test("Article 44 of the Cybersecurity Law became 46", () => {
  const cited = citeForDays(noStolenInformation, ["2025-12-31", "2026-01-01"]);
  expect(cited.map((one) => one.citation.article)).toEqual(["第四十四条", "第四十六条"]);
});

test("Nothing is cited for days older than the first edition", () => {
  expect(citeForDays([noCommercialCalls], ["2024-06-30"])).toEqual([]);
});

test("A letter prints the statute without its edition", () => {
  expect(placeInPrint(disturbance[1] ?? noUnwantedMessages)).toBe(
    "《治安管理处罚法》第五十条第一款第（五）项",
  );
});

test("An item of a decision is printed as an article, under the decision's whole name", () => {
  expect(placeInPrint(noUnwantedMessages)).toBe(
    "《全国人民代表大会常务委员会关于加强网络信息保护的决定》第七条",
  );
});

test("A statute named inside a name gets the inner marks", () => {
  expect(statuteInPrint("最高人民法院关于适用《民事诉讼法》的解释")).toBe(
    "《最高人民法院关于适用〈民事诉讼法〉的解释》",
  );
});
