import { expect, test } from "vitest";
import type { Facts } from "@/lib/channels/facts";
import type { FiledStep } from "@/lib/channels/filed-step";
import { plainText } from "@/lib/letters/plain";
import { answered, decorationFacts } from "../fixtures/cases";
import { handedIn } from "../fixtures/followed";
import { letterOf } from "../fixtures/letter";

const following = (filed: FiledStep[], more: Partial<Facts> = {}) =>
  decorationFacts({ filed, follows: filed.at(-1), today: "2026-11-12", answers: answered, ...more });

const told = (channel: string, facts: Facts) => {
  const letter = letterOf(channel, facts);
  return [plainText(letter), ...letter.texts.map(({ text }) => text)];
};

const operator = handedIn("operator", { on: "2026-09-10", way: "phone", to: "中国移动", version: null });
const appeal = handedIn("tca-appeal", { on: "2026-10-09", receipt: "SS1" });
const company = "中国移动通信集团辽宁有限公司";

test("Who was appealed against is named to the body that has not answered, where the record tells", () => {
  for (const channel of ["urge", "tca-mailbox"]) {
    const known = told(channel, following([operator, appeal])).filter((text) => text.length > 30);
    for (const text of known) expect(text).toContain(`被申诉人为${company}`);
    for (const text of told(channel, following([appeal]))) expect(text).not.toContain("被申诉人");
  }
});

test("A petition asks for what each piece still lacks, and for sixty days of its own procedure alone", () => {
  const report = handedIn("tca-report", { on: "2026-09-20" }, { outcome: "refused" });
  const [both] = told("petition", following([report, appeal]));
  expect(both).toContain("请督促辽宁省通信管理局尽快就电信用户申诉书（申诉编号SS1）作出处理，对举报信（");
  expect(both).toContain("）重新核查、处理，查明上述号码的实际使用人，并书面告知我结果");
  expect(both).toContain(
    "期限已过，因此不属于《信访工作条例》第十九条第三款所说的“在规定期限内”又提出同一信访事项",
  );
  expect(both).toContain("按《信访工作条例》第三十一条第（六）项办理的，请自受理之日起60日内办结");
  expect(both).toContain("本次信访不影响我依法申请行政复议");
  const [late] = told("petition", following([report], { today: "2027-03-01" }));
  expect(late).not.toContain("不影响我");
});

test("A mailbox that said 外省 is not asked to pass on what is said to be its own", () => {
  const report = handedIn("tca-report", {}, { outcome: "refused", words: "号码属外省，无法核查" });
  for (const text of told("tca-mailbox", following([report])).filter((one) => one.length > 30)) {
    expect(text).toContain("需要外省协查的，请协查后由贵局答复");
    expect(text).not.toContain("转送");
    expect(text).toMatch(/责令(?:有关电信企业)?关停/);
  }
});
