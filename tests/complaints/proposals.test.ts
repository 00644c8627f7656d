import { expect, test } from "vitest";
import { doorOf } from "@/app/complaints/doors";
import { unknownOf } from "@/app/complaints/unknown";
import { channelById } from "@/lib/channels";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { provincialAddress, withPlace } from "@/lib/channels/parts/address";
import { beginDraftForm, DraftForm, draftFields, sayingProposals } from "@/lib/complaints/draft-form";
import { hintBeside } from "@/lib/complaints/hint-beside";
import { cityProposal, placeProposal } from "@/lib/complaints/place-proposal";
import { offeredCompany, proposalsFor, withProposed } from "@/lib/complaints/proposals";
import { mergeEdit } from "@/lib/edits/merge-edit";
import { identify } from "@/lib/numbers/identify";
import { askedOperator, decorationFacts } from "../fixtures/cases";

const asks = channelById("tca-appeal")?.asks ?? [];
const named = (...callers: string[]) => {
  const { calls } = decorationFacts();
  return { calls: calls.map((call, at) => ({ ...call, caller: callers[at] ?? "", signs: [] })) };
};
const company = channelById("12321")?.asks.some(({ field }) => field === "merchantName") ? "12321" : "12345";
const proposed = (facts: ReturnType<typeof decorationFacts>, elsewhere = noAnswers, said = noAnswers) =>
  proposalsFor(facts, { asks: channelById(company)?.asks ?? [], unknown: [], said, elsewhere });

test("What is proposed and saved unchanged was said, what was said is never proposed over", () => {
  const stored = { ...noAnswers, ...nobody };
  const proposals = { numberProvince: { value: "江苏省", hint: "" } };
  const shown = beginDraftForm(stored, proposals);
  const edit = { from: shown, told: "" };
  const saved = mergeEdit(DraftForm, shown, sayingProposals(edit, stored), stored, draftFields(asks));
  expect(saved).toMatchObject({ kind: "ok", value: { numberProvince: "江苏省" } });
  const meanwhile = { ...stored, numberProvince: "辽宁省" };
  const kept = mergeEdit(DraftForm, shown, sayingProposals(edit, meanwhile), meanwhile, draftFields(asks));
  expect(kept).toMatchObject({ kind: "ok", value: { numberProvince: "辽宁省" } });
});

test("The operator is proposed by the number, the province by the address or the city", () => {
  const proposedFor = (complainant: object) =>
    proposalsFor(decorationFacts({ complainant }), {
      asks: [],
      unknown: ["operator", "province"],
      said: noAnswers,
      elsewhere: noAnswers,
    });
  const person = { phone: "13800000000", province: "", city: "南京", address: "样例路1号", operator: "" };
  expect(proposedFor(person)).toEqual({
    operator: { value: "中国移动", hint: "按号段填的是中国移动，不对就改" },
    province: { value: "江苏省", hint: "按你填的地址、城市填的，不对就改" },
  });
  expect(proposedFor({ ...person, phone: "17000000000" }).operator?.value).toBe("虚拟运营商");
  expect(proposedFor({ ...person, city: "", address: "吉林市船营区样例路1号" }).province?.value).toBe(
    "吉林省",
  );
  expect(proposedFor({ ...person, city: "", address: "中山路1号" }).province).toBeUndefined();
});

test.each([
  ["四川省成都市青羊区样例路1号", "成都市"],
  ["四川成都市样例路1号", "成都市"],
  ["成都市样例路1号", "成都市"],
  ["吉林市船营区样例路1号", "吉林市"],
  ["吉林省吉林市样例路1号", "吉林市"],
  ["重庆市渝中区样例路1号", "重庆市"],
  ["广西南宁市样例路1号", "南宁市"],
  ["四川省", ""],
  ["四川省样例镇成都市场路1号", ""],
  ["中山路1号", ""],
  ["", ""],
])("The address %j proposes the city %j", (address, city) => {
  expect(cityProposal({ address }).value).toBe(city);
  const facts = decorationFacts({ complainant: { ...nobody, address } });
  const asked = { asks: [], unknown: ["city" as const], said: noAnswers, elsewhere: noAnswers };
  expect(proposalsFor(facts, asked).city?.value ?? "").toBe(city);
});

