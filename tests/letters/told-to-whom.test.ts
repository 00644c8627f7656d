import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "tests/letters";
const letters = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);
const of = (name: string) => letters.filter(([file]) => file.includes(name));
const only = (name: string) => of(name)[0]?.[1] ?? "";

test("What was bought stands in no report that is about numbers alone", () => {
  for (const [name, text] of [...of("12321"), ...of("tca-report")])
    expect(text, name).not.toMatch(/的客户（“/);
  expect(only("sample-12321")).toContain("我是该公司的客户");
});

test("Whence a name is known an administration for lines is not asked itself", () => {
  const asked = of("tca-report").filter(([, text]) => text.includes("个人信息从何而来"));
  expect(asked.length).toBeGreaterThan(1);
  for (const [name, text] of asked)
    expect(text, name).toMatch(/个人信息从何而来，请将线索转公安机关核查（涉嫌/);
});

test("What came in spite of an operator's answer is counted in the appeal and in its form", () => {
  expect(only("henan-tca-appeal").match(/仍来电6次，其中9月23日答复之后5次/g)).toHaveLength(3);
});

test("Which number a report did not list is said where there is little room too", () => {
  expect(only("call-centre-tca-mailbox")).toContain("此后另有原举报没有列出的4000000000来电1次");
});

test("An acceptance that was taken back is enclosed as the refusal is", () => {
  const text = only("appeal-tca-mailbox");
  expect(text).toContain("贵局2026年10月14日告知受理的打印件或者告知的记录（1份）");
  expect(text).toContain("贵局2026年11月16日答复的打印件或者告知的记录（1份）");
});

test("A copy has a place to go to, and an applicant a line for the number", () => {
  expect(only("sample-rights-request")).toContain("副本请发至________________（电子邮箱或者地址）");
  for (const [name, text] of of("review")) expect(text, name).toMatch(/身份证号　(?:\d{17}[\dX]|_{16})/);
});

test("What was said on two days is told with both at the counter", () => {
  expect(only("sale-police")).toMatch(/2025年11月20日来电人说：“[^”]*”。3月2日来电人说：/);
});

test("Whose shop it is the hotline reads in the short text too, by its address", () => {
  const short =
    only("sample-12345")
      .split("\n")
      .find((line) => line.includes("诉求：")) ?? "";
  expect(short).toContain("沈阳市样例区安宁路9号");
});
