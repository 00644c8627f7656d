import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "tests/letters";
const letters = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);
const of = (name: string) => letters.filter(([file]) => file.includes(name));

test("What is asked beside a transfer to the police is asked with a verb of its own", () => {
  for (const [name, text] of of("tca-")) expect(text, name).not.toContain("转公安机关，以及");
});

test("Whom an operator's name is told is said", () => {
  for (const [name, text] of letters) expect(text, name).not.toContain("告知所属的电信企业");
});

test("A list of calls is asked for with those that came in, in every text", () => {
  for (const [name, text] of of("-operator.txt")) {
    const asked = text.split("\n").filter((line) => /[三四五]、免费提供|第[三四五]，免费给我/.test(line));
    expect(asked.length, name).toBeGreaterThan(1);
    for (const line of asked) expect(line, name).toMatch(/详单（含[呼收]|详单，(?:打进来|收到)的/);
    expect(text, name).toContain("需要核验身份的，请告知办理的方式");
  }
});

test("The platform is named as the one that is asked about, behind callers who have names too", () => {
  for (const [name, text] of of("cyberspace"))
    expect(text, name).not.toMatch(/请核查(?:姓名、)?号码是否由其/);
});

test("The period of a case is asked for only where a rule of days binds it", () => {
  for (const name of ["fraud-police", "sale-police"]) {
    const [[, text = ""] = []] = of(name);
    expect(text, name).not.toContain("请告知办理期限");
    expect(text, name).toContain("查询办理进展的途径");
  }
});

test("Whose office the letter to the hotline asks for, its short text asks for too", () => {
  for (const [name, text] of of("12345")) {
    const short = text.split("\n").find((line) => line.includes("诉求：")) ?? "";
    expect(short, name).not.toBe("");
    expect(short.includes("金融管理"), name).toBe(text.includes("转金融管理部门"));
  }
});

test("That a number began on the day of the complaint stands in the web form as in the letter", () => {
  const doubted = of("tca-appeal").filter(([, text]) => text.includes("在投诉当日才开始"));
  expect(doubted.length).toBeGreaterThan(1);
  for (const [name, text] of doubted)
    expect(text.match(/16500000000的来电在投诉当日才开始/g)?.length, name).toBe(2);
});

test("An operator finds its customer by the number: no letter to it has the home address but an appeal's", () => {
  const [[, text = ""] = []] = of("sample-urge");
  expect(text).not.toContain("，住沈阳市");
});