test("What is missing and proposed is to be looked over, what is not is missing", () => {
  const complainant = { ...nobody, name: "林静", phone: "13800000000", address: "四川省成都市样例路1号" };
  const facts = decorationFacts({ complainant });
  const need = (field: string) => ({ code: `missing-${field}`, text: field, required: true });
  const proposed = (field: string) => withProposed(need(field), facts).proposed;
  expect([proposed("province"), proposed("city"), proposed("operator"), proposed("name")]).toEqual([
    "四川省",
    "成都市",
    "中国移动",
    undefined,
  ]);
});

test("A door says of what is proposed that it is to be looked over", () => {
  const report = channelById("tca-report");
  const doorWith = (told: object) =>
    report && doorOf(report, decorationFacts({ complainant: { ...nobody, phone: "13800000000", ...told } }));
  const known = { name: "林静", address: "四川省成都市样例路1号" };
  expect(doorWith({ ...known, address: "" })?.word).toContain("还差");
  const door = doorWith(known);
  expect(door?.needs.filter(({ required }) => required).map(({ proposed }) => proposed)).not.toContain(
    undefined,
  );
  expect(door?.word).toBe("请核对");
});

test("A proposal says where it is from only while it stands in its field", () => {
  const proposal = placeProposal({ address: "鼓楼区样例路1号", city: "南京" });
  expect(proposal.value).toBe("江苏省");
  expect(hintBeside(proposal, "江苏省")).toBe(proposal.hint);
  expect(hintBeside(proposal, "广东省")).toBeUndefined();
  expect(hintBeside(undefined, "")).toBeUndefined();
  expect(placeProposal({ address: "中山路1号", city: "" }).value).toBe("");
});

test("A printed address has its province, once", () => {
  const at = (address: string, province: string, city: string) =>
    provincialAddress(withPlace({ ...nobody, address, province, city }));
  expect(at("样例路1号", "江苏省", "南京市")).toBe("江苏省南京市样例路1号");
  expect(at("南京市样例路1号", "江苏省", "南京市")).toBe("江苏省南京市样例路1号");
  expect(at("江苏南京样例路1号", "江苏省", "南京市")).toBe("江苏南京样例路1号");
  expect(at("吉林市样例路1号", "吉林省", "吉林市")).toBe("吉林省吉林市样例路1号");
  expect(at("北京市样例路1号", "北京市", "北京市")).toBe("北京市样例路1号");
  expect(at("样例路1号", "", "")).toBe("样例路1号");
  expect(at("鼓楼区样例路1号", "江苏省", "南京")).toBe("江苏省南京市鼓楼区样例路1号");
});

test("An appeal asks for the user's province only where it prints or needs it", () => {
  const appeal = channelById("tca-appeal");
  const asked = (address: string, numberProvince: string) => {
    const complainant = { province: "", city: "", address };
    const facts = decorationFacts({ complainant, answers: { ...askedOperator, numberProvince } });
    return appeal && unknownOf(appeal, facts).includes("province");
  };
  expect(asked("江苏省南京市样例路1号", "江苏省")).toBe(false);
  expect(asked("南京市样例路1号", "江苏省")).toBe(true);
  expect(asked("江苏省南京市样例路1号", "")).toBe(true);
});

