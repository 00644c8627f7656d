import { expect, test } from "vitest";
import { channelById } from "@/lib/channels";
import { type Answers, noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { type AnsweredCall, answeredCall } from "@/lib/complaints/answered-call";
import { answersAcross } from "@/lib/complaints/answers-across";
import { answersOf } from "@/lib/complaints/draft-form";

const [named, alike, fraud, stranger] = ["02158770001", "02158770002", "13912345678", "05718899123"];
const merged = new Map([
  [named, "hengxin"],
  [alike, "hengxin"],
]);

type Part = Partial<AnsweredCall>;
const call = (number: string, part: Part = {}, callers = new Map<string, string>()): AnsweredCall => ({
  ...answeredCall({ id: `${number} ${JSON.stringify(part)}`, number }, callers),
  ...part,
});

const ofCompany = call(named, { caller: "恒信金融" });
const ofFraud = call(fraud, { caller: "李经理", signs: ["fraud", "paid"] });
const all = [ofCompany, ofFraud, call(stranger)];
const said: Answers = {
  ...noAnswers,
  merchantName: "恒信金融",
  isCustomer: true,
  moneyLost: "11月27日，转出3000元",
  ownWords: "上夜班，白天要补觉。",
  neverAgreed: true,
  appName: "某贷",
};
const across = (calls: AnsweredCall[], about = all, answers = said) =>
  answersAcross([{ answers, calls: about }], calls);

test("A company is carried to those numbers alone that named it, or were taken for its caller's", () => {
  expect(across([ofFraud]).taken).toMatchObject({ merchantName: "", isCustomer: false });
  expect(across([call(stranger)]).taken.merchantName).toBe("");
  expect(across([ofCompany]).taken).toMatchObject({ merchantName: "恒信金融", isCustomer: true });
  expect(across(all).taken.merchantName).toBe("恒信金融");
  const about = [call(named, { caller: "恒信金融" }, merged), ofFraud];
  expect(across([call(alike, {}, merged)], about).taken.merchantName).toBe("恒信金融");
  expect(across([call(alike)], about).taken.merchantName).toBe("");
});

test("A company that was confirmed is known to a letter about more numbers, where no other company called in it", () => {
  const [twin, again] = [call(named, {}, merged), call(alike, { caller: "恒信金融" }, merged)];
  const about = [{ ...ofCompany, key: twin.key }];
  const more = [
    { ...about[0], id: "later", key: twin.key },
    again,
    ofFraud,
    call(stranger),
    call("", { id: "hidden" }),
  ];
  expect(across(more, about).taken).toMatchObject({ merchantName: "恒信金融", isCustomer: true });
  const staff = call("17090000000", { caller: "李经理" });
  expect(across([...more, staff], about).taken.merchantName).toBe("恒信金融");
  const other = call("17090000001", { caller: "好还贷科技" });
  expect(across([...more, other], about).taken).toMatchObject({ merchantName: "", isCustomer: false });
  const alikeElsewhere = call("17090000002", { caller: "恒信金融" });
  expect(across([...more, alikeElsewhere], about).taken.merchantName).toBe("");
  expect(across([ofFraud, call(stranger)], about).taken.merchantName).toBe("");
  expect(across(more, about).taken).toMatchObject({ ownWords: "", neverAgreed: false, moneyLost: "" });
});

test("Money is told of the calls that it went for, whatever else is chosen with them, and of no others", () => {
  expect(across([ofFraud]).taken.moneyLost).toBe(said.moneyLost);
  expect(across([...all, call("16500000000")]).taken.moneyLost).toBe(said.moneyLost);
  expect(across([ofCompany]).taken.moneyLost).toBe("");
  expect(across([ofFraud, call("16500000000", { signs: ["paid"] })]).taken.moneyLost).toBe("");
  const sold = call(named, { signs: ["sells-data"] });
  expect(across([sold, call("16500000000")], [sold, ofFraud]).taken.appName).toBe("某贷");
  expect(across([ofFraud], [sold, ofFraud]).taken.appName).toBe("");
});

test("Own words about several callers are offered, not said, of one of them", () => {
  expect(across(all).taken.ownWords).toBe(said.ownWords);
  const { taken, offered } = across([ofFraud]);
  expect([taken.ownWords, offered.ownWords]).toEqual(["", said.ownWords]);
  expect(across([call("16500000000")]).offered).toEqual(noAnswers);
});

test("Who never agreed has said so of those calls, and is asked with the tick set of others of the numbers", () => {
  expect(across([ofCompany]).taken.neverAgreed).toBe(true);
  const later = call(named, { id: "later" });
  const { taken, offered } = across([...all, later]);
  expect([taken.neverAgreed, offered.neverAgreed]).toEqual([false, true]);
  expect(across([later, call("16500000000")]).offered.neverAgreed).toBe(false);
});

test("Where a number was opened is told of that number, whoever calls; hidden callers are nobody's", () => {
  const province = { ...said, numberProvince: "广东省", numberProvinceFor: "13800000000" };
  expect(across([call("16500000000")], all, province).taken.numberProvince).toBe("广东省");
  const unknown = { ...province, numberProvinceFor: "" };
  expect(across([call("16500000000")], all, unknown).taken.numberProvince).toBe("");
  const asks = channelById("tca-appeal")?.asks ?? [];
  const form = { ...province, ...nobody, phone: "15900000000" };
  expect(answersOf(form, asks).numberProvinceFor).toBe("15900000000");
  expect(answersOf({ ...form, numberProvince: "" }, asks).numberProvinceFor).toBe("");
  expect(answersOf(form, []).numberProvinceFor).toBe("13800000000");
  const [one, other] = ["a", "b"].map((id) => answeredCall({ id, number: "" }, merged));
  if (!one || !other) throw new Error("two hidden calls");
  expect(across([one], [one, other]).taken.merchantName).toBe("恒信金融");
  expect(across([other], [one]).taken).toEqual(noAnswers);
});
