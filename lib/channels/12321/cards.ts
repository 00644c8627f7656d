import { isSameName, nameOf } from "@/lib/calls/names";
import type { Field, FieldCard } from "@/lib/letters/letter";
import { quoted } from "@/lib/letters/wording";
import type { Facts, LoggedCall } from "../facts";
import { consentInWords } from "../parts/consent-in-short";
import { callsByNumber } from "../parts/counted";
import { oneLine } from "../parts/course-caller";
import { customerInShort } from "../parts/customer";
import { denialOf, isDunning } from "../parts/debt";
import { fraudsIn } from "../parts/grave";
import { merchantAfterName, naming } from "../parts/ground";
import { countingOf } from "../parts/group";
import { written } from "../parts/manner";
import { momentOf } from "../parts/moment";
import { selfNamesInWords } from "../parts/self-named";
import { toldOf } from "../parts/threats";
import { ownFacts } from "../parts/whose";
import { callsWithSign, recordedOf } from "../police/alleged";
import { moneyInWords } from "../police/told";
import { description, descriptionLimits } from "./description";
import { categoryField, durationField, formField, numberField, timeFields } from "./form";

/** One filled form for each call, the newest first. */
export function cardsOf(facts: Facts): FieldCard[] {
  const byNumber = callsByNumber(facts.calls);
  return facts.calls.toReversed().map((call) => cardOf(call, byNumber.get(call.number) ?? [], facts));
}

function cardOf(call: LoggedCall, sameNumber: LoggedCall[], facts: Facts): FieldCard {
  const title = `${call.profile.display}，${momentOf(call.at, facts.today)}`;
  const about = { id: `card-${call.id}`, callId: call.id, title };
  if (call.kind === "sms") return { ...about, fields: smsFields(call, facts) };
  return { ...about, fields: callFields(call, sameNumber, facts), filledBy: "12321" };
}

/** The eleven fields of the form for calls, in its own order. */
function callFields(call: LoggedCall, sameNumber: LoggedCall[], facts: Facts): Field[] {
  return [
    phoneField(facts),
    self("图片验证码", "照图上的字填"),
    self("短信验证码", "点发送，填收到的数字"),
    numberField(call),
    ...timeFields(call),
    durationField(call),
    formField(call),
    categoryField(call),
    {
      label: "来电描述",
      value: description(call, sameNumber, {
        merchant: merchantOf(call, facts),
        customer: ownFacts(facts).calls.includes(call) ? customerInShort(facts).text : "",
        denial: isDunning(call) ? denialOf(facts, written) : "",
        consent: consentInWords({ ...facts, calls: [call] }),
        paid: paidFor(call, facts),
      }),
      way: "copy",
      ...descriptionLimits,
    },
    self("同意条款", "看过须知再勾；同意防护服务那一项，不想要就别勾"),
  ];
}

/** The form for spam SMS was never read: only what it cannot do without, and the warning to leave the text alone. */
function smsFields(call: LoggedCall, facts: Facts): Field[] {
  return [
    phoneField(facts),
    { ...numberField(call), label: "发送短信的号码" },
    ...timeFields(call).map((field) => ({ ...field, label: field.label.replace("来电", "收到") })),
    {
      label: "短信原文",
      value: call.smsText,
      way: "copy",
      note: "短信另有一张表，栏目以网站为准；原文一个字都别改",
    },
    ...besideMessage(call, facts),
    self("验证码和同意条款", "都由你自己来"),
  ];
}

/** What the text itself does not say: that the user owes nothing, or never agreed, that it was marked a threat, and what it cost. */
function besideMessage(call: LoggedCall, facts: Facts): Field[] {
  const threat = call.signs.includes("threat") ? `按我的记录，这条短信${toldOf([call])}。` : "";
  const denial = isDunning(call) ? denialOf(facts, written) : "";
  const value = `${denial}${consentInWords({ ...facts, calls: [call] })}${threat}${paidFor(call, facts)}`;
  const note = "有备注、说明这样的栏目才填，没有就不填";
  return value === "" ? [] : [{ label: "补充说明", value, way: "copy", note }];
}

/** That money was paid in this call or after it; what it was, the user told of all such calls at once. */
function paidFor(call: LoggedCall, { calls, answers }: Facts): string {
  const paid = callsWithSign(calls, "paid");
  const costly = paid.length > 0 ? paid : fraudsIn(calls);
  if (!costly.includes(call)) return "";
  const told = paid.length > 0 ? `这次${countingOf([call]).noun}${recordedOf("paid", [call]).told}。` : "";
  return told + moneyInWords(answers).replace(/^付款和损失/, costly.length === 1 ? "$&" : "所有付款和损失");
}

/** 另有来电自称“安心装饰”，这次可能也是该公司所打，请核实。 Unless the call says so itself, or is known to be another's; 据我了解 where none does. */
function merchantOf(call: LoggedCall, facts: Facts): string {
  const name = oneLine(facts.answers.merchantName);
  const isSaid = isSameName(nameOf(call), name);
  if (name === "" || isSaid || !ownFacts(facts).calls.includes(call)) return "";
  const said = naming(facts).filter((one) => one !== call);
  if (said.length === 0) return `据我了解，可能是${quoted(name)}所打，请核实。`;
  const other = `另有${countingOf(said).noun}${selfNamesInWords(said)}，这次`;
  const isOfNumber = call.number !== "" && said.some(({ number }) => number === call.number);
  return isOfNumber
    ? `${other}可能也是${merchantAfterName(facts)}所打，请核实。`
    : `${other}是否也由${merchantAfterName(facts)}${countingOf([call]).done}，请核实。`;
}

function phoneField(facts: Facts): Field {
  return { label: "您的手机号码", value: facts.complainant.phone, way: "copy" };
}

function self(label: string, note: string): Field {
  return { label, value: "", way: "self", note };
}