test("What the callers called themselves is proposed as the company, where it is one and may be true", () => {
  const facts = decorationFacts();
  const nameFor = (...callers: string[]) => proposed({ ...facts, ...named(...callers) }).merchantName?.value;
  expect(nameFor("安心装饰公司", "安心装饰", "安心装饰公司")).toBe("安心装饰公司");
  expect(nameFor("安心装饰", "安心装饰", "沈阳安心装饰公司")).toBe("沈阳安心装饰公司");
  expect(nameFor("安心装饰公司", "好还贷")).toBeUndefined();
  expect(nameFor("安心", "安心装饰", "安心教育")).toBeUndefined();
  expect(nameFor("李经理", "客服")).toBeUndefined();
  expect(nameFor("美居装饰 小刘")).toBe("美居装饰");
  expect(nameFor("美居装饰 小刘", "美居装饰", "美居装饰 小王")).toBe("美居装饰");
  expect(nameFor("美居装饰 刘洋")).toBeUndefined();
  const frauds = named("安心装饰公司").calls.map((call) => ({
    ...call,
    answered: true,
    signs: ["fraud" as const],
  }));
  expect(proposed({ ...facts, calls: frauds }).merchantName).toBeUndefined();
  expect(proposed({ ...facts, ...named("安心装饰公司") }).merchantName?.hint).toBe(
    "来电人自称“安心装饰公司”，是这家就留着，不对就改",
  );
});

test("The company of another letter about these numbers is proposed whole, before what callers said, and never mixed", () => {
  const facts = { ...decorationFacts(), ...named("安心装饰公司") };
  const elsewhere = {
    ...noAnswers,
    merchantName: "安心装饰工程有限公司",
    merchantAddress: "沈阳市样例路9号",
  };
  expect(proposed(facts, elsewhere)).toMatchObject({
    merchantName: { value: "安心装饰工程有限公司" },
    merchantAddress: { value: "沈阳市样例路9号" },
  });
  const other = { ...noAnswers, merchantName: "好还贷" };
  expect(proposed(facts, elsewhere, other)).not.toHaveProperty("merchantAddress");
});

test("With the company of another letter comes what was said of being its customer, once, and with no other company", () => {
  const elsewhere = { ...noAnswers, merchantName: "安心装饰", isCustomer: true, purchase: "定金300元" };
  const known = { unknown: [], said: noAnswers, elsewhere };
  const of = (id: string) => proposalsFor(decorationFacts(), { ...known, asks: channelById(id)?.asks ?? [] });
  expect(of("market-report")).toMatchObject({
    isCustomer: { value: true },
    purchase: { value: "定金300元" },
  });
  expect(of("12321").isCustomer?.value).toBe(true);
  expect(of("12321")).not.toHaveProperty("purchase");
  for (const merchantName of ["安心装饰", "好还贷"])
    expect(proposed(decorationFacts(), elsewhere, { ...noAnswers, merchantName })).not.toHaveProperty(
      "isCustomer",
    );
});

test("A draft tells of the company that is proposed, unless it does already", () => {
  const proposals = proposed({ ...decorationFacts(), ...named("安心装饰公司") });
  expect(offeredCompany(proposals, [])).toMatchObject([
    { text: "对方公司的名称：安心装饰公司", required: false, next: { href: "#merchantName" } },
  ]);
  expect(offeredCompany(proposals, [{ code: "merchant-name", text: "" }])).toEqual([]);
  expect(offeredCompany({}, [])).toEqual([]);
});

test("Where the company is asked for, what is known and the kind of number decide what to do", () => {
  const reasonOf = (change: object) => {
    const facts = { ...decorationFacts(), ...change };
    return channelById("market-report")?.closed(facts)[0]?.text ?? "";
  };
  const { calls } = named();
  expect(reasonOf({ calls: named("安心装饰公司").calls })).toContain("来电人自称“安心装饰公司”，核对后填上");
  expect(reasonOf({ calls })).not.toMatch(/短信签名|95|400|先请通管局/);
  const leased = calls.map((call) => ({ ...call, profile: identify("4000000000") }));
  expect(reasonOf({ calls: leased })).toContain("400 000 0000，先请通管局查是哪家在用");
});
